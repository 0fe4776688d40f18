import type { FakePerson } from './fake-person.js';

/** What can be handed over when a person goes: one for each `transfer_` flag. */
export type FakeBelongings =
  | 'meeting'
  | 'webinar'
  | 'recording'
  | 'whiteboard'
  | 'clipfiles'
  | 'notes'
  | 'visitors'
  | 'docs';

/** One person whom a request took out of the account. */
export interface FakeRemoval {
  /** The person as it was. */
  readonly person: FakePerson;
  readonly action: 'disassociate' | 'delete';
  /** Who took over; `null` when nothing was handed over. */
  readonly transfer: {
    /** Id of the person who took over. */
    readonly toId: string;
    readonly what: readonly FakeBelongings[];
  } | null;
}

/** One person whose SSO sessions a request ended. */
export interface FakeEndedSession {
  readonly userId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}
