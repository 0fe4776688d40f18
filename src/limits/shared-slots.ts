import type { Clock } from '../types/clock.js';
import type { RateLimit } from '../types/rate-limit.js';
import { wait } from '../types/wait.js';
import { LocalSlots, spacingOf } from './local-slots.js';
import { SharingPolicy } from './sharing-policy.js';
import type { Slots } from './slots.js';
import { KEPT_MS } from './spacer.js';

/** A window's requests are spread over 1.15 windows: what delays, timers and round trips may differ by. */
const HEADROOM = 0.15;
/** After this long every slowdown is over, whoever began it: a pause of a minute, and half a minute of recovery. */
const SLOWDOWN_OVER_MS = 120_000;
/** Between two tries to book a slot when the first failed. */
const RETRY_MS = 100;
/** Slots booked ahead by each process: the next one is asked for while one is on its way. */
const AHEAD = 2;
/** A slot that has not come yet is no reason to wait for it alone: Bottleneck may have lost it. */
const PATIENCE_WINDOWS = 5;

/** Parts of a window: how often a waiting process looks whether it was held up, and how late it may be. */
const LOOK_EVERY = 0.04;
const HELD_UP = 0.06;
/** After a stop of this part of a window all booked slots are given up: a suspended machine is late with each of them. */
const STOPPED = 0.3;
/** Timers that were held up together fire within this time. */
const TOGETHER_MS = 5;

/** One bucket as several processes share it. */
export interface SharedBucket {
  /** Runs the job in the next slot that is free for all. Rejects when there will be none. */
  book(job: () => void): Promise<void>;
  /** Sets the distance between two slots, for all. */
  space(spacingMs: number): void;
  tell(message: string): void;
  release(): void;
}

/** What a shared bucket tells each of its users. */
export interface SharedBucketEvents {
  onLost(): void;
  onBack(): void;
  onForgotten(): void;
  /** A step failed: what is booked may never come. */
  onStumble(): void;
  onMessage(message: string): void;
}

/** Parts of {@link SharedSlots}. */
export interface SharedSlotsParts {
  rate: RateLimit;
  /** Part of the rate that this process uses by itself while Redis is away, in (0, 1]. */
  localShare: number;
  clock: Clock;
  open(spacingMs: number, events: SharedBucketEvents): SharedBucket;
  onRefusal(pauseMs: number): void;
}

/** A slot asked for, and not come yet. */
interface Booking {
  readonly at: number;
  /** How many of this process were booked then, with this one. */
  readonly place: number;
  /** Whether it must not be used any more: the others do not count with it. */
  void: boolean;
}

/**
 * The slots of a bucket that several processes share. At most two are booked ahead by each, so that a process that
 * dies takes two slots with it, and a Redis that forgets forgets few.
 */
export class SharedSlots implements Slots {
  readonly #rate: RateLimit;
  readonly #clock: Clock;
  readonly #policy: SharingPolicy;
  readonly #local: LocalSlots;
  readonly #bucket: SharedBucket;
  readonly #onRefusal: (pauseMs: number) => void;
  readonly #me = crypto.randomUUID();
  #spacingMs: number;
  /** When the spacing in Redis is told once more, since a process that died may have left it too wide. */
  #tellSpacingAt: number;
  /** Time that one slot takes this process, the turns of the others included. */
  #turnMs: number;
  readonly #bookings = new Set<Booking>();
  #retryAt = Number.NEGATIVE_INFINITY;
  #lastAt = Number.NEGATIVE_INFINITY;
  /** A loss that is known already is no news. */
  #lossKnown = false;
  #use: (() => boolean) | null = null;
  /** When the present rest began; not a number between two. */
  #restingSince = Number.NaN;
  /** Slots that come before are late. */
  #lateUntil = Number.NEGATIVE_INFINITY;
  /** Ends the present rest. */
  #waking = new AbortController();

