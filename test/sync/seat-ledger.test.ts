import { describe, expect, it } from 'vitest';
import { type SeatEvidence, seatLedger } from '../../src/sync/seat-ledger.js';
import type { AccountUser, SeatLedgerEntry } from '../../src/sync/snapshot.js';
import { BASIC, heldBy, holder, holders, LICENSED, license, phone, webinar } from './ledger-people.js';

const NOTHING_KNOWN: SeatEvidence = { planUsage: null, callingPlans: null, summary: null };

function ledger(users: AccountUser[], known: Partial<SeatEvidence> = {}): SeatLedgerEntry[] {
  return seatLedger(heldBy(users), { ...NOTHING_KNOWN, ...known });
}

/** A line of what was counted, without anything to compare it with. */
function counted(product: SeatLedgerEntry['product'], name: string, assigned: number, pending = 0): SeatLedgerEntry {
  const unknown = { purchased: null, free: null, billedAs: null, difference: null };
  return { product, name, assigned, pending, ...unknown, source: 'counted' };
}

describe('billing against counted', () => {
  it('says 75 where we counted 72 and 3 are pending', () => {
    const users = [...holders(72, 'active', LICENSED), ...holders(3, 'pending', LICENSED)];
    const planUsage = { plan_base: { type: 'yearly', hosts: 80, usage: 75, pending: 3 } };
    expect(ledger(users, { planUsage })).toEqual([
      {
        product: 'meetings',
        name: 'Licensed',
        purchased: 80,
        assigned: 72,
        pending: 3,
        free: 5,
        billedAs: 75,
        difference: 3,
        source: 'plan-usage',
      },
    ]);
  });

  it("believes billing's count of pending people before its own", () => {
    const users = holders(4, 'pending', LICENSED);
    expect(ledger(users, { planUsage: { plan_base: { hosts: 9, usage: 0, pending: 6 } } })[0]?.pending).toBe(6);
    expect(ledger(users, { planUsage: { plan_base: { hosts: 9, usage: 0 } } })[0]?.pending).toBe(4);
  });

  it('tells a difference below zero when more are counted than billed', () => {
    const line = ledger(holders(5, 'active', LICENSED), { planUsage: { plan_base: { hosts: 9, usage: 3 } } })[0];
    expect(line).toMatchObject({ assigned: 5, billedAs: 3, difference: -2, free: 4 });
  });

  it.each([
    ['counts promised seats as used', 7],
    ['leaves promised seats out', 5],
  ])('gives no promised seat away, also where billing %s', (_what, usage) => {
    const users = [...holders(5, 'active', LICENSED), ...holders(2, 'pending', LICENSED)];
    const line = ledger(users, { planUsage: { plan_base: { hosts: 9, usage, pending: 2 } } })[0];
    expect(line).toMatchObject({ assigned: 5, pending: 2, free: 2 });
  });

  it('has no seats to give away when more are used than bought', () => {
    expect(ledger([], { planUsage: { plan_base: { hosts: 3, usage: 5 } } })[0]).toMatchObject({ free: 0 });
  });

  it('compares each size with its own holders', () => {
    const users = [holder('active', webinar(500)), holder('active', webinar(500)), holder('pending', webinar(1000))];
    const planUsage = {
      plan_webinar: [
        { type: 'webinar1000_monthly', hosts: 2, usage: 0 },
        { type: 'webinar500_monthly', hosts: 5, usage: 2 },
      ],
    };
    expect(ledger(users, { planUsage })).toMatchObject([
      { name: 'Webinar 1000', purchased: 2, assigned: 0, pending: 1 },
      { name: 'Webinar 500', purchased: 5, assigned: 2, pending: 0 },
    ]);
  });

  it('compares each variant with its own holders', () => {
    const standard = license('whiteboard', 'Zoom Whiteboard', { tier: 'standard' });
    const plus = license('whiteboard', 'Zoom Whiteboard Plus', { tier: 'plus' });
    const users = [holder('active', plus), holder('active', plus), holder('active', standard)];
    const planUsage = { plan_whiteboard: { hosts: 3, usage: 1 }, plan_whiteboard_plus: { hosts: 4, usage: 2 } };
    expect(ledger(users, { planUsage })).toMatchObject([
      { name: 'Zoom Whiteboard', purchased: 3, assigned: 1 },
      { name: 'Zoom Whiteboard Plus', purchased: 4, assigned: 2 },
    ]);
  });

  it('holds all Workplace bundles against one line, whatever they are called', () => {
    const users = [
      holder('active', license('workplace', 'Zoom Workplace Enterprise', { code: '4' })),
      holder('active', license('workplace', 'Unknown Zoom Workplace bundle 1024', { code: '1024' })),
    ];
    const planUsage = { plan_zoom_one: [{ hosts: 2, usage: 1 }], plan_zoom_one_premier: { hosts: 3, usage: 1 } };
    expect(ledger(users, { planUsage })).toMatchObject([
      { product: 'workplace', name: 'Zoom Workplace', purchased: 5, assigned: 2, billedAs: 2, difference: 0 },
    ]);
  });

  it('counts a size or variant that billing does not know in a line of its own', () => {
    const users = [holder('active', webinar(3000)), holder('pending', webinar(3000)), holder('active', webinar(500))];
    const planUsage = { plan_webinar: [{ type: 'webinar500_monthly', hosts: 5, usage: 1 }] };
    expect(ledger(users, { planUsage })).toMatchObject([
      counted('webinar', 'Webinar 3000', 1, 1),
      { name: 'Webinar 500', assigned: 1, source: 'plan-usage' },
    ]);
  });

  it('gives a plan that tells no size the holders that are left', () => {
    const users = [holder('active', webinar(500)), holder('active', webinar(3000))];
    const planUsage = {
      plan_webinar: [
        { type: 'monthly', hosts: 3, usage: 1 },
        { type: 'webinar500_monthly', hosts: 5, usage: 1 },
      ],
    };
    expect(ledger(users, { planUsage })).toMatchObject([
      { name: 'Webinar', purchased: 3, assigned: 1, difference: 0 },
      { name: 'Webinar 500', purchased: 5, assigned: 1, difference: 0 },
    ]);
  });

  it('does not take an unknown plan of billing for the plan of an unknown licence', () => {
    const users = [holder('active', license('unknown', 'Unknown user type 7', { code: '7' }))];
    const planUsage: SeatEvidence['planUsage'] = {};
    Object.assign(planUsage, { plan_teleport: { type: 'zt_yearly', hosts: 4, usage: 2 } });
    expect(ledger(users, { planUsage })).toMatchObject([
      { name: 'plan_teleport zt_yearly', purchased: 4, assigned: 0, billedAs: 2, difference: 2 },
      counted('unknown', 'Unknown user type 7', 1),
    ]);
  });
});

