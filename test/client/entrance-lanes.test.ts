import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Arrival, Entrance } from '../../src/client/entrance.js';
import { SignalRelay } from '../../src/client/signal-relay.js';
import { systemClock } from '../../src/types/clock.js';
import type { EndpointBase } from '../../src/types/endpoint.js';
import { pass, settle, startVirtualTime } from './virtual-time.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

/** So many calls of one bucket and priority are let in at once. */
const INSIDE = 500;

interface Guest extends Arrival {
  name: string;
}

const get = (family: EndpointBase['family'], rateLimit: EndpointBase['rateLimit']): EndpointBase => ({
  method: 'GET',
  path: '/x',
  family,
  rateLimit,
  scopes: { classic: [], granular: [] },
});

/** An entrance whose calls stay inside until the test lets them leave. */
function open(begin: (guest: Guest, leave: () => void) => void = () => undefined) {
  const begun: string[] = [];
  const ended: [name: string, reason: unknown, at: number][] = [];
  const leaving = new Map<string, () => void>();
  const entrance = new Entrance<Guest>(
    {
      begin: async (guest, leave) => {
        begun.push(guest.name);
        leaving.set(guest.name, leave);
        begin(guest, leave);
        return `answer for ${guest.name}`;
      },
      expired: ({ name }) => `${name} was late`,
    },
    new SignalRelay(),
    systemClock,
  );
  const enter = (name: string, given: Partial<Guest> = {}): Promise<unknown> => {
    const guest: Guest = {
      name,
      endpoint: get('core', 'LIGHT'),
      priority: 'interactive',
      timeoutMs: 600_000,
      arrivedAt: performance.now(),
      signal: undefined,
      stop: undefined,
      tokenless: false,
      ...given,
    };
    const call = entrance.enter(guest);
    call.catch((reason: unknown) => ended.push([name, reason, performance.now()]));
    return call;
  };
  /** Takes every place inside. */
  const fill = (given: Partial<Guest> = {}): void => {
    for (let one = 0; one < INSIDE; one += 1) void enter(`first ${one}`, given);
    begun.length = 0;
  };
  return { entrance, enter, fill, begun, ended, leave: (name: string) => leaving.get(name)?.() };
}

