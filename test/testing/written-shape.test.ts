import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type EndpointName, endpoints } from '../../src/resources/catalogue.js';
import { factsOf } from '../../src/testing/facts/facts.js';
import { createFakeZoom, fakeAccount } from '../../src/testing/index.js';
import type { AnyEndpoint } from '../../src/types/endpoint.js';
import { type Answer, callerOf, rowsOf } from './caller.js';
import { ManualClock } from './manual-clock.js';

const phone = { status: 'activate', callingPlans: [200], extension: 12 } as const;
const meetings = [
  ...Array.from({ length: 40 }, (_, index) => ({ uuid: `past-${index}==`, startAt: '2025-06-09T10:00:00Z' })),
  { startAt: '2025-06-10T20:00:00Z' },
  { kind: 'webinar' as const, startAt: '2025-06-12T10:00:00Z' },
];
const zoom = createFakeZoom({
  clock: new ManualClock('2025-06-10T15:00:00Z'),
  limits: 'off',
  account: fakeAccount({
    people: [
      { id: 'ann', email: 'ann@example.com', type: 2, webinarCapacity: 500, phone, meetings, groupIds: ['g'] },
      { id: 'ben', email: 'ben@example.com', phone: { ...phone, extension: 13 }, roleId: '1' },
    ],
    groups: [{ id: 'g', name: 'Staff' }],
    queues: [{ id: 'q', name: 'Support', managers: ['ann'], members: ['ann', 'ben'] }],
  }),
});
const api = callerOf(zoom);
const [spare] = zoom.account.freeNumbers;

/** In this order: what is written is read afterwards. */
const STEPS: readonly [EndpointName, () => Promise<Answer>][] = [
  ['users.create', () => api.post('/users', { action: 'create', user_info: { email: 'new@example.com', type: 1 } })],
  ['users.updateFeatures', () => features({ feature_type: 'webinar', feature_value: '0' })],
  ['users.checkEmail', () => api.get('/users/email?email=ann@example.com')],
  ['users.assistants.add', () => api.post('/users/ann/assistants', { assistants: [{ id: 'ben' }] })],
  ['users.assistants.list', () => api.get('/users/ann/assistants')],
  ['users.schedulers.list', () => api.get('/users/ben/schedulers')],
  ['users.listMeetings', () => api.get('/users/ann/meetings?type=previous_meetings')],
  ['users.listUpcomingMeetings', () => api.get('/users/ann/upcoming_meetings')],
  ['users.listWebinars', () => api.get('/users/ann/webinars')],
  ['users.listRecordings', () => api.get('/users/ann/recordings?from=2025-06-01&to=2025-06-10')],
  ['groups.create', () => api.post('/groups', { name: 'Pilots' })],
  ['groups.get', () => api.get('/groups/g')],
  ['groups.addMembers', () => api.post('/groups/g/members', { members: [{ id: 'ben' }] })],
  ['groups.listMembers', () => api.get('/groups/g/members')],
  ['groups.addAdmins', () => api.post('/groups/g/admins', { admins: [{ id: 'ben' }] })],
  ['groups.listAdmins', () => api.get('/groups/g/admins')],
  ['roles.get', () => api.get('/roles/1')],
  ['roles.assignMembers', () => api.post('/roles/1/members', { members: [{ id: 'ann' }] })],
  ['roles.listMembers', () => api.get('/roles/1/members')],
  ['phone.users.get', () => api.get('/phone/users/ann')],
  ['phone.users.assignNumbers', () => api.post('/phone/users/ann/phone_numbers', { phone_numbers: [{ ...spare }] })],
  ['phone.numbers.list', () => api.get('/phone/numbers?type=all')],
  ['phone.callQueues.create', () => api.post('/phone/call_queues', { name: 'Sales', site_id: 'x' })],
  ['phone.callQueues.list', () => api.get('/phone/call_queues')],
  ['phone.callQueues.get', () => api.get('/phone/call_queues/q')],
  ['phone.callQueues.listMembers', () => api.get('/phone/call_queues/q/members')],
];

function features(change: object): Promise<Answer> {
  return api.post('/users/features', { ...change, users: [{ id: 'ben' }, { id: 'nobody' }] });
}

describe('what tells of the account fits its schema, and has no field that Zoom does not document', () => {
  it.each(STEPS)('%s', async (name, ask) => {
    const endpoint: AnyEndpoint = endpoints[name];
    const { response } = factsOf(name);
    const answer = await ask();
    expect(response.status).toContain(answer.status);
    const rows = 'items' in endpoint ? rowsOf(answer, endpoint.items) : [answer.json];
    expect(rows.length, answer.text).toBeGreaterThan(0);
    z.array('items' in endpoint ? endpoint.item : (endpoint.response ?? z.never())).parse(rows);
    for (const row of rows) expect(Object.keys(response.fields)).toEqual(expect.arrayContaining(Object.keys(row)));
    const around = Object.keys(answer.json).filter((key) => 'items' in endpoint && key !== endpoint.items);
    expect(Object.keys(response.meta)).toEqual(expect.arrayContaining(around));
  });
});