describe('what is a seat', () => {
  it('neither Basic, nor what came with a suite, nor anything of deactivated people', () => {
    const included = { ...LICENSED, includedIn: 'workplace' as const };
    const users = [holder('active', BASIC), holder('active', included), holder('inactive')];
    expect(ledger(users)).toEqual([]);
    expect(ledger(users, { planUsage: { plan_base: { hosts: 5, usage: 0 } } })[0]).toMatchObject({ assigned: 0 });
  });

  it('everything else, billed or not, sorted by product and name', () => {
    const users = [
      holder('active', webinar(500), LICENSED),
      holder('active', license('docs', 'Zoom Docs')),
      holder('pending', webinar(1000), LICENSED),
    ];
    expect(ledger(users)).toEqual([
      counted('docs', 'Zoom Docs', 1),
      counted('meetings', 'Licensed', 1, 1),
      counted('webinar', 'Webinar 1000', 0, 1),
      counted('webinar', 'Webinar 500', 1),
    ]);
  });
});

describe('without billing rights', () => {
  it("Zoom's own count of licensed users stands beside ours, and nothing is known about seats bought", () => {
    const users = [...holders(7, 'active', LICENSED), holder('active', webinar(500)), holder('pending', LICENSED)];
    expect(ledger(users, { summary: { licensed_users_count: 8, basic_users_count: 20 } })).toEqual([
      { ...counted('meetings', 'Licensed', 7, 1), billedAs: 8, source: 'users-summary' },
      counted('webinar', 'Webinar 500', 1),
    ]);
  });

  it('On-prem users are not what Zoom counts as licensed', () => {
    const onPrem = license('meetings', 'On-prem', { tier: 'on-prem' });
    const lines = ledger([holder('active', onPrem)], { summary: { licensed_users_count: 8 } });
    expect(lines).toEqual([counted('meetings', 'On-prem', 1)]);
  });

  it('a summary without the count says nothing', () => {
    expect(ledger([holder('active', LICENSED)], { summary: {} })).toEqual([counted('meetings', 'Licensed', 1)]);
  });
});

