import { describe, expect, it } from 'vitest';
import {
  type ActionResult,
  addToGroups,
  changeLicenses,
  createPerson,
  isZoomError,
  type LicenseChange,
  reactivatePerson,
  removeFromGroups,
  type ZoomClient,
} from '../../../src/index.js';
import { type Company, company, personOf } from './company.js';

const BEN = 'ben@example.com';

interface Case {
  name: string;
  act(zoom: ZoomClient, signal?: AbortSignal): Promise<ActionResult>;
  given?(office: Company): void;
  completed: string[];
  left: string[];
  cause: object;
  /** Makes the rest possible. */
  settle(office: Company): void;
  /** What the second time has left to do. */
  writes: string[];
}

const LICENSED_WITH_WEBINAR: LicenseChange = { meetings: 2, addOns: { webinar: true, webinar_capacity: 500 } };

const CASES: Case[] = [
  {
    name: 'changeLicenses without a seat for the add-on',
    act: (zoom) => changeLicenses(zoom, BEN, LICENSED_WITH_WEBINAR),
    given: ({ fake }) => fake.account.setBought('webinar', 500, 0),
    completed: ['set meetings to 2'],
    left: ['give the add-ons webinar, webinar_capacity'],
    cause: { kind: 'api', code: 200, hint: expect.stringContaining('No free seat') },
    settle: ({ fake }) => fake.account.setBought('webinar', 500, 9),
    writes: ['users.updateSettings'],
  },
  {
    name: 'changeLicenses without a seat of the second calling plan',
    act: (zoom) => changeLicenses(zoom, BEN, { phone: true, callingPlans: { add: [200, 4_000] } }),
    given: ({ fake }) => fake.account.setBought('phone', 4_000, 0),
    completed: ['give Zoom Phone', 'give the calling plan 200'],
    left: ['give the calling plan 4000'],
    cause: { kind: 'api', code: 300 },
    settle: ({ fake }) => fake.account.setBought('phone', 4_000, 9),
    writes: ['phone.users.assignCallingPlans'],
  },
  {
    name: 'addToGroups when Zoom does not find the second group',
    act: (zoom) => addToGroups(zoom, BEN, ['Sales', 'Berlin', 'Legal']),
    given: ({ fake }) =>
      void fake.faults.add({ match: { path: /g-berlin/ }, kind: 'respond', status: 404, body: { code: 4130 } }),
    completed: ['add to the group Sales'],
    left: ['add to the group Berlin', 'add to the group Legal'],
    cause: { kind: 'api', code: 4130, hint: expect.stringContaining('groups.list') },
    settle: () => undefined,
    writes: ['groups.addMembers', 'groups.addMembers'],
  },
  {
    name: 'removeFromGroups when Zoom breaks down',
    act: (zoom) => removeFromGroups(zoom, 'ann@example.com', 'all'),
    given: ({ fake }) =>
      fake.faults.add({ match: { path: /g-berlin/ }, kind: 'respond', status: 400, body: { code: 200 } }),
    completed: ['remove from the group g-sales'],
    left: ['remove from the group g-berlin'],
    cause: { kind: 'api', status: 400 },
    settle: () => undefined,
    writes: ['groups.removeMember'],
  },
  {
    name: 'createPerson without a seat for the add-on',
    act: (zoom) =>
      createPerson(zoom, {
        email: 'x@example.com',
        mode: 'ssoCreate',
        licenses: LICENSED_WITH_WEBINAR,
        groups: ['Sales'],
      }),
    given: ({ fake }) => fake.account.setBought('webinar', 500, 0),
    completed: ['create the person'],
    left: ['give the add-ons webinar, webinar_capacity', 'add to the group Sales'],
    cause: { kind: 'api', code: 200 },
    settle: ({ fake }) => fake.account.setBought('webinar', 500, 9),
    writes: ['users.updateSettings', 'groups.addMembers'],
  },
  {
    name: 'createPerson when the new person cannot be read',
    act: (zoom) => createPerson(zoom, { email: 'x@example.com', mode: 'ssoCreate', groups: ['Sales'] }),
    given: ({ fake }) =>
      fake.faults.add({ match: { operation: 'users.get' }, after: 1, times: 2, kind: 'server-error' }),
    completed: ['create the person'],
    left: ['give the licences and groups that are still missing'],
    cause: { kind: 'api', status: 500 },
    settle: () => undefined,
    writes: ['groups.addMembers'],
  },
];

describe.each(CASES)('$name', ({ act, given, completed, left, cause, settle, writes }) => {
  it('says what was done and what was not; a repeat does the rest', async () => {
    const office = company();
    given?.(office);
    const error: unknown = await act(office.zoom).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ kind: 'partial-write', done: completed.length, completed, left, cause });
    for (const words of [...completed, ...left]) expect(String(error)).toContain(words);
    expect(isZoomError(error, 'partial-write') && error.hint).toContain('does only what is left');
    settle(office);
    office.writes();
    await expect(act(office.zoom)).resolves.toMatchObject({ outcome: 'done' });
    expect(office.writes()).toEqual(writes);
  });
});

describe('the signal of the caller', () => {
  it('before the first write: its reason, as it is', async () => {
    const office = company();
    const reason = new Error('enough');
    const options = { signal: AbortSignal.abort(reason) };
    await expect(changeLicenses(office.zoom, BEN, LICENSED_WITH_WEBINAR, options)).rejects.toBe(reason);
    expect(office.writes()).toEqual([]);
  });

  it('between two writes: what was done, with the reason as cause', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const abortAfter = (operation: string): void => {
      if (operation === 'PATCH /users/{userId}') controller.abort(reason);
    };
    const office = company({}, { client: { hooks: { onResponse: ({ operation }) => abortAfter(operation) } } });
    const outcome = changeLicenses(office.zoom, BEN, LICENSED_WITH_WEBINAR, { signal: controller.signal });
    // The answer of the first write had come: whether it counts is up to the moment of the signal.
    await expect(outcome).rejects.toSatisfy(
      (error) => error === reason || (isZoomError(error, 'partial-write') && error.cause === reason),
    );
    expect(office.writes()).toEqual(['users.update']);
  });

  it('while licences are restored: the reactivation is reported', async () => {
    const controller = new AbortController();
    const office = company(
      {},
      {
        client: {
          hooks: {
            onRequest: ({ operation }) => {
              if (operation === 'GET /users/{userId}/settings') controller.abort(new Error('enough'));
            },
          },
        },
      },
    );
    const webinar = { product: 'webinar', name: 'Webinar 500', tier: null, capacity: 500, code: null };
    const restore = { licenses: [{ ...webinar, subscriptionId: null, paid: true }] };
    const { signal } = controller;
    await expect(reactivatePerson(office.zoom, 'gone@example.com', { restore, signal })).rejects.toMatchObject({
      kind: 'partial-write',
      completed: ['activate'],
      left: ['give Webinar 500 again'],
      cause: new Error('enough'),
    });
    expect(personOf(office, 'gone@example.com').status).toBe('active');
  });
});

describe('what Zoom accepts and does not do', () => {
  it('is no success: somebody whom it leaves out of a group', async () => {
    const office = company();
    office.fake.faults.add({
      match: { operation: 'groups.addMembers' },
      kind: 'respond',
      status: 201,
      body: { ids: '', added_at: '2026-01-01T00:00:00Z' },
    });
    await expect(addToGroups(office.zoom, BEN, ['Sales'])).rejects.toMatchObject({
      kind: 'response',
      message: expect.stringContaining('did not add ben@example.com'),
    });
  });
});
