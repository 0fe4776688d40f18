import { describe, expect, it } from 'vitest';
import { createFakeZoom } from '../../src/testing/index.js';
import { callerOf } from './caller.js';
import { ManualClock } from './manual-clock.js';

const clock = new ManualClock();
const api = callerOf(createFakeZoom({ clock, limits: 'off' }));
const WINDOW = 'from=2025-05-15&to=2025-06-10';

describe('a request', () => {
  it.each([
    ['an unknown parameter', '/users?sttus=active', 'sttus'],
    ['an unknown parameter where none is taken', '/users/summary?page_size=30', 'page_size'],
    ['a value outside of an enum', '/users?status=actve', 'status'],
    ['an empty value of an enum', '/users?status=', 'status'],
    ['a parameter given twice', '/users?status=active&status=pending', 'status'],
    ['a page of no rows', '/users?page_size=0', 'page_size'],
    ['a page that is not a number', '/users?page_size=many', 'page_size'],
    ['too large a page of users', '/users?page_size=2001', 'page_size'],
    ['too large a page of Phone users', '/phone/users?page_size=101', 'page_size'],
    ['too large a page of groups', '/groups?page_size=301', 'page_size'],
    ['a report without from', '/report/users?to=2025-06-10', 'from'],
    ['a report without to', '/report/users?from=2025-06-10', 'to'],
    ['a date that does not exist', '/report/users?from=2025-02-30&to=2025-03-01', 'from'],
    ['a time where a date is wanted', '/report/users?from=2025-06-01%2010:00:00&to=2025-06-02', 'from'],
    ['a feature that does not exist', `/report/history_meetings?${WINDOW}&meeting_feature=poll,pol`, 'meeting_feature'],
    ['a number as a boolean', `/metrics/meetings?${WINDOW}&group_include_participant=1`, 'group_include_participant'],
    ['paging where there is none', '/roles?page_size=30', 'page_size'],
    ['a word as a number', '/phone/users?calling_type=many', 'calling_type'],
    ['a time that does not exist', '/metrics/meetings?from=2025-06-01%2025&to=2025-06-02', 'from'],
  ])('with %s is refused', async (_what, path, field) => {
    const answer = await api.get(path);
    expect(answer).toMatchObject({ status: 400, json: { code: 300 } });
    expect(answer.json.errors).toEqual([expect.objectContaining({ field })]);
  });

  it.each([
    ['a misspelt end', 'put', '/users/KDcuGIm1QgePTO8WbOqwIQ/sttus', 'PUT /users/{userId}/status (users.updateStatus)'],
    ['a misspelt beginning', 'get', '/userz', 'GET /users (users.list)'],
    ['a long id', 'get', `/groups/${'x'.repeat(80)}/member`, 'GET /groups/{groupId}/members (groups.listMembers)'],
    [
      'the method of another client',
      'put',
      '/users/ann@example.com/settings',
      'PATCH /users/{userId}/settings (users.',
    ],
    [
      'a forgotten segment',
      'get',
      '/account/plans/usage',
      'GET /accounts/{accountId}/plans/usage (account.getPlanUsage)',
    ],
  ] as const)('to an unknown path is told the likest operation: %s', async (_what, method, path, nearest) => {
    const answer = method === 'put' ? await api.put(path, {}) : await api.get(path);
    expect(answer).toMatchObject({ status: 404, json: { code: 2300 } });
    expect(String(answer.json.message).split('Did you mean: ')[1]?.slice(0, nearest.length)).toBe(nearest);
  });

  it.each([
    ['with an empty segment', '/users//settings'],
    ['with a broken escape', '/users/%zz'],
    ['of nothing', '/'],
  ])('to a path %s is not recognised', async (_what, path) => {
    expect(await api.get(path)).toMatchObject({ status: 404, json: { code: 2300 } });
  });

  it('for a page of a list that has none is refused, although its parameters are known', async () => {
    const answer = await api.get('/metrics/zoomrooms/r1?from=2025-06-01&to=2025-06-02&next_page_token=x');
    expect(answer).toMatchObject({ status: 400, json: { code: 300 } });
  });

  it.each([
    ['may be without a body where nothing is required', '/users/me', 204],
    ['may not where a body is', '/users/me/settings', 400],
  ])('%s', async (_what, path, status) => {
    expect((await api.patch(path, undefined)).status).toBe(status);
  });

  it('for a file must be a form', async () => {
    const answer = await api.post('/users/me/picture', 'a file');
    expect(answer.json.errors).toEqual([{ field: 'body', message: 'Must be multipart/form-data.' }]);
  });

  it.each([
    ['an unknown action', { action: 'fire' }, 'action'],
    ['no action', {}, 'action'],
    ['an unknown field', { action: 'activate', reason: 'x' }, 'reason'],
    ['a list', ['activate'], 'body'],
    ['an action in a list', { action: ['activate'] }, 'action'],
  ])('whose body has %s is refused', async (_what, body, field) => {
    const answer = await api.put('/users/nobody@example.com/status', body);
    expect(answer).toMatchObject({ status: 400, json: { code: 300 } });
    expect(answer.json.errors).toContainEqual(expect.objectContaining({ field }));
  });

  it('works without the /v2 prefix and under any host', async () => {
    const zoom = createFakeZoom();
    expect((await callerOf(zoom, 'https://api-eu.zoom.us').get('/users/summary')).status).toBe(200);
    expect((await callerOf(zoom, 'http://localhost:1234/v2').get('/users/summary')).status).toBe(200);
  });

  it('reaches an id that must be encoded', async () => {
    const { json } = await api.get(`/users/${encodeURIComponent('a/b@example.com')}`);
    expect(json).toMatchObject({ code: 1001, message: expect.stringContaining('a/b@example.com') });
  });
});

describe('the window of a report', () => {
  it.each([
    ['one month', '2025-05-10', '2025-06-10', 200],
    ['one month and a day', '2025-05-09', '2025-06-10', 400],
    ['a month that ends in a shorter one', '2025-01-31', '2025-02-28', 200],
    ['a month that ends after a shorter one', '2025-01-31', '2025-03-01', 400],
    ['the first day of the last six months', '2024-12-10', '2024-12-11', 200],
    ['a day before the last six months', '2024-12-09', '2024-12-11', 400],
    ['an end before its beginning', '2025-06-02', '2025-06-01', 400],
  ])('%s', async (_what, from, to, status) => {
    for (const path of ['/report/users', '/report/history_meetings', '/metrics/meetings']) {
      expect((await api.get(`${path}?from=${from}&to=${to}`)).status, path).toBe(status);
    }
  });

  it('may hold times on dashboards', async () => {
    const path = '/metrics/meetings?from=2025-06-01%2010:00:00&to=2025-06-02%2012:00:00&type=past';
    expect((await api.get(path)).status).toBe(200);
  });
});