  constructor({ rate, localShare, clock, open, onRefusal }: SharedSlotsParts) {
    this.#rate = rate;
    this.#clock = clock;
    this.#onRefusal = onRefusal;
    this.#policy = new SharingPolicy(rate.windowMs);
    this.#spacingMs = spacingOf(rate, rate.windowMs * HEADROOM, 1);
    this.#turnMs = this.#spacingMs;
    this.#tellSpacingAt = clock.elapsed() + SLOWDOWN_OVER_MS;
    const localRate = { limit: rate.limit * localShare, windowMs: rate.windowMs };
    this.#local = new LocalSlots(localRate, rate.windowMs * HEADROOM, clock);
    this.#bucket = open(this.#spacingMs, {
      onLost: () => this.#change(() => this.#policy.lost(clock.elapsed())),
      onBack: () => this.#change(() => this.#back()),
      onForgotten: () => this.#forgotten(),
      onStumble: () => this.#change(() => this.#bookings.clear()),
      onMessage: (message) => this.#hear(message),
    });
  }

  get spacingMs(): number {
    return this.#policy.at(this.#clock.elapsed()).mode === 'local' ? this.#local.spacingMs : this.#turnMs;
  }

  get nextInMs(): number {
    const now = this.#clock.elapsed();
    const phase = this.#policy.at(now);
    if (phase.mode === 'rest') return phase.until - now;
    if (phase.mode === 'local') return this.#local.nextInMs;
    const [next] = this.#bookings;
    return next === undefined ? 0 : Math.max(0, next.at + this.#turnMs * next.place - now);
  }

  adapt(_spreadMs: number, slowdown: number): void {
    const spreadMs = this.#rate.windowMs * HEADROOM;
    this.#local.adapt(spreadMs, slowdown);
    const spacingMs = spacingOf(this.#rate, spreadMs, slowdown);
    const now = this.#clock.elapsed();
    if (this.#policy.at(now).mode !== 'shared') return; // told when there is somebody to tell
    if (spacingMs === this.#spacingMs && now < this.#tellSpacingAt) return;
    if (spacingMs === this.#spacingMs) this.#tellSpacingAt = Number.POSITIVE_INFINITY;
    this.#spacingMs = spacingMs;
    this.#bucket.space(spacingMs);
  }

  /** Nobody knows by himself whether a shared slot is free. */
  takeNow(): boolean {
    return false;
  }

  async next(use: () => boolean, stop: AbortSignal, waiting: number): Promise<void> {
    const waking = new AbortController();
    this.#waking = waking;
    stop.addEventListener('abort', () => waking.abort(), { once: true });
    this.#use = use;
    const now = this.#clock.elapsed();
    const phase = this.#policy.at(now);
    if (phase.mode === 'local') {
      await this.#local.next(() => this.#policy.at(this.#clock.elapsed()).mode === 'local' && use(), waking.signal);
    } else {
      await this.#rest(Math.ceil(this.#restUntil(now, waiting) - now), waking.signal);
    }
    this.#use = null;
  }

  tellRefusal(pauseMs: number): void {
    this.#bucket.tell(JSON.stringify({ from: this.#me, refusedForMs: pauseMs }));
  }

  close(): void {
    this.#waking.abort();
    this.#bucket.release();
  }

  async #rest(durationMs: number, signal: AbortSignal): Promise<void> {
    this.#restingSince = this.#clock.elapsed();
    await wait(durationMs, signal).catch(() => undefined);
    this.#lookWhetherLate(this.#clock.elapsed());
    this.#restingSince = Number.NaN;
  }

  /** The process may have stood still (a busy event loop, a paused machine): slots come late then, several at once. */
  #lookWhetherLate(now: number): void {
    const restedWindows = (now - this.#restingSince) / this.#rate.windowMs;
    if (restedWindows > LOOK_EVERY + HELD_UP) this.#lateUntil = now + TOGETHER_MS;
    if (restedWindows > STOPPED) this.#voidBookings();
  }

  /** Books slots, where that is possible now, and says how long to wait before asking again. */
  #restUntil(now: number, waiting: number): number {
    const phase = this.#policy.at(now);
    if (phase.mode === 'rest') return phase.until;
    if (now < this.#retryAt) return this.#retryAt;
    const patienceMs = this.#rate.windowMs * PATIENCE_WINDOWS;
    for (const booking of this.#bookings) if (now >= booking.at + patienceMs) this.#bookings.delete(booking);
    while (this.#bookings.size < Math.min(waiting, AHEAD)) this.#book(now);
    return now + this.#rate.windowMs * LOOK_EVERY;
  }

  #book(now: number): void {
    const booking: Booking = { at: now, place: this.#bookings.size + 1, void: false };
    this.#bookings.add(booking);
    const done = (): void => {
      this.#bookings.delete(booking);
      this.#waking.abort();
    };
    this.#bucket
      .book(() => {
        this.#arrive(booking);
        done();
      })
      .catch(() => {
        this.#retryAt = this.#clock.elapsed() + RETRY_MS;
        done();
      });
  }

  /** The slot has come: it goes to whoever waits now. */
  #arrive(booking: Booking): void {
    const now = this.#clock.elapsed();
    this.#lookWhetherLate(now);
    if (booking.void || now < this.#lateUntil || this.#policy.at(now).mode !== 'shared') return;
    this.#turnMs = Math.max(this.#spacingMs, (now - booking.at) / booking.place);
    this.#lossKnown = false;
    if (this.#use?.()) this.#lastAt = now;
  }

  #back(): void {
    const long = this.#policy.back(this.#clock.elapsed());
    if (long) this.#voidBookings();
    this.#bookings.clear(); // they may have been lost on their way
    this.#lossKnown = long; // there was a window's rest, whatever Redis still knows
  }

  /** Keys that nobody used for long expire; keys that were in use are gone because somebody deleted them. */
  #forgotten(): void {
    if (this.#lossKnown || this.#clock.elapsed() - this.#lastAt > KEPT_MS) return;
    this.#bucket.tell(JSON.stringify({ from: this.#me, wiped: true }));
    this.#wiped();
  }

  #wiped(): void {
    this.#change(() => {
      this.#voidBookings();
      this.#lossKnown = true;
      this.#policy.wiped(this.#clock.elapsed());
    });
  }

  #hear(text: string): void {
    const message = JSON.parse(text) as { from: string; wiped?: boolean; refusedForMs?: number };
    if (message.from === this.#me) return;
    if (message.wiped === true) this.#wiped();
    if (message.refusedForMs !== undefined) this.#onRefusal(message.refusedForMs);
  }

  #voidBookings(): void {
    for (const booking of this.#bookings) booking.void = true;
    this.#bookings.clear();
  }

  #change(what: () => void): void {
    what();
    this.#waking.abort();
  }
}
