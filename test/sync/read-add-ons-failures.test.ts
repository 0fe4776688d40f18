import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/sync/person.js';
import { collectAddOns } from './collect-add-ons.js';
import { connect, ENOUGH, failingAt, NOT_ZOOMS_FAULT, refusal } from './connect.js';

/** What becomes of the section when people's own pages cannot be read. */

const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, index) => {
    const id = `u${index}`;
    return { key: id, status: 'active', row: { id, email: `${id}@example.com`, type: 2 } };
  });

const account = (count: number) => ({
  people: people(count).map(({ row }) => ({ id: row.id ?? '', email: row.email })),
});

const SETTINGS = /\/settings$/;

describe('a failure of one person', () => {
  it('makes the section partial, and leaves that person out', async () => {
    const { run } = connect(account(3), {
      onTheWay: ({ pathname }) => (pathname === '/v2/users/u1/settings' ? refusal(500, 500, 'Oh dear.') : undefined),
    });
    const { value, report } = await collectAddOns(run, people(3), false);
    expect([...value]).toMatchObject([
      ['u0', { complete: true }],
      ['u2', { complete: true }],
    ]);
    expect(report).toMatchObject({ status: 'partial', cause: 'failed', missingScopes: [], read: 2, expected: 3 });
    expect(report.why).toMatch(
      /^The licences of 1 people could not be read\. GET \/users\/\{userId\}\/settings failed/,
    );
  });

  it.each([
    ['settings', /u1\/settings$/, { features: null, details: { id: 'u1' } }],
    ['own page', /u1$/, { features: { webinar: false }, details: null }],
  ])('with the %s keeps what the other one says, as incomplete', async (_case, fails, known) => {
    const { run } = connect(account(2), {
      onTheWay: ({ pathname }) => (fails.test(pathname) ? refusal(500, 500, 'Oh dear.') : undefined),
    });
    const { value, report } = await collectAddOns(run, people(2), true);
    expect(value.get('u1')).toMatchObject({ ...known, complete: false });
    expect(value.get('u0')).toMatchObject({ complete: true });
    expect(report).toMatchObject({ status: 'partial', read: 2, expected: 2 });
  });

  it('with both is one person', async () => {
    const { run } = connect(account(2), {
      onTheWay: ({ pathname }) => (pathname.includes('/u1') ? refusal(500, 500, 'Oh dear.') : undefined),
    });
    const { value, report } = await collectAddOns(run, people(2), true);
    expect([...value.keys()]).toEqual(['u0']);
    expect(report.why).toMatch(/^The licences of 1 people could not be read\. /);
  });

  it('is what a 404 other than "no such user" is', async () => {
    const { run } = connect(account(2), {
      onTheWay: ({ pathname }) => (pathname.includes('/u1/') ? refusal(404, 404, 'Not found.') : undefined),
    });
    expect((await collectAddOns(run, people(2), false)).report).toMatchObject({
      status: 'partial',
      read: 1,
      expected: 2,
    });
  });
});

describe('a refusal of everybody', () => {
  const scopes = ['user:read:user:admin'];

  it('stops after a few requests and names the scope', async () => {
    const { run, fake } = connect(account(300), { scopes: ['group:read:list_groups:admin'] });
    const { value, report } = await collectAddOns(run, people(300), false);
    expect(value.size).toBe(0);
    expect(report).toEqual({
      status: 'skipped',
      cause: 'missing-scope',
      why: 'The app lacks a scope. Add one of: user:read:settings, user:read:settings:admin.',
      missingScopes: ['user:read:settings', 'user:read:settings:admin'],
      read: 0,
      expected: 300,
    });
    expect(fake.stats.requests).toBe(32); // all that were under way at once
  });

  it('stops after ten refusals when they come one after the other', async () => {
    let sent = 0;
    let before = Promise.resolve();
    const fetch = async () => {
      sent += 1;
      before = before.then(() => new Promise(setImmediate));
      await before;
      return refusal(400, 4700, 'Invalid token.');
    };
    await collectAddOns(connect({}, { client: { fetch } }).run, people(300), false);
    expect(sent).toBe(41); // 32 at once, and one more after each of the first nine refusals
  });

  it('with the settings alone goes on with bundles', async () => {
    const { run, fake } = connect(account(300), { scopes });
    const { value, report } = await collectAddOns(run, people(300), true);
    expect(fake.stats.byOperation['users.getSettings']).toBeLessThan(64);
    expect(fake.stats.byOperation['users.get']).toBe(300);
    expect(value.size).toBe(300);
    expect([...value.values()].every(({ complete, details }) => !complete && details !== null)).toBe(true);
    expect(report).toMatchObject({
      status: 'partial',
      cause: 'missing-scope',
      missingScopes: ['user:read:settings', 'user:read:settings:admin'],
      read: 300,
      expected: 300,
    });
    expect(report.why).toMatch(/^The licences of 300 people could not be read\. /);
  });

  it("names the scope of people's own pages when those are refused without a word about scopes", async () => {
    const { run } = connect(account(3), {
      onTheWay: ({ pathname }) => (SETTINGS.test(pathname) ? undefined : refusal(400, 4700, 'Invalid token.')),
    });
    expect((await collectAddOns(run, people(3), true)).report).toMatchObject({
      status: 'partial',
      cause: 'missing-scope',
      missingScopes: ['user:read:user', 'user:read:user:admin'],
    });
  });

  it('is none once somebody could be read: then each is asked', async () => {
    const refused: string[] = [];
    const { run } = connect(account(100), {
      onTheWay: ({ pathname }) => {
        if (Number(/\d+/.exec(pathname.slice('/v2'.length))) < 40) return undefined;
        refused.push(pathname);
        return refusal(400, 300, 'Not for this user.');
      },
    });
    const { value, report } = await collectAddOns(run, people(100), false);
    expect(value.size).toBe(40);
    expect(refused).toHaveLength(60);
    expect(report).toMatchObject({ status: 'partial', cause: 'refused', read: 40, expected: 100 });
  });
});

describe('an abort', () => {
  it('ends the reading with its reason', async () => {
    const stop = new AbortController();
    const { run, fake } = connect(account(200), {
      signal: stop.signal,
      onTheWay: ({ pathname }) => {
        if (pathname.includes('/u40/')) stop.abort(ENOUGH);
        return undefined;
      },
    });
    await expect(collectAddOns(run, people(200), false)).rejects.toBe(ENOUGH);
    expect(fake.stats.requests).toBeLessThan(100);
  });

  it.each(NOT_ZOOMS_FAULT)('is not the only end: so is %s', async (_name, error) => {
    const { run } = connect(account(3), { client: { limiter: failingAt(2, error) } });
    await expect(collectAddOns(run, people(3), false)).rejects.toMatchObject({ name: error.name });
  });
});