describe('Phone', () => {
  const US = phone(200, 'Zoom Phone US/CA Unlimited');

  it('adds up one plan of several subscriptions', () => {
    const callingPlans = [
      { type: 200, subscribed: 10, assigned: 4, available: 6, billing_subscription_id: 'SUB-1' },
      { type: 200, subscribed: 5, assigned: 2, available: 3, billing_subscription_id: 'SUB-2' },
    ];
    const users = [...holders(5, 'active', US), holder('pending', US)];
    expect(ledger(users, { callingPlans })).toEqual([
      {
        product: 'phone',
        name: 'Zoom Phone US/CA Unlimited',
        purchased: 15,
        assigned: 5,
        pending: 1,
        free: 9,
        billedAs: 6,
        difference: 1,
        source: 'phone-calling-plans',
      },
    ]);
  });

  it('leaves out plans of numbers and common areas, and those that come with a bundle', () => {
    const seats = { subscribed: 10, assigned: 4, available: 6 };
    const callingPlans = [300, 404, 5, 3040, 30001, 70200].map((type) => ({ type, ...seats }));
    expect(ledger([], { callingPlans })).toEqual([]);
  });

  it('keeps unknown plans by name or number, and holds them against their holders', () => {
    const callingPlans = [
      { type: 8888, name: 'Brand New Plan', subscribed: 3, assigned: 1, available: 2 },
      { type: 9999, name: '', subscribed: 1, assigned: 0, available: 1 },
      { name: 'without a code', subscribed: 1, assigned: 0, available: 1 },
    ];
    expect(ledger([holder('active', phone(8888, 'Brand New Plan'))], { callingPlans })).toMatchObject([
      { name: 'Brand New Plan', purchased: 3, assigned: 1, difference: 0 },
      { name: 'Unknown Zoom Phone plan 9999', purchased: 1, assigned: 0 },
    ]);
  });

  it.each([
    ['seats free', { subscribed: 10, assigned: 4 }, { purchased: 10, billedAs: 4, free: 6 }],
    ['seats bought', { assigned: 4, available: 6 }, { billedAs: 4, free: 6 }],
    ['seats used', { subscribed: 10 }, { purchased: 10, billedAs: 0, free: 10 }],
    ['all but too many seats used', { subscribed: 1, assigned: 4 }, { free: 0 }],
  ])('makes do with a plan that does not tell %s', (_case, told, expected) => {
    expect(ledger([], { callingPlans: [{ type: 200, ...told }] })).toMatchObject([expected]);
  });

  it('counts a plan that the account does not list in a line of its own', () => {
    const callingPlans = [{ type: 100, subscribed: 3, assigned: 0, available: 3 }];
    expect(ledger([holder('active', US)], { callingPlans })).toMatchObject([
      { name: 'Zoom Phone US/CA Metered', assigned: 0 },
      counted('phone', 'Zoom Phone US/CA Unlimited', 1),
    ]);
  });
});
