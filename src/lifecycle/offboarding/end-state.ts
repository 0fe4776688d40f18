import type { ZoomClient } from '../../client/zoom-client.js';
import { endpoints } from '../../resources/catalogue.js';
import type { CallOptions } from '../../types/call-options.js';
import { nameInPlan } from './check-plan.js';
import type { HeldPhone, HeldQueue, HostedList, Leaver, OffboardingReading, OffboardingSeats } from './facts.js';
import { inParallel } from './in-parallel.js';
import type { OffboardingPlan } from './plan.js';
import { type Belonging, handsOver } from './policy.js';
import { readMeetings, readRecordings, readWebinars } from './read-facts.js';
import { readLeaver } from './read-leaver.js';
import { readPhone, readQueues } from './read-phone.js';
import { readSeats } from './read-seats.js';
import { hasNoPhone, tryReading } from './reading.js';

/** Who holds a number now; `unlisted`: Zoom does not list the number. */
export type NumberHolder = 'leaver' | 'somebody' | 'nobody' | 'unlisted';

/** How it is now, as far as the plan has to do with it. */
export interface EndState {
  /** ISO 8601. */
  checkedAt: string;
  person: Leaver | null;
  phone: OffboardingReading<HeldPhone | null>;
  queues: OffboardingReading<HeldQueue[]>;
  /** Numbers that the leaver held. */
  numbers: { number: string; holder: OffboardingReading<NumberHolder> }[];
  /** What the one who takes over has now; `null`: nobody does. */
  recipient: Record<'meetings' | 'webinars' | 'recordings', OffboardingReading<HostedList> | null> | null;
  seats: OffboardingSeats | null;
}

/** Numbers that are looked up at the same time. */
const NUMBERS_AT_ONCE = 4;

/** Reads how it is now. */
export async function readEndState(zoom: ZoomClient, plan: OffboardingPlan, options: CallOptions): Promise<EndState> {
  const { phone: before, seats, queues: joined } = plan.facts;
  const checkedAt = new Date(zoom.clock.now()).toISOString();
  const name = nameInPlan(plan);
  const id = plan.person.id;
  const { person } = await readLeaver(zoom, name, options);
  const none = { known: true, value: null } as const;
  const inQueues = id !== null && (joined?.known !== true || joined.value.length > 0);
  const [phone, queues, numbers, recipient, now] = await Promise.all([
    id === null || (before?.known && before.value === null) ? none : readPhone(zoom, id, options),
    inQueues ? readQueues(zoom, id, options) : { known: true as const, value: [] },
    readNumbers(zoom, plan, options),
    readRecipientState(zoom, plan, options),
    seats === null ? null : readSeats(zoom, before ?? none, { ...options, billing: seats.billed !== null }),
  ]);
  return { checkedAt, person, phone, queues, numbers, recipient, seats: now };
}

function readNumbers(zoom: ZoomClient, plan: OffboardingPlan, options: CallOptions): Promise<EndState['numbers']> {
  const { phone } = plan.facts;
  const held = phone?.known ? (phone.value?.numbers ?? []) : [];
  const numbers = held.flatMap(({ number }) => number ?? []);
  return inParallel(numbers, NUMBERS_AT_ONCE, async (number) => ({
    number,
    holder: await tryReading<NumberHolder>(
      endpoints['phone.numbers.list'],
      async () => {
        const query = { type: 'all', phone_number: number } as const;
        const rows = await zoom.phone.numbers.list(query, options).toArray();
        const row = rows.find((other) => other.number === number);
        if (row === undefined) return 'unlisted';
        if (row.assignee === undefined) return 'nobody';
        return row.assignee.id === plan.person.id ? 'leaver' : 'somebody';
      },
      { when: hasNoPhone, value: 'unlisted' },
    ),
  }));
}

async function readRecipientState(
  zoom: ZoomClient,
  { policy, facts }: OffboardingPlan,
  options: CallOptions,
): Promise<EndState['recipient']> {
  if (facts.recipient?.known !== true || facts.recipient.value === null) return null;
  const id = facts.recipient.value.id ?? facts.recipient.value.email;
  const wanted = <T>(belonging: Belonging, read: () => Promise<T>): Promise<T> | null =>
    handsOver(policy, belonging) ? read() : null;
  const [meetings, webinars, recordings] = await Promise.all([
    wanted('meetings', () => readMeetings(zoom, id, 'upcoming_meetings', options)),
    wanted('webinars', () => readWebinars(zoom, id, options)),
    wanted('recordings', () => readRecordings(zoom, id, facts.readAt, options)),
  ]);
  return { meetings, webinars, recordings };
}
