import { SeatCount } from '../../src/sync/seat-count.js';
import type { AccountUser, License } from '../../src/sync/snapshot.js';
import { accountUser, license as licenseWith } from './snapshots.js';

/** A paid licence of its own, but for what a test says. */
export function license(product: License['product'], name: string, rest: Partial<License> = {}): License {
  return licenseWith({ product, name, ...rest });
}

export const LICENSED = license('meetings', 'Licensed', { tier: 'licensed', code: '2' });
export const BASIC = license('meetings', 'Basic', { tier: 'basic', code: '1', paid: false });
export const webinar = (capacity: number): License => license('webinar', `Webinar ${capacity}`, { capacity });
export const phone = (code: number, name: string): License =>
  license('phone', name, { tier: 'calling-plan', code: String(code) });

/** Somebody of whom only status and licences matter. */
export function holder(status: AccountUser['status'], ...licenses: License[]): AccountUser {
  return accountUser({ status, licenses });
}

/** So many people who hold the same. */
export function holders(count: number, status: AccountUser['status'], ...licenses: License[]): AccountUser[] {
  return Array.from({ length: count }, () => holder(status, ...licenses));
}

/**
 * What these people hold. Several may stand for many, so each counts as somebody of their own.
 */
export function heldBy(users: readonly AccountUser[]): SeatCount {
  const held = new SeatCount();
  for (const [index, user] of users.entries()) held.add({ ...user, key: `${user.key}-${index}` });
  return held;
}
