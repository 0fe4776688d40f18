import { describe, expect, it } from 'vitest';
import { createFakeZoom, fakeAccount, generateAccount } from '../../src/testing/index.js';
import { callerOf } from './caller.js';

const NOW = Date.parse('2025-06-10T15:00:00Z');

describe('fakeAccount', () => {
  it('fills in what was left out', () => {
    const account = fakeAccount({ people: [{ email: 'ann.lee@example.com' }, {}] });
    expect(account.find('ANN.LEE@example.com')).toMatchObject({
      firstName: 'Ann',
      lastName: 'Lee',
      status: 'active',
      type: 1,
      roleId: '2',
      lastLoginAt: null,
      phone: null,
      id: expect.stringMatching(/^[\w-]{22}$/),
    });
    expect([...account.people].map((person) => person.email)).toEqual(['ann.lee@example.com', 'person2@example.com']);
    expect(account.size).toBe(2);
  });

  it('makes up addresses without a domain of its own, too', () => {
    expect([...fakeAccount({ domains: [], people: [{}] }).people][0]?.email).toBe('person1@example.com');
  });

  it('tells of seats that are held and were never bought', () => {
    const account = fakeAccount();
    account.add({ type: 2, webinarCapacity: 500 });
    expect(account.seats()).toEqual([
      { product: 'meetings', variant: null, bought: 0, assigned: 1, pending: 0 },
      { product: 'webinar', variant: 500, bought: 0, assigned: 1, pending: 0 },
    ]);
  });

  it('refuses an email address or id that is taken', () => {
    const account = fakeAccount({
      people: [
        { id: 'a', email: 'ann@example.com' },
        { id: 'b', email: 'ben@example.com' },
      ],
    });
    expect(() => account.add({ email: 'Ann@Example.com' })).toThrow(RangeError);
    expect(() => account.add({ id: 'a' })).toThrow(RangeError);
    expect(() => account.update('b', { email: 'ann@example.com' })).toThrow(RangeError);
    expect(() => fakeAccount({ people: [{ id: 'x' }, { id: 'x' }] })).toThrow(RangeError);
    expect(account.size).toBe(2);
  });

  it('buys exactly what is held, and what it is told to', () => {
    const account = fakeAccount({
      people: [
        { type: 2 },
        { type: 2, status: 'pending' },
        { phone: { status: 'activate', callingPlans: [200], extension: 1 } },
      ],
      seats: [
        { product: 'meetings', bought: 9 },
        { product: 'webinar', variant: 500, bought: 2 },
      ],
    });
    expect(account.seats()).toEqual([
      { product: 'meetings', variant: null, bought: 9, assigned: 1, pending: 1 },
      { product: 'phone', variant: 200, bought: 1, assigned: 1, pending: 0 },
      { product: 'webinar', variant: 500, bought: 2, assigned: 0, pending: 0 },
    ]);
  });

  it('says that a person does not exist', () => {
    const account = fakeAccount();
    expect(account.find('nobody')).toBeNull();
    expect(account.owner).toBeNull();
    expect(() => account.update('nobody', {})).toThrow('no person nobody');
    expect(() => account.remove('nobody')).toThrow(RangeError);
  });
});

describe('an account', () => {
  it('must come from a builder', () => {
    const imitation = { ...fakeAccount() };
    expect(() => createFakeZoom({ account: imitation as never })).toThrow('fakeAccount()');
  });

  it.each<[string, Parameters<typeof fakeAccount>[0], string | undefined]>([
    ['the owner', { people: [{ email: 'a@example.com' }, { email: 'b@example.com', roleId: '0' }] }, 'b@example.com'],
    ['the first active person', { people: [{ status: 'inactive' }, { email: 'b@example.com' }] }, 'b@example.com'],
    ['nobody', {}, undefined],
  ])('means %s by me', (_who, input, email) => {
    expect(fakeAccount(input).owner?.email).toBe(email);
  });
});

describe('changing a generated account', () => {
  it('keeps every other person as it was', () => {
    const account = generateAccount({ seed: 9, people: 100, now: NOW });
    const before = [...account.people].map((person) => person.id);
    const changed = before[10] ?? '';
    account.update(changed, { email: 'moved@example.com', department: 'Moved' });
    account.remove(before[20] ?? '');
    const added = account.add({ email: 'added@example.com' });
    expect([...account.people].map((person) => person.id)).toEqual([
      ...before.slice(0, 20),
      ...before.slice(21),
      added.id,
    ]);
    expect(account.size).toBe(100);
    expect(account.find(changed)).toMatchObject({ email: 'moved@example.com', department: 'Moved' });
  });

  it('finds people by what they are now', () => {
    const account = generateAccount({ seed: 9, people: 100, now: NOW });
    const person = [...account.people][42];
    account.update(person?.id ?? '', { email: 'moved@example.com' });
    expect(account.find(person?.email ?? '')).toBeNull();
    expect(account.find('moved@example.com')?.id).toBe(person?.id);
    account.remove('moved@example.com');
    expect(account.find(person?.id ?? '')).toBeNull();
  });

  it('moves a person between the lists of the statuses, in the order of creation', async () => {
    const account = generateAccount({ seed: 9, people: 60, now: NOW });
    const api = callerOf(createFakeZoom({ account }));
    const ids = async (status: string) =>
      (await api.all(`/users?status=${status}&page_size=2000`, 'users')).map((row) => row.id);
    const active = await ids('active');
    const third = String(active[3]);
    account.deactivate(third);
    expect(await ids('active')).toEqual(active.filter((id) => id !== third));
    expect(await ids('inactive')).toContain(third);
    account.activate(third);
    expect(await ids('active')).toEqual(active);
  });

  it('keeps what was bought, whenever it is asked for', () => {
    const first = generateAccount({ seed: 9, people: 300, now: NOW });
    const second = generateAccount({ seed: 9, people: 300, now: NOW });
    const bought = (account: typeof first) =>
      account.seats().map(({ product, variant, bought }) => [product, variant, bought]);
    const expected = bought(first);
    const licensed = [...second.people].find((person) => person.type === 2 && person.roleId === '2');
    second.deactivate(licensed?.id ?? '');
    second.add({ type: 2 });
    expect(bought(second)).toEqual(expected);
  });
});
