import type { Clock } from '../types/clock.js';
import type { EndpointBase } from '../types/endpoint.js';
import type { CallPriority, RateLimitBucket } from '../types/rate-limit.js';
import type { SignalRelay } from './signal-relay.js';

/**
 * Calls of one bucket and priority that are let in before they have a slot: six seconds of the fastest bucket. Each
 * weighs about 10 KB by then (tries, signals, timers); one that waits outside weighs a tenth of that.
 */
const INSIDE = 500;

/** A call that arrives. */
export interface Arrival {
  readonly endpoint: EndpointBase;
  readonly priority: CallPriority;
  /** How long it may wait outside. */
  readonly timeoutMs: number;
  /** On the monotonic clock. */
  readonly arrivedAt: number;
  /** What ends its waiting. */
  readonly signal: AbortSignal | undefined;
  readonly stop: AbortSignal | undefined;
  /** There was no access token when it came: it waits for the one that those inside wait for. */
  readonly tokenless: boolean;
}

/** What becomes of those who arrive. */
export interface Admission<A extends Arrival> {
  /** Begins the call. `leave` is called, any number of times, once the call stands no longer between here and its slot. */
  begin(arrival: A, leave: () => void): Promise<unknown>;
  /** What the caller gets when the time is up outside. */
  expired(arrival: A): unknown;
}

/** A call that waits outside. One small object: 100,000 of them may wait. */
interface Waiting<A> {
  readonly arrival: A;
  readonly resolve: (call: Promise<unknown>) => void;
  readonly reject: (reason: unknown) => void;
  unfollow: (() => void)[] | null;
}

/** Those of one bucket and priority. */
interface Lane<A> {
  inside: number;
  /** In the order of arrival. */
  readonly outside: Set<Waiting<A>>;
  admitting: boolean;
  /** The shortest `timeoutMs` among them. */
  shortestMs: number;
  /** For whoever's time is up first. */
  timer: ReturnType<typeof setTimeout> | undefined;
  timerAt: number;
}

/**
 * Where calls wait that are too many for the queue of the rate limiter, in the order of their arrival. Whoever queues
 * 100,000 calls pays for 100,000 promises, not for 100,000 pipelines.
 */
export class Entrance<A extends Arrival> {
  readonly #admission: Admission<A>;
  readonly #relay: SignalRelay;
  readonly #clock: Clock;
  readonly #lanes = new Map<string, Lane<A>>();

  constructor(admission: Admission<A>, relay: SignalRelay, clock: Clock) {
    this.#admission = admission;
    this.#relay = relay;
    this.#clock = clock;
  }

  /** How many wait outside. */
  get size(): number {
    let size = 0;
    for (const { outside } of this.#lanes.values()) size += outside.size;
    return size;
  }

  /** How many wait outside for a bucket. */
  waitingFor(bucket: RateLimitBucket): number {
    const outside = (priority: CallPriority): number => this.#lanes.get(nameOf(bucket, priority))?.outside.size ?? 0;
    return outside('interactive') + outside('bulk');
  }

  /** Begins the call now, or when it is its turn. Rejects when a signal aborts or the time is up before. */
  enter(arrival: A): Promise<unknown> {
    const lane = this.#laneOf(arrival);
    if (lane.inside < INSIDE && lane.outside.size === 0) return this.#admission.begin(arrival, this.#admit(lane));
    const { signal, stop } = arrival;
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (stop?.aborted) return Promise.reject(stop.reason);
    return new Promise((resolve, reject) => this.#wait(lane, { arrival, resolve, reject, unfollow: null }));
  }

  /** Sends away those outside of whom this is true. */
  clear(reason: unknown, concerned: (arrival: A) => boolean): void {
    for (const lane of this.#lanes.values()) {
      for (const waiting of lane.outside) if (concerned(waiting.arrival)) this.#fail(lane, waiting, reason);
    }
  }

  #wait(lane: Lane<A>, waiting: Waiting<A>): void {
    const { arrivedAt, timeoutMs, signal, stop } = waiting.arrival;
    if (lane.outside.size === 0) lane.shortestMs = timeoutMs;
    lane.shortestMs = Math.min(lane.shortestMs, timeoutMs);
    lane.outside.add(waiting);
    this.#wakeAt(lane, arrivedAt + timeoutMs);
    if (signal === undefined && stop === undefined) return;
    const given = [signal, stop].filter((one) => one !== undefined);
    waiting.unfollow = given.map((one) => this.#relay.follow(one, () => this.#fail(lane, waiting, one.reason)));
  }

  #fail(lane: Lane<A>, waiting: Waiting<A>, reason: unknown): void {
    this.#remove(lane, waiting);
    waiting.reject(reason);
  }

  #remove(lane: Lane<A>, waiting: Waiting<A>): void {
    lane.outside.delete(waiting);
    for (const stopFollowing of waiting.unfollow ?? []) stopFollowing();
    if (lane.outside.size > 0) return;
    clearTimeout(lane.timer);
    lane.timerAt = Number.POSITIVE_INFINITY;
  }

  /** One timer a lane: one a call would weigh as much as the call. */
  #wakeAt(lane: Lane<A>, at: number): void {
    if (at >= lane.timerAt) return;
    clearTimeout(lane.timer);
    lane.timerAt = at;
    lane.timer = setTimeout(() => this.#expire(lane), Math.ceil(at - this.#clock.elapsed()));
  }

  /** Ends those whose time is up. */
  #expire(lane: Lane<A>): void {
    const now = this.#clock.elapsed();
    let nextAt = Number.POSITIVE_INFINITY;
    for (const waiting of lane.outside) {
      const { arrivedAt, timeoutMs } = waiting.arrival;
      if (arrivedAt + timeoutMs <= now) this.#fail(lane, waiting, this.#admission.expired(waiting.arrival));
      else nextAt = Math.min(nextAt, arrivedAt + timeoutMs);
      if (arrivedAt + lane.shortestMs > now) {
        nextAt = Math.min(nextAt, arrivedAt + lane.shortestMs); // nobody behind can be due before
        break;
      }
    }
    lane.timerAt = Number.POSITIVE_INFINITY;
    if (lane.outside.size > 0) this.#wakeAt(lane, nextAt);
  }

  /** Takes a place inside; the function that it returns gives it back. */
  #admit(lane: Lane<A>): () => void {
    lane.inside += 1;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      lane.inside -= 1;
      this.#admitNext(lane);
    };
  }

  /** A loop, not a recursion: a call may leave before it has begun. */
  #admitNext(lane: Lane<A>): void {
    if (lane.admitting) return;
    lane.admitting = true;
    for (const waiting of lane.outside) {
      if (lane.inside >= INSIDE) break;
      this.#remove(lane, waiting);
      waiting.resolve(this.#admission.begin(waiting.arrival, this.#admit(lane)));
    }
    lane.admitting = false;
  }

  #laneOf({ endpoint: { family, rateLimit: label }, priority }: A): Lane<A> {
    const name = nameOf({ family, label }, priority);
    const known = this.#lanes.get(name);
    if (known !== undefined) return known;
    const lane: Lane<A> = {
      inside: 0,
      outside: new Set(),
      admitting: false,
      shortestMs: 0,
      timer: undefined,
      timerAt: Number.POSITIVE_INFINITY,
    };
    this.#lanes.set(name, lane);
    return lane;
  }
}

const nameOf = ({ family, label }: RateLimitBucket, priority: CallPriority): string => `${family}:${label}:${priority}`;
