import { describe, expect, it } from 'vitest';
import { seatLedger } from '../../src/sync/seat-ledger.js';
import type { AccountUser, License } from '../../src/sync/snapshot.js';
import { BASIC, heldBy, holder, LICENSED, license, phone, webinar } from './ledger-people.js';

describe('no licence is counted twice', () => {
  const SUITE = license('workplace', 'Zoom Workplace Enterprise', { code: '4' });
  const stock: License[] = [
    LICENSED,
    BASIC,
    { ...LICENSED, includedIn: 'workplace' },
    SUITE,
    license('workplace', 'Unknown Zoom Workplace bundle 1024', { code: '1024' }),
    license('united', 'Zoom United Pro with US/CA Unlimited', { code: '1' }),
    webinar(500),
    webinar(1000),
    license('webinar', 'Webinar'),
    license('events', 'Zoom Events 500', { capacity: 500 }),
    license('events', 'Zoom Events Unlimited 500', { capacity: 500, tier: 'unlimited' }),
    license('whiteboard', 'Zoom Whiteboard', { tier: 'standard' }),
    license('whiteboard', 'Zoom Whiteboard Plus', { tier: 'plus' }),
    license('clips', 'Zoom Clips Plus', { tier: 'plus' }),
    license('docs', 'Zoom Docs'),
    license('unknown', 'Unknown user type 7', { code: '7' }),
    phone(200, 'Zoom Phone US/CA Unlimited'),
    phone(100, 'Zoom Phone US/CA Metered'),
    license('phone', 'Zoom Phone'),
    { ...phone(70200, 'Zoom Phone US/CA (bundled)'), includedIn: 'workplace' },
  ];
  const plans: Record<string, object> = {
    plan_base: { hosts: 50, usage: 20 },
    plan_zoom_one: [{ hosts: 9, usage: 4 }],
    plan_zoom_one_premier: { hosts: 9, usage: 4 },
    plan_united: { hosts: 9, usage: 4 },
    plan_webinar: [
      { type: 'webinar500_monthly', hosts: 9, usage: 4 },
      { type: 'monthly', hosts: 9, usage: 4 },
      { type: 'webinar500_yearly', hosts: 9, usage: 4 },
    ],
    plan_zoom_events: [{ type: 'zoomevents500_monthly', hosts: 9, usage: 4 }],
    plan_whiteboard: { hosts: 9, usage: 4 },
    plan_whiteboard_plus: { hosts: 9, usage: 4 },
    plan_teleport: { hosts: 9, usage: 4 },
    plan_hologram: { hosts: 9, usage: 4 },
  };
  const seats = { subscribed: 9, assigned: 4, available: 5 };

  it.each(Array.from({ length: 40 }, (_, index) => index + 1))('in the account with seed %i', (seed) => {
    const random = seeded(seed);
    const some = <T>(list: readonly T[]): T[] => list.filter(() => random() < 0.4);
    const users = Array.from({ length: 60 }, () => holder(random() < 0.8 ? 'active' : 'pending', ...some(stock)));
    const lines = seatLedger(heldBy(users), {
      planUsage: random() < 0.8 ? Object.fromEntries(some(Object.entries(plans))) : null,
      callingPlans: random() < 0.8 ? some([100, 200, 300, 200, 9999]).map((type) => ({ type, ...seats })) : null,
      summary: { licensed_users_count: 7 },
    });
    const seatsOf = (status: AccountUser['status']): number =>
      users
        .filter((user) => user.status === status)
        .flatMap((user) => user.licenses)
        .filter(({ paid, includedIn }) => paid && includedIn === null).length;
    expect(lines.reduce((sum, line) => sum + line.assigned, 0)).toBe(seatsOf('active'));
    expect(lines.reduce((sum, line) => sum + (line.pending ?? 0), 0)).toBe(seatsOf('pending'));
    expect(new Set(lines.map(({ product, name }) => `${product} ${name}`)).size).toBe(lines.length);
  });
});

/** Numbers in [0, 1) that a seed decides (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
