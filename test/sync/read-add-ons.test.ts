import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/sync/person.js';
import { canHoldAddOns, canHoldBundle } from '../../src/sync/read-add-ons.js';
import type { User } from '../../src/types/zoom/user.js';
import { collectAddOns } from './collect-add-ons.js';
import { answer, type Connection, connect, type OnTheWay } from './connect.js';

/** A row of the user list, of an active Licensed person unless told otherwise. */
function person(name: string, row: Partial<User> = {}, status: Person['status'] = 'active'): Person {
  const email = `${name}@example.com`;
  const id = status === 'pending' ? {} : { id: name };
  return { key: status === 'pending' ? `email:${email}` : name, status, row: { ...id, email, type: 2, ...row } };
}

const many = (count: number): Person[] => Array.from({ length: count }, (_, index) => person(`u${index}`));

/** Zoom with exactly these people. */
function zoomWith(people: readonly Person[], onTheWay?: OnTheWay): Connection {
  const account = people.map(({ row, status }) => ({ ...(row.id && { id: row.id }), email: row.email, status }));
  return connect({ people: account }, onTheWay && { onTheWay });
}

/** Paths below `/v2/users/` that were asked for. */
function asked({ fake }: Connection): string[] {
  return fake.stats.journal.map(({ path }) => decodeURIComponent(path.replace('/users/', ''))).sort();
}

const COMPLETE = { status: 'complete', cause: null, why: null, missingScopes: [] };

describe('who can hold something', () => {
  it.each<[string, Person, { addOns: boolean; bundle: boolean }]>([
    ['Licensed', person('ann'), { addOns: true, bundle: true }],
    ['On-prem', person('ann', { type: 3 }), { addOns: true, bundle: true }],
    ['of a type that Zoom added since', person('ann', { type: 7 }), { addOns: true, bundle: true }],
    ['Basic', person('ann', { type: 1 }), { addOns: false, bundle: false }],
    ['unassigned', person('ann', { type: 4 }), { addOns: false, bundle: false }],
    ['of no type (99)', person('ann', { type: 99 }), { addOns: false, bundle: false }],
    ['deactivated', person('ann', {}, 'inactive'), { addOns: false, bundle: false }],
    ['invited, to a licence', person('ann', {}, 'pending'), { addOns: false, bundle: true }],
    ['invited, as Basic', person('ann', { type: 1 }, 'pending'), { addOns: false, bundle: false }],
  ])('somebody who is %s', (_case, who, expected) => {
    expect({ addOns: canHoldAddOns(who), bundle: canHoldBundle(who) }).toEqual(expected);
  });
});

describe('readAddOns', () => {
  it('reads add-ons and bundles of those who can hold them, and asks for nobody else', async () => {
    const people = [
      person('licensed'),
      person('basic', { type: 1 }),
      person('unassigned', { type: 4 }),
      person('gone', {}, 'inactive'),
      person('invited', {}, 'pending'),
    ];
    const connection = zoomWith(people);
    connection.fake.account.update('licensed', { webinarCapacity: 500, workplaceBundle: 16 });
    connection.fake.account.update('invited@example.com', { workplaceBundle: 4 });
    const { value, report } = await collectAddOns(connection.run, people, true);
    expect(Object.fromEntries(value)).toMatchObject({
      licensed: { features: { webinar: true, webinar_capacity: 500 }, details: { zoom_one_type: 16 }, complete: true },
      'email:invited@example.com': { features: null, details: { zoom_one_type: 4 }, complete: true },
    });
    expect(report).toEqual({ ...COMPLETE, read: 2, expected: 2 });
    expect(asked(connection)).toEqual(['invited@example.com', 'licensed', 'licensed/settings']);
  });

  it('does not ask for bundles where billing says that there are none', async () => {
    const people = [person('ann'), person('invited', {}, 'pending')];
    const connection = zoomWith(people);
    const { value, report } = await collectAddOns(connection.run, people, false);
    expect([...value.keys()]).toEqual(['ann']);
    expect(value.get('ann')).toMatchObject({ details: null, complete: true });
    expect(report).toEqual({ ...COMPLETE, read: 1, expected: 1 });
    expect(asked(connection)).toEqual(['ann/settings']);
  });

  it('does not ask for a bundle that the list has told', async () => {
    const told = [{ license_type: 'ZOOM_WORKPLACE_BUNDLE', license_option: 16 }];
    const people = [
      person('ann', { license_info_list: told }),
      person('bob', { license_info_list: [{ license_type: 'MEETING' }] }),
    ];
    const connection = zoomWith(people);
    await collectAddOns(connection.run, people, true);
    expect(asked(connection)).toEqual(['ann/settings', 'bob', 'bob/settings']);
  });

  it('asks nothing when nobody can hold anything', async () => {
    const connection = zoomWith([person('ann', { type: 1 })]);
    const { value, report } = await collectAddOns(connection.run, [person('ann', { type: 1 })], true);
    expect(value.size).toBe(0);
    expect(report).toEqual({ ...COMPLETE, read: 0, expected: 0 });
    expect(connection.fake.stats.requests).toBe(0);
  });

  it('has no features where the settings have none', async () => {
    const { run } = zoomWith([], () => answer({ in_meeting: {} }));
    const { value } = await collectAddOns(run, [person('ann')], false);
    expect(value.get('ann')).toMatchObject({ features: null, details: null, earlier: null, complete: true });
  });

  it.each([
    ['with bundles', true],
    ['without bundles', false],
  ])('takes somebody who was deleted meanwhile for no failure (%s)', async (_case, withBundles) => {
    const connection = zoomWith([person('ann')]);
    const { value, report } = await collectAddOns(connection.run, [person('ann'), person('deleted')], withBundles);
    expect([...value.keys()]).toEqual(['ann']);
    expect(report).toEqual({ ...COMPLETE, read: 1, expected: 1 });
  });

  it('keeps many requests under way at once, and not too many', async () => {
    let underWay = 0;
    let most = 0;
    const fetch = async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise(setImmediate);
      underWay -= 1;
      return answer({ email: 'somebody@example.com', feature: {} });
    };
    const { run } = connect({}, { client: { fetch } });
    await collectAddOns(run, many(200), true);
    expect(most).toBe(64); // 32 people, two pages each
  });

  it('reports how far it is', async () => {
    const connection = zoomWith(many(3));
    await collectAddOns(connection.run, [...many(3), person('basic', { type: 1 })], false);
    const told = connection.progress.map(({ section, done, total }) => `${section} ${done}/${total}`);
    expect(told).toEqual(['addOns 1/null', 'addOns 2/null', 'addOns 3/null']);
  });
});
