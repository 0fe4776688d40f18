import { describe, expect, it } from 'vitest';
import { endpoints } from '../../src/resources/catalogue.js';

// Copied by hand from Zoom's API reference: label, largest page, array, what identifies a row.
const REFERENCE: Record<keyof typeof endpoints, string> = {
  'users.list': 'GET /users, core MEDIUM, 2000 users by id or email',
  'users.get': 'GET /users/{userId}, core LIGHT',
  'users.getSettings': 'GET /users/{userId}/settings, core MEDIUM',
  'users.getSummary': 'GET /users/summary, core MEDIUM',
  'users.updateStatus': 'PUT /users/{userId}/status, core LIGHT, no answer',
  'groups.list': 'GET /groups, core MEDIUM, 300 groups by id',
  'roles.list': 'GET /roles, core MEDIUM, all roles by id',
  'account.getPlanUsage': 'GET /accounts/{accountId}/plans/usage, core HEAVY',
  'account.listManagedDomains': 'GET /accounts/{accountId}/managed_domains, core LIGHT, all domains by domain',
  'phone.users.list': 'GET /phone/users, phone MEDIUM, 100 users by id',
  'phone.callingPlans.list': 'GET /phone/calling_plans, phone MEDIUM, all calling_plans by nothing',
  'reports.hosts': 'GET /report/users, core HEAVY, 300 users by id or email',
  'reports.historyMeetings': 'GET /report/history_meetings, core HEAVY, 300 history_meetings by meeting_uuid',
  'dashboards.meetings': 'GET /metrics/meetings, core RESOURCE_INTENSIVE, 300 meetings by uuid',
};

const SCOPES: Record<keyof typeof endpoints, { classic: string; granular: string }> = {
  'users.list': {
    classic: 'user:read user:write user:read:admin user:write:admin',
    granular: 'user:read:list_users:admin',
  },
  'users.get': {
    classic: 'user:read user:write user:read:admin user:write:admin user_profile user_info:read',
    granular: 'user:read:user user:read:user:admin',
  },
  'users.getSettings': {
    classic: 'user:read user:write user:read:admin user:write:admin',
    granular: 'user:read:settings user:read:settings:admin',
  },
  'users.getSummary': {
    classic: 'user:read user:write user:read:admin user:write:admin',
    granular: 'user:read:summary:admin',
  },
  'users.updateStatus': {
    classic: 'user:write:admin user:write',
    granular: 'user:update:status user:update:status:admin',
  },
  'groups.list': { classic: 'group:read:admin group:write:admin', granular: 'group:read:list_groups:admin' },
  'roles.list': {
    classic: 'role:read:admin role:write:admin',
    granular: 'role:read:list_roles role:read:list_roles:admin',
  },
  'account.getPlanUsage': {
    // The last one is not in the operation's list; its text names it for standard accounts.
    classic: 'billing:master account:master account:read:admin',
    granular: 'billing:read:plan_usage:admin billing:read:plan_usage:master',
  },
  'account.listManagedDomains': { classic: 'account:read:admin', granular: 'account:read:managed_domains:master' },
  'phone.users.list': { classic: 'phone:read:admin', granular: 'phone:read:list_users:admin' },
  'phone.callingPlans.list': { classic: 'phone:read:admin', granular: 'phone:read:list_calling_plans:admin' },
  'reports.hosts': { classic: 'report:read:admin', granular: 'report:read:list_users:admin' },
  'reports.historyMeetings': { classic: 'report:read:admin', granular: 'report:read:list_history_meetings:admin' },
  'dashboards.meetings': {
    classic: 'dashboard_meetings:read:admin dashboard:read:admin',
    granular: 'dashboard:read:list_meetings:admin',
  },
};

/** One line about a descriptor. */
function describeEndpoint(endpoint: (typeof endpoints)[keyof typeof endpoints]): string {
  const line = `${endpoint.method} ${endpoint.path}, ${endpoint.family} ${endpoint.rateLimit}`;
  if (!('item' in endpoint)) return endpoint.response === null ? `${line}, no answer` : line;
  return `${line}, ${endpoint.maxPageSize ?? 'all'} ${endpoint.items} by ${endpoint.key.join(' or ') || 'nothing'}`;
}

describe('the catalogue', () => {
  it.each(Object.keys(endpoints) as (keyof typeof endpoints)[])("%s is as in Zoom's reference", (name) => {
    expect(describeEndpoint(endpoints[name])).toBe(REFERENCE[name]);
  });

  it.each(Object.keys(endpoints) as (keyof typeof endpoints)[])('%s needs the documented scopes', (name) => {
    const { classic, granular } = endpoints[name].scopes;
    expect({ classic: classic.join(' '), granular: granular.join(' ') }).toEqual(SCOPES[name]);
  });

  it('has one entry for each operation', () => {
    const operations = Object.values(endpoints).map(({ method, path }) => `${method} ${path}`);
    expect(new Set(operations).size).toBe(operations.length);
  });
});
