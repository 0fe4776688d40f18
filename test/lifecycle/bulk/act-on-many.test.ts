import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type AccountUser,
  type ActionResult,
  actOnMany,
  addToGroups,
  type BulkOptions,
  type BulkOutcome,
  type BulkPerson,
  deactivatePerson,
  deletePerson,
  type PersonAction,
  type PersonReference,
  ZoomApiError,
  ZoomRateLimitError,
} from '../../../src/index.js';
import { createRateLimiter } from '../../../src/limits/rate-limiter.js';
import { systemClock } from '../../../src/types/clock.js';
import { type Company, company } from '../actions/company.js';

it('takes ids, addresses, references and people of a snapshot', () => {
  expectTypeOf<string | PersonReference | AccountUser>().toExtend<BulkPerson>();
});

const NAMES = Array.from({ length: 60 }, (_, index) => `p${index}@example.com`);

function many(): Company {
  return company({ people: [...NAMES.map((email) => ({ email })), { email: 'admin@example.com', roleId: '1' }] });
}

const short = ({ key, outcome }: BulkOutcome) => `${key} ${outcome}`;
const done = (person: string): ActionResult => ({
  action: 'signOut',
  person: { id: person, email: null },
  outcome: 'done',
  changes: [],
  warnings: [],
  summary: '',
});