describe('the entrance', () => {
  it('lets 500 in at once, and the next one when one of them leaves', async () => {
    const { entrance, enter, begun, leave } = open();
    for (let one = 0; one < INSIDE; one += 1) void enter(`first ${one}`);
    expect(begun).toHaveLength(INSIDE);
    const next = enter('next');
    expect(begun).toHaveLength(INSIDE);
    expect(entrance.size).toBe(1);
    leave('first 7');
    expect(begun.slice(INSIDE)).toEqual(['next']);
    expect(await next).toBe('answer for next');
    expect(entrance.size).toBe(0);
  });

  it('keeps the order of arrival: nobody passes those who wait', () => {
    const { enter, fill, begun, leave } = open();
    fill();
    for (const name of ['a', 'b', 'c']) void enter(name);
    leave('first 0');
    leave('first 1');
    void enter('d');
    expect(begun).toEqual(['a', 'b']);
    for (const name of ['first 2', 'first 3', 'a']) leave(name);
    void enter('e');
    expect(begun).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('gives the place of a call away once, however often the call says that it leaves', () => {
    const { enter, fill, begun, leave } = open();
    fill();
    for (const name of ['a', 'b']) void enter(name);
    leave('first 0');
    leave('first 0');
    expect(begun).toEqual(['a']);
  });

  it('lets 20,000 through one after the other when each leaves before it has begun', () => {
    const { entrance, enter, begun, leave } = open((guest, goOn) => {
      if (!guest.name.startsWith('first')) goOn();
    });
    for (let one = 0; one < INSIDE; one += 1) void enter(`first ${one}`);
    begun.length = 0;
    const names = Array.from({ length: 20_000 }, (_, index) => `n${index}`);
    for (const name of names) void enter(name);
    leave('first 0');
    expect(begun).toEqual(names);
    expect(entrance.size).toBe(0);
  });

  it.each<[string, Partial<Guest>]>([
    ['priority', { priority: 'bulk' }],
    ['label', { endpoint: get('core', 'MEDIUM') }],
    ['family', { endpoint: get('phone', 'LIGHT') }],
  ])('counts the places of each %s apart', (_what, other) => {
    const { enter, fill, begun } = open();
    fill();
    void enter('waits');
    void enter('passes', other);
    expect(begun).toEqual(['passes']);
  });

  it('tells how many wait for a bucket, whatever their priority, and how many wait at all', () => {
    const { entrance, enter, fill } = open();
    fill();
    fill({ priority: 'bulk' });
    fill({ endpoint: get('phone', 'HEAVY') });
    for (const name of ['a', 'b']) void enter(name);
    for (const name of ['c', 'd', 'e']) void enter(name, { priority: 'bulk' });
    void enter('f', { endpoint: get('phone', 'HEAVY') });
    expect(entrance.waitingFor({ family: 'core', label: 'LIGHT' })).toBe(5);
    expect(entrance.waitingFor({ family: 'phone', label: 'HEAVY' })).toBe(1);
    expect(entrance.waitingFor({ family: 'phone', label: 'LIGHT' })).toBe(0);
    expect(entrance.size).toBe(6);
  });
});

describe('whoever waits at the entrance', () => {
  it.each(['signal', 'stop'] as const)(
    'leaves at once when its %s aborts, and the next one moves up',
    async (which) => {
      const { entrance, enter, fill, begun, ended, leave } = open();
      fill();
      const control = new AbortController();
      void enter('leaver', { [which]: control.signal });
      void enter('patient', { [which]: new AbortController().signal });
      control.abort('enough');
      await settle();
      expect(ended).toEqual([['leaver', 'enough', 0]]);
      expect(entrance.size).toBe(1);
      leave('first 0');
      expect(begun).toEqual(['patient']);
    },
  );

  it.each(['signal', 'stop'] as const)('does not begin to wait when its %s has aborted', async (which) => {
    const { entrance, enter, fill, ended } = open();
    fill();
    void enter('late', { [which]: AbortSignal.abort('enough') });
    await settle();
    expect(ended).toEqual([['late', 'enough', 0]]);
    expect(entrance.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('follows its signal no further once it is in', async () => {
    const { enter, fill, begun, ended, leave } = open();
    fill();
    const control = new AbortController();
    const release = vi.spyOn(control.signal, 'removeEventListener');
    const call = enter('guest', { signal: control.signal });
    expect(release).not.toHaveBeenCalled();
    leave('first 0');
    expect(release).toHaveBeenCalledOnce();
    control.abort('enough');
    expect(await call).toBe('answer for guest');
    expect([begun, ended]).toEqual([['guest'], []]);
  });

  it('ends when its time is up, each at its own instant, whatever the order of arrival', async () => {
    const { entrance, enter, fill, ended } = open();
    fill();
    const times = { a: 9_000, b: 3_000, c: 12_000, d: 3_001, e: 6_000 };
    for (const [name, timeoutMs] of Object.entries(times)) void enter(name, { timeoutMs });
    void enter('patient', { timeoutMs: 60_000 });
    expect(vi.getTimerCount()).toBe(1); // one timer for all of them
    await pass(20_000);
    const inTurn = Object.entries(times).sort(([, one], [, other]) => one - other);
    expect(ended).toEqual(inTurn.map(([name, timeoutMs]) => [name, `${name} was late`, timeoutMs]));
    expect(entrance.size).toBe(1);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('has its time counted from when it was asked for, also behind others and after them', async () => {
    const { enter, fill, ended } = open();
    fill();
    void enter('long', { timeoutMs: 50_000 });
    await pass(1_000);
    void enter('asked for earlier', { timeoutMs: 5_000, arrivedAt: 400 });
    void enter('short', { timeoutMs: 2_500.5 });
    await pass(1_000);
    void enter('shortest', { timeoutMs: 10 });
    await pass(60_000);
    expect(ended.map(([name, , at]) => [name, at])).toEqual([
      ['shortest', 2_010],
      ['short', 3_501], // timers know whole milliseconds: never before its time
      ['asked for earlier', 5_400],
      ['long', 50_000],
    ]);
  });

  it('keeps no timer once nobody waits, and has one again for the next', async () => {
    const { enter, fill, ended, leave } = open();
    fill();
    void enter('a', { timeoutMs: 5_000 });
    leave('first 0');
    expect(vi.getTimerCount()).toBe(0);
    void enter('b', { timeoutMs: 8_000 });
    await pass(10_000);
    expect(ended).toEqual([['b', 'b was late', 8_000]]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not held up by the short time of somebody who has gone', async () => {
    const { enter, fill, ended, leave } = open();
    fill();
    void enter('short', { timeoutMs: 1_000 });
    leave('first 0');
    for (const name of ['a', 'b', 'c']) void enter(name, { timeoutMs: 5_000 });
    await pass(6_000);
    expect(ended.map(([name, , at]) => [name, at])).toEqual(['a', 'b', 'c'].map((name) => [name, 5_000]));
  });

  it('is sent away with those whom it concerns, and with nobody else', async () => {
    const { entrance, enter, fill, begun, ended, leave } = open();
    fill();
    for (const name of ['a', 'b', 'c']) void enter(name, { tokenless: name !== 'b' });
    entrance.clear('no token', ({ tokenless }) => tokenless);
    await settle();
    expect(ended.map(([name, reason]) => [name, reason])).toEqual([
      ['a', 'no token'],
      ['c', 'no token'],
    ]);
    leave('first 0');
    expect(begun).toEqual(['b']);
  });
});
