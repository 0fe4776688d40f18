import type { Person, UserStatus } from './person.js';

/** One reading of one list, from its first page to its last. */
export interface ListReading {
  readonly status: UserStatus;
  /** People in it. */
  size: number;
  /** Those among them whom an earlier reading had met in the same list last. */
  again: number;
}

/** Who was met, and in which reading of which list last: a key and a reference a person. */
export class PeopleMet {
  readonly #last = new Map<string, ListReading>();
  /** Addresses of invited people, and whether somebody with an id was met who has the address. */
  readonly #invited = new Map<string, { accepted: boolean }>();

  get count(): number {
    const accepted = [...this.#invited.values()].filter((invitation) => invitation.accepted).length;
    return this.#last.size - accepted;
  }

  /** People who were met with this status last. */
  countOf(status: UserStatus): number {
    return [...this.#last.values()].filter((reading) => reading.status === status).length;
  }

  /** Notes somebody. @returns whether the person was not met yet, or with another status. */
  meet({ key, row }: Person, reading: ListReading): boolean {
    const before = this.#last.get(key);
    if (before === reading) return false;
    this.#last.set(key, reading);
    reading.size += 1;
    if (before?.status === reading.status) {
      reading.again += 1;
      return false;
    }
    const address = row.email.toLowerCase();
    const invitation = this.#invited.get(address);
    if (!row.id) this.#invited.set(address, invitation ?? { accepted: false });
    else if (invitation !== undefined) invitation.accepted = true;
    return true;
  }

  /** An invitation that was accepted meanwhile (same address, now with an id) is the person with the id. */
  isStillInvited({ key, row }: Person): boolean {
    if (row.id) return this.#last.get(key)?.status === 'pending';
    return this.#invited.get(row.email.toLowerCase())?.accepted !== true;
  }
}
