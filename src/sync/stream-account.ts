import type { ZoomClient } from '../client/zoom-client.js';
import { type AccountFacts, allFacts, type FactsOnTheWay, mayHaveBundles, readFacts } from './account-facts.js';
import { addOnsKnown, type Findings, toAccountUser } from './account-user.js';
import { type Checkpoint, openCheckpoint } from './checkpoint.js';
import type { Keeping, KnownPerson } from './checkpoint-people.js';
import { countPeople } from './count-people.js';
import { assertSameAccount, EarlierReadings } from './earlier-readings.js';
import { keepBudget } from './keep-budget.js';
import type { Person } from './person.js';
import { AddOnReader, type AddOnReading } from './read-add-ons.js';
import { readPeople } from './read-people.js';
import { SeatCount } from './seat-count.js';
import type { AccountUser, SectionReport, UsageWindow } from './snapshot.js';
import { type AccountSummary, summarise } from './summarise.js';
import { type ResolvedPrevious, resolveSyncOptions, type SyncOptions } from './sync-options.js';
import { SyncRun } from './sync-run.js';
import { UnknownLicenses } from './unknown-licenses.js';
import { usageWindow } from './usage-window.js';

/** People of an account as they are read, and what is known of the account when all were. */
export interface AccountStream extends AsyncIterable<AccountUser> {
  /**
   * Seats, sections, statistics. Resolves when the stream has ended; rejects when it failed.
   * It stays pending while the stream is not consumed, and rejects when the consumer leaves early.
   */
  readonly summary: Promise<AccountSummary>;
}

/**
 * People whom a stream holds, read, for what the account as a whole still has to tell. More are not read ahead. Whoever
 * wants everybody in the end holds them anyway.
 */
const HELD_AT_MOST: Readonly<Record<Keeping, number>> = { keys: 20_000, people: Number.POSITIVE_INFINITY };
/** People whom a checkpoint writes at once: as many as a page of Zoom's list. */
const PAGE = 300;

/**
 * Reads an account and hands people out as they are ready, so that an account of any size fits in memory: what is kept
 * is about 400 bytes a person (who was met, who has Phone, who hosted), not the people.
 *
 * Somebody whose status changes while the stream runs is yielded once more, under the same `key`: the later one is
 * true. Invited people come last. Nothing is sent before the stream is consumed; leaving it early ends it.
 *
 * Takes the options of {@link syncAccount}, and reports each part in the same way: `await stream.summary`.
 *
 * @throws ZoomError when people cannot be read at all.
 * @example
 * const stream = streamAccount(zoom);
 * for await (const user of stream) await save(user);
 * const { complete, seats } = await stream.summary;
 * @example
 * // Go on where a run that was killed had stopped: `checkpoint`
 * for await (const user of streamAccount(zoom, { checkpoint: { store: fileCheckpointStore('sync.checkpoint') } })) await save(user);
 * @example
 * // Ask again only for people whose row has changed: `previous`
 * for await (const user of streamAccount(zoom, { previous: yesterday })) await save(user);
 * @example
 * // Take nothing of the day that others need: `budget`
 * for await (const user of streamAccount(zoom, { usage: { days: 90, meetings: true }, budget: 'refuse' })) await save(user);
 */
export function streamAccount(zoom: ZoomClient, options: SyncOptions = {}): AccountStream {
  return openStream(zoom, options, 'keys');
}

/**
 * @param keeping What a checkpoint keeps of people who were handed over. With `keys` the consumer has them, and a stream
 *   that goes on does not yield them again; with `people` it yields them as they were read.
 */
export function openStream(zoom: ZoomClient, options: SyncOptions, keeping: Keeping): AccountStream {
  let settle: { resolve: (summary: AccountSummary) => void; reject: (error: unknown) => void };
  const summary = new Promise<AccountSummary>((resolve, reject) => {
    settle = { resolve, reject };
  });
  summary.catch(() => undefined); // whoever looks at it sees the failure; nobody has to
  let begun = false;
  return {
    summary,
    async *[Symbol.asyncIterator]() {
      if (begun) throw new Error('This stream was consumed already: call streamAccount() once more.');
      begun = true;
      try {
        settle.resolve(yield* run(zoom, options, keeping));
      } catch (error) {
        settle.reject(error);
        throw error;
      } finally {
        settle.reject(new Error('The stream was left before its end.')); // no effect on one that has settled
      }
    },
  };
}

