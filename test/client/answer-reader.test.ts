import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isZoomError } from '../../src/types/errors.js';
import type { DriftEvent } from '../../src/types/hooks.js';
import { recordingLogger } from '../auth/token-context.js';
import { json, stubFetch } from './stub-fetch.js';
import { rejection, testClient } from './test-client.js';
import { finish, startVirtualTime } from './virtual-time.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

const ANN = { id: 'A', email: 'ann@example.com' };

describe('a page', () => {
  it.each<[string, unknown, string]>([
    ['without its array', { total_records: 0, next_page_token: '' }, 'has no array "users"'],
    ['with an object for its array', { users: {} }, 'has no array "users"'],
    ['with null for its array', { users: null }, 'has no array "users"'],
    ['that is a list', [ANN], 'has no array "users"'],
    ['that is null', null, 'has no array "users"'],
    ['that is text', 'users', 'has no array "users"'],
    ['that is a number', 7, 'has no array "users"'],
    ['with a number for its cursor', { users: [ANN], next_page_token: 7 }, 'has a next_page_token that is not text'],
    ['with an object for its cursor', { users: [ANN], next_page_token: {} }, 'has a next_page_token that is not text'],
    ['with false for its cursor', { users: [ANN], next_page_token: false }, 'has a next_page_token that is not text'],
  ])('%s is an error, never the end of the list, and is not asked for again', async (_what, body, problem) => {
    const { fetch, sent } = stubFetch([json(body, 200, { 'x-zm-trackingid': 'T-1' })]);
    const error = await finish(rejection(testClient(fetch).users.list().toArray()));
    if (!isZoomError(error, 'response')) return expect.fail(`another error: ${String(error)}`);
    expect(error.message).toContain(`Zoom's answer to GET /users (200) ${problem}.`);
    expect(error).toMatchObject({ status: 200, trackingId: 'T-1', transient: false, operation: 'GET /users' });
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['empty', ''],
    ['null', null],
    ['absent', undefined],
  ])('is the last one when its cursor is %s', async (_what, next_page_token) => {
    const { fetch, sent } = stubFetch([json({ users: [ANN], next_page_token })]);
    expect(await finish(testClient(fetch).users.list().firstPage())).toEqual({
      items: [ANN],
      rejected: [],
      nextPageToken: null,
      totalRecords: null,
      meta: {},
    });
    expect(sent).toHaveLength(1);
  });

  it('has what Zoom sent beside its rows', async () => {
    const { fetch } = stubFetch([
      json({ users: [ANN], next_page_token: 't', total_records: 9, page_size: 300, from: '2025-05-01', new_key: [1] }),
    ]);
    expect(await finish(testClient(fetch).users.list().firstPage())).toEqual({
      items: [ANN],
      rejected: [],
      nextPageToken: 't',
      totalRecords: 9,
      meta: { total_records: 9, page_size: 300, from: '2025-05-01', new_key: [1] },
    });
  });
});

describe('a page of a list that knows page numbers only', () => {
  it.each([
    ['neither number', {}],
    ['no page_count', { page_number: 1 }],
    ['no page_number', { page_count: 3 }],
    ['numbers as text', { page_number: '1', page_count: '3' }],
  ])('with %s is an error that says so', async (_what, numbers) => {
    const { fetch, sent } = stubFetch(() => json({ webinars: [], ...numbers }));
    const error = await finish(rejection(testClient(fetch).users.listWebinars('me').toArray()));
    expect(isZoomError(error, 'response') && error.message).toContain('(200) has no page_number and page_count.');
    expect(sent).toHaveLength(1);
  });
});

describe('a record that cannot be used', () => {
  it('is not asked for again: it would be the same', async () => {
    const { fetch, sent } = stubFetch(() => json({ type: 2 }));
    const error = await finish(rejection(testClient(fetch).users.get('me')));
    expect(isZoomError(error, 'response') && error.transient).toBe(false);
    expect(sent).toHaveLength(1);
  });
});

describe('drift', () => {
  const drifting = () =>
    json({
      users: [
        { ...ANN, type: 'two', status: 'dormant', new_field: 1 },
        { id: 'B', email: 'bob@example.com', type: 'one', dept: 5 },
      ],
    });

  it('leaves the field out, keeps unknown fields and values, and is told once for each field', async () => {
    const drift: DriftEvent[] = [];
    const logger = recordingLogger();
    const { fetch } = stubFetch(drifting);
    const zoom = testClient(fetch, { logger, hooks: { onDrift: (event) => drift.push(event) } });
    for (let reading = 0; reading < 3; reading += 1) {
      expect(await finish(zoom.users.list().toArray())).toEqual([
        { ...ANN, status: 'dormant', new_field: 1 },
        { id: 'B', email: 'bob@example.com' },
      ]);
    }
    expect(drift).toEqual([
      { operation: 'GET /users', field: 'users.type', problem: 'Invalid input: expected number, received string' },
      { operation: 'GET /users', field: 'users.dept', problem: 'Invalid input: expected string, received number' },
    ]);
    expect(logger.entries).toHaveLength(2);
    expect(JSON.stringify([drift, logger.entries])).not.toMatch(/ann@|bob@|two|"one"/);
  });

  it('of another operation is told apart', async () => {
    const fields: string[] = [];
    const { fetch } = stubFetch([drifting(), json({ ...ANN, type: 'two' })]);
    const hooks = { onDrift: ({ operation, field }: DriftEvent) => void fields.push(`${operation} ${field}`) };
    const zoom = testClient(fetch, { hooks });
    await finish(zoom.users.list().toArray());
    await finish(zoom.users.get('me'));
    expect(fields).toEqual(['GET /users users.type', 'GET /users users.dept', 'GET /users/{userId} type']);
  });

  it("fails the call in strict mode, by the field's name and without its value", async () => {
    const { fetch } = stubFetch(drifting);
    const error = await finish(rejection(testClient(fetch, { responses: 'strict' }).users.list().toArray()));
    if (!isZoomError(error, 'response')) return expect.fail(`another error: ${String(error)}`);
    expect(error.message).toContain('users.type in the answer to GET /users is not as documented');
    expect(error.message).not.toContain('two');
    expect(error.hint).toContain('responses: "report"');
    expect(error.transient).toBe(false);
  });

  it('is not what unknown fields and values are, in strict mode either', async () => {
    const row = { ...ANN, status: 'dormant', type: 77, new_field: { a: 1 } };
    const { fetch } = stubFetch([json({ users: [row] })]);
    expect(await finish(testClient(fetch, { responses: 'strict' }).users.list().toArray())).toEqual([row]);
  });
});

describe('a row without its identity', () => {
  const body = () => json({ users: [{ id: 'X', type: 2 }, ANN, 'junk'] });

  it('is rejected beside its page', async () => {
    const { items, rejected } = await finish(testClient(stubFetch(body).fetch).users.list().firstPage());
    expect(items).toEqual([ANN]);
    expect(rejected).toEqual([
      { index: 0, problem: 'email: Invalid input: expected string, received undefined' },
      { index: 2, problem: 'is not an object' },
    ]);
  });

  it('fails the call in strict mode', async () => {
    const zoom = testClient(stubFetch(body).fetch, { responses: 'strict' });
    expect(isZoomError(await finish(rejection(zoom.users.list().firstPage())), 'response')).toBe(true);
  });
});
