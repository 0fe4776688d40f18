import { describe, expect, it } from 'vitest';
import { NOTICED_MS, type SharingPhase, SharingPolicy } from '../../src/limits/sharing-policy.js';

const WINDOW_MS = 1_000;

type Event = [at: number, what: 'lost' | 'back' | 'wiped'];

function policyAfter(...events: Event[]): SharingPolicy {
  const policy = new SharingPolicy(WINDOW_MS);
  for (const [at, what] of events) policy[what](at);
  return policy;
}

describe('slots of a shared bucket', () => {
  it.each<[string, Event[], number, SharingPhase]>([
    ['come from Redis', [], 0, { mode: 'shared' }],
    ['come from nowhere when Redis went', [[100, 'lost']], 100, { mode: 'rest', until: 2_850 }],
    ['... for a window and the time in which all notice', [[100, 'lost']], 2_849, { mode: 'rest', until: 2_850 }],
    ['come from this process then', [[100, 'lost']], 2_850, { mode: 'local' }],
    [
      'are not put off by noticing the same loss again',
      [
        [100, 'lost'],
        [2_000, 'lost'],
      ],
      2_850,
      { mode: 'local' },
    ],
    [
      'come from Redis at once after a hiccup',
      [
        [100, 'lost'],
        [349, 'back'],
      ],
      349,
      { mode: 'shared' },
    ],
    [
      'come from nowhere when it is back after longer',
      [
        [100, 'lost'],
        [350, 'back'],
      ],
      350,
      { mode: 'rest', until: 2_600 },
    ],
    [
      '... even when this process had begun by itself',
      [
        [100, 'lost'],
        [9_000, 'back'],
      ],
      9_000,
      { mode: 'rest', until: 11_250 },
    ],
    [
      '... and then from Redis',
      [
        [100, 'lost'],
        [9_000, 'back'],
      ],
      11_250,
      { mode: 'shared' },
    ],
    ['come from nowhere for a window when Redis forgot', [[100, 'wiped']], 100, { mode: 'rest', until: 1_350 }],
    ['... and then from Redis', [[100, 'wiped']], 1_350, { mode: 'shared' }],
    [
      'rest no less because Redis forgot too',
      [
        [100, 'lost'],
        [9_000, 'back'],
        [9_001, 'wiped'],
      ],
      9_001,
      { mode: 'rest', until: 11_250 },
    ],
    [
      'rest anew when it goes again',
      [
        [100, 'lost'],
        [9_000, 'back'],
        [9_500, 'lost'],
      ],
      9_500,
      { mode: 'rest', until: 12_250 },
    ],
    ['are not concerned by a first connection', [[100, 'back']], 100, { mode: 'shared' }],
  ])('%s', (_what, events, now, phase) => {
    expect(policyAfter(...events).at(now)).toEqual(phase);
  });

  it('granted before an outage are void after it, unless it was a hiccup', () => {
    const policy = policyAfter([100, 'lost']);
    expect(policy.back(200)).toBe(false);
    policy.lost(600);
    expect(policy.back(5_000)).toBe(true);
  });
});

describe('processes that notice an outage at different times', () => {
  it.each([1, 2, 3, 4])('never hold a shared and a local slot in one window (seed %i)', (seed) => {
    let state = seed * 7_919;
    const random = (below: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    const gone = 5_000;
    for (let round = 0; round < 200; round += 1) {
      const returned = gone + random(8_000);
      const slots = Array.from({ length: 8 }, () => {
        const lostAt = gone + random(NOTICED_MS);
        return slotsOf({ gone, returned, lostAt, backAt: Math.max(lostAt, returned + random(NOTICED_MS)) });
      });
      const shared = slots.flatMap((each) => each.shared).sort((a, b) => a - b);
      for (const at of slots.flatMap((each) => each.local)) {
        const near = shared.find((other) => Math.abs(other - at) < WINDOW_MS);
        if (near !== undefined) expect.fail(`local at ${at}, shared at ${near}, Redis away ${gone} to ${returned}`);
      }
    }
  });
});

interface Outage {
  gone: number;
  returned: number;
  lostAt: number;
  backAt: number;
}

/** When one process would grant slots, of either kind. A shared one takes a Redis that is there. */
function slotsOf({ gone, returned, lostAt, backAt }: Outage): { shared: number[]; local: number[] } {
  const policy = new SharingPolicy(WINDOW_MS);
  const slots = { shared: [] as number[], local: [] as number[] };
  let told = 0;
  for (let now = 4_000; now < 18_000; now += 100) {
    if (told === 0 && now >= lostAt) policy.lost(lostAt);
    if (told === 0 && now >= lostAt) told = 1;
    if (told === 1 && now >= backAt) policy.back(backAt);
    if (told === 1 && now >= backAt) told = 2;
    const { mode } = policy.at(now);
    if (mode === 'shared' && (now < gone || now >= returned)) slots.shared.push(now);
    if (mode === 'local') slots.local.push(now);
  }
  return slots;
}
