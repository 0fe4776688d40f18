import { describe, expect, it } from 'vitest';
import { createPerson, deletePerson, removeFromGroups } from '../../../src/index.js';
import type { FakeZoom } from '../../../src/testing/index.js';
import { company } from './company.js';

/** Does something in the account the moment before the nth request of an operation arrives. */
function justBefore(path: RegExp, method: string, deed: (fake: FakeZoom) => void) {
  let isDone = false;
  const holder: { fake: FakeZoom | null } = { fake: null };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const { fake } = holder;
    if (fake === null) throw new Error('no account yet');
    const sent = (input instanceof Request ? input.method : init?.method) ?? 'GET';
    if (!isDone && sent === method && path.test(url.pathname)) {
      isDone = true;
      deed(fake);
    }
    return fake.fetch(input, init);
  };
  const office = company({}, { client: { fetch } });
  holder.fake = office.fake;
  return office;
}

describe('somebody else was faster', () => {
  it('in deleting: that is already done', async () => {
    const office = justBefore(/^\/v2\/users\//, 'DELETE', ({ account }) => account.remove('ben@example.com'));
    await expect(deletePerson(office.zoom, 'ben@example.com')).resolves.toMatchObject({ outcome: 'already' });
  });

  it('in taking them out of a group: that is already done', async () => {
    const office = justBefore(/members/, 'DELETE', ({ account }) =>
      account.update('ann@example.com', { groupIds: [] }),
    );
    await expect(removeFromGroups(office.zoom, 'ann@example.com', ['Sales'])).resolves.toMatchObject({
      outcome: 'already',
    });
  });

  it('in creating: that is already done, and what is missing is given', async () => {
    const office = justBefore(/^\/v2\/users$/, 'POST', ({ account }) => account.add({ email: 'x@example.com' }));
    const person = { email: 'x@example.com', mode: 'ssoCreate', groups: ['Sales'] } as const;
    await expect(createPerson(office.zoom, person)).resolves.toMatchObject({
      outcome: 'done',
      changes: [{ what: 'groups', after: 'Sales' }],
    });
    expect(office.fake.account.find('x@example.com')?.groupIds).toEqual(['g-sales']);
  });

  it('Zoom says that a person is gone who is still there: that is no success', async () => {
    const office = company();
    const body = { code: 1001, message: 'User does not exist.' };
    office.fake.faults.add({ match: { operation: 'users.delete' }, kind: 'respond', status: 404, body });
    await expect(deletePerson(office.zoom, 'ben@example.com')).rejects.toMatchObject({ kind: 'api', code: 1001 });
  });
});
