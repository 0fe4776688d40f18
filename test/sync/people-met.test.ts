import { describe, expect, it } from 'vitest';
import { type ListReading, PeopleMet } from '../../src/sync/people-met.js';
import { type Person, personKey, type UserStatus } from '../../src/sync/person.js';

const reading = (status: UserStatus): ListReading => ({ status, size: 0, again: 0 });

function person(id: string, status: UserStatus, email = `${id}@example.com`): Person {
  const row = { id, email };
  return { key: personKey(row), row, status };
}

describe('who was met', () => {
  it('is news once in a list, and again with another status', () => {
    const met = new PeopleMet();
    const [active, inactive] = [reading('active'), reading('inactive')];
    expect(met.meet(person('a', 'active'), active)).toBe(true);
    expect(met.meet(person('a', 'active'), active)).toBe(false);
    expect(met.meet(person('a', 'inactive'), inactive)).toBe(true);
    expect({ size: active.size, again: active.again }).toEqual({ size: 1, again: 0 });
    expect([met.count, met.countOf('active'), met.countOf('inactive')]).toEqual([1, 0, 1]);
  });

  it('is counted as met again by a second reading of the same list', () => {
    const met = new PeopleMet();
    const [first, second] = [reading('active'), reading('active')];
    for (const id of ['a', 'b']) met.meet(person(id, 'active'), first);
    expect(met.meet(person('b', 'active'), second)).toBe(false);
    expect(met.meet(person('c', 'active'), second)).toBe(true);
    expect(second).toEqual({ status: 'active', size: 2, again: 1 });
    expect(met.count).toBe(3);
  });
});

describe('an invitation', () => {
  const invited = person('', 'pending', 'Ann@example.com');

  it('stands as long as nobody has the address', () => {
    const met = new PeopleMet();
    met.meet(invited, reading('pending'));
    met.meet(person('b', 'active'), reading('active'));
    expect(met.isStillInvited(invited)).toBe(true);
    expect(met.count).toBe(2);
  });

  it('was accepted when somebody with an id has the address, in whatever letters: they are one person', () => {
    const met = new PeopleMet();
    met.meet(invited, reading('pending'));
    met.meet(person('a', 'active', 'ann@EXAMPLE.com'), reading('active'));
    expect(met.isStillInvited(invited)).toBe(false);
    expect(met.count).toBe(1);
  });

  it('stays accepted when it is met in a list that is read once more', () => {
    const met = new PeopleMet();
    const spelt = person('', 'pending', 'ann@example.com');
    met.meet(invited, reading('pending'));
    met.meet(person('a', 'active', 'ann@example.com'), reading('active'));
    met.meet({ ...spelt, key: 'another key' }, reading('pending'));
    expect(met.isStillInvited(invited)).toBe(false);
  });

  it('with an id stands until the person is met with another status', () => {
    const met = new PeopleMet();
    const early = person('a', 'pending');
    met.meet(early, reading('pending'));
    expect(met.isStillInvited(early)).toBe(true);
    met.meet(person('a', 'active'), reading('active'));
    expect(met.isStillInvited(early)).toBe(false);
    expect(met.count).toBe(1);
  });
});
