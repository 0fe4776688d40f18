import { isoSeconds } from '../iso-seconds.js';
import { mixSeed, Random } from '../random.js';
import { lettersOf, randomLetters } from '../random-id.js';
import type { FakeMeeting } from './fake-person.js';

const DAY_MS = 86_400_000;
/** How far back people's meetings go. Zoom's reports reach six months. */
const HISTORY_DAYS = 185;

/** A meeting that keeps numbers only; its texts are made when they are read. */
export class GeneratedMeeting implements FakeMeeting {
  readonly kind: FakeMeeting['kind'];
  /** When it starts, milliseconds since 1970 UTC. */
  readonly startMs: number;
  readonly minutes: number;
  readonly participants: number;
  readonly #seed: number;
  readonly #owner: number;
  readonly #index: number;

  constructor(
    facts: Pick<FakeMeeting, 'kind' | 'minutes' | 'participants'> & { startMs: number },
    origin: { seed: number; owner: number; index: number },
  ) {
    this.kind = facts.kind;
    this.startMs = facts.startMs;
    this.minutes = facts.minutes;
    this.participants = facts.participants;
    this.#seed = origin.seed;
    this.#owner = origin.owner;
    this.#index = origin.index;
  }

  get uuid(): string {
    // The host's and the meeting's number are part of it: random letters alone would repeat among millions.
    const letters = `${lettersOf(this.#owner)}${lettersOf(this.#index).slice(0, 3)}`;
    const text = letters + randomLetters(new Random(mixSeed(this.#seed, this.#index, 1)), 14);
    return `${text.replaceAll('-', '+').replaceAll('_', '/')}==`;
  }

  get id(): number {
    return 81_000_000_000 + new Random(mixSeed(this.#seed, this.#index, 2)).below(9_000_000_000);
  }

  get startAt(): string {
    return isoSeconds(this.startMs);
  }

  /** The plain record, for printing and comparing. */
  toJSON(): FakeMeeting {
    const { uuid, id, kind, startAt, minutes, participants } = this;
    return { uuid, id, kind, startAt, minutes, participants };
  }
}

/** How one person hosts. */
export interface HostingHabit {
  /** Seed of the person's meetings. */
  seed: number;
  /** A number of the person's own, below 2^30. */
  owner: number;
  /** Meetings in 30 days. */
  perMonth: number;
  /** Days since the last one; 0 means that they go on today. */
  lastDaysAgo: number;
  /** Whether some are webinars. */
  webinars: boolean;
  /** Start of the current day, milliseconds since 1970 UTC. */
  todayMs: number;
}

/** Draws a person's meetings, oldest first. */
export function generateMeetings(habit: HostingHabit): GeneratedMeeting[] {
  const random = new Random(habit.seed);
  const days = HISTORY_DAYS - habit.lastDaysAgo;
  const count = days <= 0 ? 0 : Math.round((habit.perMonth * days) / 30);
  const starts = Array.from({ length: count }, () => {
    const day = habit.todayMs - (habit.lastDaysAgo + random.below(days)) * DAY_MS;
    return day + (13 * 60 + random.below(18) * 30) * 60_000; // 13:00 to 21:30 UTC
  });
  starts.sort((a, b) => a - b);
  return starts.map((startMs, index) => {
    const webinar = habit.webinars && random.chance(0.15);
    const facts = {
      kind: webinar ? ('webinar' as const) : ('meeting' as const),
      startMs,
      minutes: 10 + random.below(webinar ? 80 : 50),
      participants: webinar ? 20 + random.below(400) : 1 + random.below(12),
    };
    return new GeneratedMeeting(facts, { seed: habit.seed, owner: habit.owner, index });
  });
}

/** When a meeting starts, milliseconds since 1970 UTC. */
export function meetingStartMs(meeting: FakeMeeting): number {
  return meeting instanceof GeneratedMeeting ? meeting.startMs : Date.parse(meeting.startAt);
}