async function* run(
  zoom: ZoomClient,
  options: SyncOptions,
  keeping: Keeping,
): AsyncGenerator<AccountUser, AccountSummary> {
  options.signal?.throwIfAborted();
  const resolved = resolveSyncOptions(options);
  if (resolved.previous !== null) assertSameAccount(resolved.previous.snapshot, zoom.accountId);
  const checkpoint = await openCheckpoint(zoom, options, resolved, keeping);
  options.signal?.throwIfAborted(); // it may have aborted while the store was asked
  const begun = checkpoint.begun(resolved);
  const now = begun?.now ?? zoom.clock.now();

  // One part that fails for good must stop the others, or they would go on unseen.
  const stopping = new AbortController();
  const stop = () => stopping.abort(options.signal?.reason);
  options.signal?.addEventListener('abort', stop, { once: true });
  const run = new SyncRun(zoom, { ...options, signal: stopping.signal });
  try {
    const verdict = begun?.verdict ?? (await keepBudget(zoom, resolved, run.call));
    const { wanted, leftOut } = verdict;
    const window = wanted.usage === null ? null : usageWindow(wanted.usage.days, now);
    await checkpoint.begin(now, verdict);
    const onTheWay = readFacts(run, wanted, window, checkpoint.facts);
    checkpoint.follow(onTheWay);
    for (const part of Object.values(onTheWay)) part.catch((error: unknown) => stopping.abort(error));
    const reader = wanted.addOns ? addOnReader(run, onTheWay, wanted.previous, now) : null;
    reader?.catch(() => undefined); // it fails with the seats
    if (reader === null) run.progress('addOns', 0, null, true);
    if (run.isWatched) void foretell(run, reader);
    const seats = new SeatCount();
    await checkpoint.compare(onTheWay);
    const end = yield* eachPerson(run, {
      onTheWay,
      reader,
      window,
      seats,
      checkpoint,
      heldAtMost: HELD_AT_MOST[keeping],
    });
    const summary = await summarise(run, { ...end, now, window, seats, leftOut, addOns: await reader });
    await checkpoint.end();
    return summary;
  } finally {
    stopping.abort();
    options.signal?.removeEventListener('abort', stop);
    await checkpoint.settle();
  }
}

/** Tells the observer how many people there are before they are read. */
async function foretell(run: SyncRun, reader: Promise<AddOnReader> | null): Promise<void> {
  const people = await countPeople(run);
  if (people === null) return;
  run.expectPeople(people);
  await reader?.then(
    (addOns) => addOns.expectActive(people.active),
    () => undefined,
  );
}

async function addOnReader(
  run: SyncRun,
  onTheWay: FactsOnTheWay,
  previous: ResolvedPrevious | null,
  now: number,
): Promise<AddOnReader> {
  const { value } = await onTheWay.seats;
  const earlier = previous && new EarlierReadings(previous, isPhoneKnown(await onTheWay.phone), now);
  return new AddOnReader(run, mayHaveBundles(value), earlier);
}

interface Parts {
  onTheWay: FactsOnTheWay;
  reader: Promise<AddOnReader> | null;
  window: UsageWindow | null;
  seats: SeatCount;
  checkpoint: Checkpoint;
  heldAtMost: number;
}

/** Somebody who was read now, or whom an interrupted run handed over. */
type Read = { person: Person; addOn: AddOnReading | null; known: null } | { known: KnownPerson };

/**
 * Yields people page by page, each page when its add-ons are there and the account's facts are. The next page's add-ons
 * are asked for before this one's are all there: at the end of each page the bucket would stand idle.
 */
