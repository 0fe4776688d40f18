import { describe, expect, it } from 'vitest';
import type { ZoomClient } from '../../src/client/zoom-client.js';
import { ZoomApiError } from '../../src/types/errors.js';
import { json, stubFetch } from '../client/stub-fetch.js';
import { rejection, testClient } from '../client/test-client.js';

const CREATE = (zoom: ZoomClient) => zoom.roles.create({ name: 'Help desk', privileges: ['User:Read'] });
const UPDATE = (zoom: ZoomClient) => zoom.roles.update('r/1', { description: 'First line' });

describe('a 200 that is a refusal', () => {
  it.each([
    ['roles.create, which promises no answer', CREATE],
    ['roles.update, which promises no answer', UPDATE],
    ['roles.get, which promises a record', (zoom: ZoomClient) => zoom.roles.get('r/1')],
    ['roles.list, which promises rows', (zoom: ZoomClient) => zoom.roles.list().toArray()],
  ])('is an error of %s', async (_name, call) => {
    const body = { code: 200, message: 'You do not have the permission to create a role.' };
    const { fetch, sent } = stubFetch(() => json(body, 200, { 'x-zm-trackingid': 'T-1' }));
    const error = await rejection(call(testClient(fetch)));
    expect(error).toBeInstanceOf(ZoomApiError);
    expect(error).toMatchObject({ status: 200, code: 200, trackingId: 'T-1' });
    expect(error).toHaveProperty('message', expect.stringContaining(body.message));
    expect(sent).toHaveLength(1);
  });

  it('also when only the message of a validation failure tells', async () => {
    const errors = [{ field: 'name', message: 'Too long.' }];
    const { fetch } = stubFetch(() => json({ code: 300, message: 'Validation Failed.', errors }));
    const error = await rejection(CREATE(testClient(fetch)));
    expect(error).toMatchObject({ status: 200, code: 300, fieldErrors: errors });
  });
});

describe('a success of roles.create and roles.update', () => {
  it.each([
    ['an empty body', () => new Response('', { status: 200 })],
    ['no content', () => new Response(null, { status: 204 })],
    ['an empty record', () => json({})],
    ['code 0', () => json({ code: 0, message: 'OK' })],
    [
      'the new role',
      () => json({ id: 'r/2', name: 'Help desk', description: '', type: 'common', total_members: 0 }, 201),
    ],
  ])('may be %s', async (_what, answer) => {
    const zoom = testClient(stubFetch(answer).fetch);
    await expect(CREATE(zoom)).resolves.toBeUndefined();
    await expect(UPDATE(zoom)).resolves.toBeUndefined();
  });
});

describe('a role', () => {
  it('may lack what only some roles have', async () => {
    const { fetch } = stubFetch([json({ id: '2', name: '', description: '', privileges: [] })]);
    const role = await testClient(fetch, { responses: 'strict' }).roles.get('2');
    expect(role).toEqual({ id: '2', name: '', description: '', privileges: [] });
  });

  it('is found by an id that holds slashes, plus and equals signs', async () => {
    const { fetch, sent } = stubFetch(() => new Response(null, { status: 204 }));
    const zoom = testClient(fetch);
    await zoom.roles.unassignMember('a/b+c==', 'd//e');
    expect(sent[0]?.url.pathname).toBe('/v2/roles/a%2Fb%2Bc%3D%3D/members/d%2F%2Fe');
  });
});
