import { describe, expect, it } from 'vitest';
import type { ZoomClient } from '../../src/client/zoom-client.js';
import { stubFetch } from '../client/stub-fetch.js';
import { testClient } from '../client/test-client.js';

async function sentBy(call: (zoom: ZoomClient) => Promise<void>): Promise<string> {
  const { fetch, sent } = stubFetch([new Response(null, { status: 204 })]);
  expect(await call(testClient(fetch))).toBeUndefined();
  return sent.map(({ method, url, body }) => `${method} ${url.pathname}${url.search}${body}`).join();
}

const everything = {
  transfer_email: 'ben@example.com',
  transfer_meeting: true,
  transfer_webinar: true,
  transfer_recording: true,
  transfer_whiteboard: true,
  transfer_clipfiles: true,
  transfer_notes: true,
  transfer_visitors: true,
  transfer_docs: true,
};
const FLAGS =
  'transfer_email=ben%40example.com&transfer_meeting=true&transfer_webinar=true&transfer_recording=true' +
  '&transfer_whiteboard=true&transfer_clipfiles=true&transfer_notes=true&transfer_visitors=true&transfer_docs=true';

describe('deleting a user', () => {
  it('says so: without it Zoom would only part the user from the account', async () => {
    expect(await sentBy((zoom) => zoom.users.delete('u1'))).toBe('DELETE /v2/users/u1?action=delete');
  });

  it('hands over what is named, under the names that Zoom knows', async () => {
    expect(await sentBy((zoom) => zoom.users.delete('u1', everything))).toBe(
      `DELETE /v2/users/u1?${FLAGS}&action=delete`,
    );
  });

  it('hands over nothing that is switched off', async () => {
    const query = { transfer_email: 'ben@example.com', transfer_meeting: false, transfer_docs: undefined };
    expect(await sentBy((zoom) => zoom.users.delete('u1', query))).toBe(
      'DELETE /v2/users/u1?transfer_email=ben%40example.com&transfer_meeting=false&action=delete',
    );
  });
});

describe('parting a user from the account', () => {
  it('sends no action, also for pending people, whose email address is their only name', async () => {
    expect(await sentBy((zoom) => zoom.users.disassociate('ann@example.com'))).toBe(
      'DELETE /v2/users/ann%40example.com',
    );
  });

  it('never deletes, even with a query that was made for that', async () => {
    const query = { transfer_email: 'ben@example.com', action: 'delete' }; // compiles: it is no literal
    expect(await sentBy((zoom) => zoom.users.disassociate('u1', query))).toBe(
      'DELETE /v2/users/u1?transfer_email=ben%40example.com',
    );
  });

  it('hands over what is named', async () => {
    expect(await sentBy((zoom) => zoom.users.disassociate('u1', everything))).toBe(`DELETE /v2/users/u1?${FLAGS}`);
  });

  it('takes an encrypted email address', async () => {
    expect(await sentBy((zoom) => zoom.users.disassociate('Zm9v+/==', { encrypted_email: true }))).toBe(
      'DELETE /v2/users/Zm9v%2B%2F%3D%3D?encrypted_email=true',
    );
  });
});