async function* eachPerson(
  run: SyncRun,
  { onTheWay, reader, window, seats, checkpoint, heldAtMost }: Parts,
): AsyncGenerator<AccountUser, { facts: AccountFacts; people: SectionReport; someone: string | null }> {
  const arriving = allFacts(onTheWay);
  let facts: AccountFacts | null = null;
  arriving.then(
    (value) => {
      facts = value;
    },
    () => undefined,
  );
  let someone: string | null = null;
  const meet = (holder: KnownPerson['holder']) => {
    if (holder.status === 'active') someone ??= holder.id;
    seats.add(holder);
  };
  const unknown = new UnknownLicenses(run.zoom.logger);
  let held: Read[] = [];
  const handOut = async function* (account: AccountFacts): AsyncGenerator<AccountUser> {
    const findings = findingsOf(account, reader !== null, window);
    const ready = held;
    held = [];
    for (let from = 0; from < ready.length; from += PAGE) {
      const done: AccountUser[] = [];
      for (const read of ready.slice(from, from + PAGE)) {
        if (read.known !== null) {
          meet(read.known.holder);
          if (read.known.user !== null) yield read.known.user;
          continue;
        }
        const user = toAccountUser(read.person, read.addOn, findings);
        unknown.note(user.licenses);
        meet(user);
        yield user;
        // Who could not be read to the end is read again by a run that goes on.
        if (addOnsKnown(read.person, findings, read.addOn)) done.push(user);
      }
      await checkpoint.handedOver(done);
    }
  };
  const people = readPeople(run, (invited) => {
    reader?.then((addOns) => addOns.readAhead(newsOf(invited, checkpoint))).catch(() => undefined);
  });
  const readPage = async (): Promise<Reading> => {
    const step = await people.next();
    return step.done
      ? { end: step.value }
      : { end: null, page: step.value, addOns: readAddOns(step.value, await reader, checkpoint) };
  };
  let reading = await readPage();
  while (reading.end === null) {
    const following = readPage();
    following.catch(() => undefined); // it is awaited in its turn
    const addOns = await reading.addOns;
    for (const person of reading.page) {
      const known = checkpoint.known(person);
      held.push(known === null ? { person, addOn: addOns?.get(person.key) ?? null, known } : { known });
    }
    if (facts !== null || held.length >= heldAtMost) yield* handOut(facts ?? (await run.holdPeople(arriving)));
    reading = await following;
  }
  run.progress('users', reading.end.read, reading.end.expected, true);
  const known = await arriving;
  yield* handOut(known);
  return { facts: known, people: reading.end, someone };
}

/** A page of people with their add-ons on the way, or the report when all were read. */
type Reading =
  | { end: SectionReport }
  | { end: null; page: readonly Person[]; addOns: Promise<Map<string, AddOnReading> | undefined> };

function readAddOns(page: readonly Person[], reader: AddOnReader | null, checkpoint: Checkpoint) {
  for (const person of page) if (checkpoint.known(person) !== null) reader?.pass(person);
  const reading = Promise.resolve(reader?.read(newsOf(page, checkpoint)));
  reading.catch(() => undefined); // it is awaited in its turn
  return reading;
}

function newsOf(people: readonly Person[], checkpoint: Checkpoint): Person[] {
  return people.filter((person) => checkpoint.known(person) === null);
}

function isPhoneKnown({ value, report }: AccountFacts['phone']): boolean {
  return value?.whole ?? report.cause === 'not-available';
}

function findingsOf(facts: AccountFacts, addOnsAsked: boolean, window: UsageWindow | null): Findings {
  return {
    addOnsAsked,
    bundlesAsked: mayHaveBundles(facts.seats.value),
    phone: facts.phone.value?.users ?? null,
    phoneKnown: isPhoneKnown(facts.phone),
    phoneAsked: facts.phone.report.cause !== 'not-requested',
    usage: facts.usage.value,
    usageComplete: facts.usage.report.status === 'complete',
    window,
    groups: facts.groups.value,
    roles: facts.roles.value,
    domains: facts.domains.value,
  };
}