/** An action that lasts until it is told to end, and keeps who is at it. */
function gatedAction() {
  const running: string[] = [];
  const log: string[] = [];
  const gates = new Map<string, () => void>();
  const action: PersonAction = async (_zoom, person) => {
    running.push(person);
    log.push(person);
    await new Promise<void>((resolve) => gates.set(person, resolve));
    running.splice(running.indexOf(person), 1);
    return done(person);
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const end = async (person: string): Promise<void> => {
    gates.get(person)?.();
    await settle();
  };
  return { action, running, log, end, settle };
}

describe('actOnMany', () => {
  it('says of everybody what became of them, in the order given', async () => {
    const office = many();
    await deactivatePerson(office.zoom, 'p1@example.com');
    const people = ['p0@example.com', 'p1@example.com', 'admin@example.com', 'nobody@example.com'];
    const report = await actOnMany(office.zoom, people, deactivatePerson).report();
    expect(report).toMatchObject({ total: 4, finished: 4, done: 1, already: 1, failed: 2, stopped: null });
    expect(report).toMatchObject({ skipped: 0, notAttempted: 0 });
    expect(report.outcomes.map(short)).toEqual([
      'p0@example.com done',
      'p1@example.com already',
      'admin@example.com failed',
      'nobody@example.com failed',
    ]);
    const [first, , admin, nobody] = report.outcomes;
    expect(first).toMatchObject({ person: 'p0@example.com', result: { action: 'deactivatePerson' }, error: null });
    expect(admin).toMatchObject({ result: null, error: { code: 200, hint: expect.stringContaining('role') } });
    expect(nobody).toMatchObject({ error: { code: 1001 } });
  });

  it('does nothing before it is consumed, and is consumed once', async () => {
    const office = many();
    const run = actOnMany(office.zoom, NAMES, deactivatePerson);
    expect(office.fake.stats.requests).toBe(0);
    await run.report();
    await expect(run.report()).rejects.toThrow('consumed already');
    expect([...office.fake.account.people].filter(({ status }) => status === 'inactive')).toHaveLength(60);
  });

  it('hands outcomes out as they come', async () => {
    const { action, end, settle } = gatedAction();
    const { zoom } = many();
    const iterator = actOnMany(zoom, ['a@x.com', 'b@x.com'], action)[Symbol.asyncIterator]();
    const first = iterator.next();
    await settle();
    await end('b@x.com');
    await expect(first).resolves.toMatchObject({ value: { key: 'b@x.com', outcome: 'done' } });
    const second = iterator.next();
    await end('a@x.com');
    await expect(second).resolves.toMatchObject({ value: { key: 'a@x.com' } });
    await expect(iterator.next()).resolves.toMatchObject({ done: true });
  });

  it('acts on no more people at once than it was told to, in their order', async () => {
    const { action, running, log, end, settle } = gatedAction();
    const { zoom } = many();
    const report = actOnMany(zoom, NAMES.slice(0, 5), action, { atOnce: 2 }).report();
    await settle();
    expect(running).toEqual(NAMES.slice(0, 2));
    for (const name of NAMES.slice(0, 5)) {
      await end(name);
      expect(running.length).toBeLessThanOrEqual(2);
    }
    await report;
    expect(log).toEqual(NAMES.slice(0, 5));
  });

  it('begins nobody new while the outcomes are not taken', async () => {
    const { zoom } = many();
    let begun = 0;
    const action: PersonAction = async (_zoom, person) => {
      begun += 1;
      return done(person);
    };
    const iterator = actOnMany(zoom, NAMES, action, { atOnce: 4 })[Symbol.asyncIterator]();
    await iterator.next();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(begun).toBeLessThanOrEqual(8);
    await iterator.return?.();
  });

  it('acts once on who is named twice, whatever the letters', async () => {
    const office = many();
    const { total, outcomes } = await actOnMany(
      office.zoom,
      ['p0@example.com', 'P0@Example.com ', { id: null, email: 'p0@EXAMPLE.com' }],
      deactivatePerson,
    ).report();
    expect({ total, outcomes: outcomes.map(short) }).toEqual({ total: 1, outcomes: ['p0@example.com done'] });
    expect(office.writes()).toHaveLength(1);
  });

  it('never acts on one person twice at once: an id and an address may be one', async () => {
    const { action, running, end, settle } = gatedAction();
    const { zoom } = many();
    const report = actOnMany(zoom, ['id-1', 'a@x.com', 'b@x.com', { id: 'id-2', email: 'c@x.com' }], action).report();
    await settle();
    expect(running).toEqual(['id-1']);
    await end('id-1');
    expect(running).toEqual(['a@x.com', 'b@x.com', 'id-2']);
    for (const person of [...running]) await end(person);
    await expect(report).resolves.toMatchObject({ done: 4 });
  });

  const NAMELESS: [BulkPerson[]][] = [[['']], [[{ id: null, email: '' }]]];
  it.each(NAMELESS)('refuses a person without a name: %j', (people) => {
    const { zoom } = many();
    expect(() => actOnMany(zoom, people, deactivatePerson)).toThrow(expect.objectContaining({ kind: 'config' }));
  });

  it('runs as bulk, unless told otherwise, and passes the options of calls on', async () => {
    const { zoom } = many();
    const seen: object[] = [];
    const action: PersonAction = async (_zoom, person, options) => {
      seen.push(options);
      return done(person);
    };
    const { signal } = new AbortController();
    await actOnMany(zoom, ['a@x.com'], action, { timeoutMs: 5, signal }).report();
    await actOnMany(zoom, ['a@x.com'], action, { priority: 'interactive' }).report();
    expect(seen).toEqual([{ priority: 'bulk', timeoutMs: 5 }, { priority: 'interactive' }]);
  });

  it('tells how far it has come, and does not mind what the listener does', async () => {
    const office = many();
    const seen: string[] = [];
    const onProgress: BulkOptions['onProgress'] = ({ finished, total, failed }) => {
      seen.push(`${finished}/${total} ${failed}`);
      throw new Error('a listener');
    };
    await actOnMany(office.zoom, ['p0@example.com', 'nobody@example.com'], deactivatePerson, {
      onProgress,
      atOnce: 1,
    }).report();
    expect(seen).toEqual(['1/2 0', '2/2 1']);
  });
});

describe('the end of a run before its end', () => {
  it('by the signal: who is under way comes to the end, nobody else is begun', async () => {
    const { action, end, settle, log } = gatedAction();
    const { zoom } = many();
    const controller = new AbortController();
    const report = actOnMany(zoom, NAMES.slice(0, 4), action, { atOnce: 2, signal: controller.signal }).report();
    await settle();
    controller.abort(new Error('enough'));
    await end('p0@example.com');
    await end('p1@example.com');
    await expect(report).resolves.toMatchObject({ done: 2, notAttempted: 2, stopped: new Error('enough') });
    expect(log).toEqual(NAMES.slice(0, 2));
  });

  it('by a signal of before: nobody is begun', async () => {
    const office = many();
    const run = actOnMany(office.zoom, NAMES, deactivatePerson, { signal: AbortSignal.abort() });
    await expect(run.report()).resolves.toMatchObject({ notAttempted: 60, finished: 60 });
    expect(office.fake.stats.requests).toBe(0);
  });

  it('by the consumer who leaves: who is under way comes to the end first', async () => {
    const office = many();
    for await (const { outcome } of actOnMany(office.zoom, NAMES, deactivatePerson, { atOnce: 3 })) {
      expect(outcome).toBe('done');
      break;
    }
    const { requests } = office.fake.stats;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(office.fake.stats.requests).toBe(requests);
    const inactive = [...office.fake.account.people].filter(({ status }) => status === 'inactive');
    expect(inactive.length).toBe(office.writes().length);
    expect(inactive.length).toBeLessThanOrEqual(6);
  });

  const details = { hint: 'None.', status: 429, code: 429, trackingId: null, retryAt: null };
  const everybodys: [name: string, error: Error][] = [
    ['the pool of the day', new ZoomRateLimitError('no', { ...details, window: 'day' })],
    ['a missing scope', new ZoomApiError('no', { ...details, status: 400, code: 4711 })],
    ['a scope that Zoom names', new ZoomApiError('no', { ...details, status: 400, code: 200, missingScopes: ['x'] })],
  ];
  it.each(everybodys)('by an error that would hit everybody else, too: %s', async (_name, error) => {
    const { zoom } = many();
    const action: PersonAction = () => Promise.reject(error);
    const report = await actOnMany(zoom, NAMES, action, { atOnce: 1 }).report();
    expect(report).toMatchObject({ failed: 1, notAttempted: 59, stopped: error });
  });

  it('by a client that was closed', async () => {
    const office = many();
    await office.zoom.close();
    const report = await actOnMany(office.zoom, NAMES, deactivatePerson, { atOnce: 1 }).report();
    expect(report).toMatchObject({ failed: 1, notAttempted: 59, stopped: { kind: 'closed' } });
  });

  it('but not by what concerns one person: their lock, their limit, a defect of the action', async () => {
    const { zoom } = many();
    const errors = [
      new ZoomRateLimitError('no', { ...details, window: 'concurrent' }),
      new ZoomRateLimitError('no', { ...details, window: 'user-day' }),
      new RangeError('a defect'),
    ];
    const action: PersonAction = (_zoom, person) => Promise.reject(errors[Number(person.slice(1, 2))]);
    const report = await actOnMany(zoom, NAMES.slice(0, 3), action).report();
    expect(report.outcomes.map(({ error }) => error)).toEqual(errors);
    expect(report.stopped).toBeNull();
  });
});

describe('going on with an earlier run', () => {
  it('skips who was done, and acts on everybody else', async () => {
    const office = many();
    const controller = new AbortController();
    const onProgress = ({ done: count }: { done: number }) => void (count === 20 && controller.abort());
    const options: BulkOptions = { signal: controller.signal, onProgress, atOnce: 4 };
    const first = await actOnMany(office.zoom, NAMES, deactivatePerson, options).report();
    expect(first.notAttempted).toBeGreaterThan(0);
    office.writes();
    // Outcomes survive a file.
    const kept: typeof first.outcomes = JSON.parse(JSON.stringify(first.outcomes));
    const second = await actOnMany(office.zoom, NAMES, deactivatePerson, { resume: kept }).report();
    expect(second).toMatchObject({ done: first.notAttempted, skipped: first.done, already: 0, failed: 0 });
    expect(office.writes()).toHaveLength(first.notAttempted);
    const third = await actOnMany(office.zoom, NAMES, deactivatePerson, { resume: second.outcomes }).report();
    expect(third).toMatchObject({ skipped: 60, finished: 60 });
  });

  it('tries once more who had failed', async () => {
    const office = many();
    const [failed] = (await actOnMany(office.zoom, ['admin@example.com'], deletePerson).report()).outcomes;
    expect(failed?.outcome).toBe('done'); // an admin can be deleted: what follows needs somebody who cannot
    const sales: PersonAction = (zoom, person, options) => addToGroups(zoom, person, [{ id: 'g-gone' }], options);
    const earlier = await actOnMany(office.zoom, ['p0@example.com'], sales).report();
    expect(earlier.failed).toBe(1);
    const legal: PersonAction = (zoom, person, options) => addToGroups(zoom, person, [{ id: 'g-legal' }], options);
    const later = await actOnMany(office.zoom, ['p0@example.com'], legal, { resume: earlier.outcomes }).report();
    expect(later.done).toBe(1);
  });
});

describe('Zoom, which locks a person while a change runs,', () => {
  it('never sees two changes of one person at once', async () => {
    const account = { people: NAMES.map((email) => ({ email })) };
    const office = company(account, { fake: { concurrentWrites: 'refuse', latencyMs: 1, jitterMs: 3 } });
    const ids = [...office.fake.account.people].map(({ id }) => id);
    const people = ids.flatMap((id, index) => [id, NAMES[index] ?? '']).slice(0, 20);
    const report = await actOnMany(office.zoom, people, deactivatePerson).report();
    expect(report).toMatchObject({ done: 10, already: 10 });
    expect(office.fake.stats.rejected429).toBe(0);
  });
});

describe("the account's rate limits", () => {
  it('are the only pace, and are kept', async () => {
    const account = { people: NAMES.map((email) => ({ email })) };
    const limiter = createRateLimiter({ plan: 'business', share: 1, clock: systemClock });
    const office = company(account, { client: { limiter, plan: 'business' }, fake: { limits: 'enforce' } });
    await expect(actOnMany(office.zoom, NAMES, deactivatePerson).report()).resolves.toMatchObject({ done: 60 });
    expect(office.fake.stats.rejected429).toBe(0);
    expect(office.fake.stats.worstWindow('core:LIGHT')).toBeLessThanOrEqual(80);
  });
});
