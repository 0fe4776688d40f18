import type { FakePerson } from './fake-person.js';
import { seatsHeldBy } from './seats.js';

/** Counts of an account that its answers need: kept up to date with each change, instead of counted for each request. */
export class Headcount {
  /** People by `status:type`, such as `active:2`. */
  readonly byType = new Map<string, number>();
  /** People by group id, whatever their status. */
  readonly byGroup = new Map<string, number>();
  /** People by role id, whatever their status. */
  readonly byRole = new Map<string, number>();
  /** Seats of accepted people by seat key. */
  readonly assigned = new Map<string, number>();
  /** Seats of pending people by seat key. */
  readonly pending = new Map<string, number>();

  /** Counts a person in (`1`) or out (`-1`). */
  count(person: FakePerson, step: 1 | -1): void {
    bump(this.byType, `${person.status}:${person.type}`, step);
    bump(this.byRole, person.roleId, step);
    for (const groupId of person.groupIds) bump(this.byGroup, groupId, step);
    const seats = person.status === 'pending' ? this.pending : this.assigned;
    for (const seat of seatsHeldBy(person)) bump(seats, seat, step);
  }

  /** How many people have this status and this Meetings licence. */
  of(status: FakePerson['status'], type: FakePerson['type']): number {
    return this.byType.get(`${status}:${type}`) ?? 0;
  }
}

function bump(counts: Map<string, number>, key: string, step: number): void {
  counts.set(key, (counts.get(key) ?? 0) + step);
}
