import type { SharedBucket, SharedBucketEvents } from '../limits/shared-slots.js';
import { connectSpacers, type SharedSpacer, type SpacerConnection } from '../limits/spacer.js';
import type { Logger } from '../types/logger.js';
import { ANSWER_MS, type OwnClient, openOwnClient } from './own-client.js';
import type { DuplicableRedis } from './redis-connection.js';

/** After a refusal Redis is asked again after this long. */
const REFUSED_MS = 30_000;

const REFUSAL = /^(READONLY|OOM|NOPERM|MISCONF|NOAUTH|MASTERDOWN|CLUSTERDOWN|WRONGTYPE|BUSY)\b/;
const MANY_STUMBLES = 50;

/** A bucket in use: one spacer, however many limiters of this process use it. */
interface Held {
  spacer: SharedSpacer | null;
  readonly users: Set<SharedBucketEvents>;
}

/** What is there while connections are open. */
interface Open {
  readonly client: OwnClient;
  readonly spacers: SpacerConnection;
  /** `null`: not known yet. */
  up: boolean | null;
  overdue: ReturnType<typeof setTimeout>;
  /** Scripts that failed since Redis was last there. */
  stumbles: number;
}

/**
 * The buckets of all accounts that one process shares over one Redis, by one pair of connections: opened when a slot is
 * first asked for, ended when the last limiter closes.
 */
export class SharedBuckets {
  readonly #redis: DuplicableRedis;
  readonly #held = new Map<string, Held>();
  #open: Open | null = null;
  #limiters = 0;
  #logger: Logger | null = null;
  #onSettled: (() => void)[] = [];

  constructor(redis: DuplicableRedis) {
    this.#redis = redis;
  }

  /** Another limiter uses these buckets. The first one's logger hears of outages. */
  enter(logger: Logger): void {
    this.#limiters += 1;
    this.#logger ??= logger;
  }

  leave(): void {
    this.#limiters -= 1;
    if (this.#limiters > 0) return;
    this.#logger = null;
    const open = this.#open;
    this.#open = null;
    this.#held.clear();
    if (open === null) return;
    clearTimeout(open.overdue);
    open.spacers.close();
    this.#settled();
  }

  bucket(id: string, firstSpacingMs: number, events: SharedBucketEvents): SharedBucket {
    let spacingMs = firstSpacingMs;
    const held = this.#held.get(id) ?? { spacer: null, users: new Set() };
    this.#held.set(id, held);
    held.users.add(events);
    if (this.#open?.up === false) events.onLost();
    const spacer = (): SharedSpacer => {
      held.spacer ??= this.#begin(id, spacingMs, held);
      return held.spacer;
    };
    return {
      book: (job) =>
        spacer()
          .schedule(job)
          .catch((error) => this.#failed(error)),
      space: (newSpacingMs) => {
        spacingMs = newSpacingMs;
        held.spacer?.space(newSpacingMs);
      },
      tell: (message) => held.spacer?.tell(message),
      release: () => {
        held.users.delete(events);
        if (held.users.size > 0) return;
        held.spacer?.stop();
        if (this.#held.get(id) === held) this.#held.delete(id);
      },
    };
  }

  /** Runs a command once Redis is there; rejects when it is not. */
  async run<T>(command: (redis: RedisCommands) => Promise<T>): Promise<T> {
    if (this.#limiters === 0) throw new Error('The limiter is closed.');
    const open = this.#connect();
    if (open.up === null) await new Promise<void>((resolve) => this.#onSettled.push(resolve));
    if (open.up !== true) throw new Error('Redis is away.');
    return command(open.client).catch((error) => this.#failed(error));
  }

  #begin(id: string, spacingMs: number, held: Held): SharedSpacer {
    const tell = (what: (user: SharedBucketEvents) => void): void => {
      for (const user of held.users) what(user);
    };
    const spacer = this.#connect().spacers.spacer(id, spacingMs, {
      onForgotten: () => tell((user) => user.onForgotten()),
      onMessage: (message) => tell((user) => user.onMessage(message)),
      onError: (error) => void this.#failed(error).catch(() => undefined),
      onBroken: () => {
        if (held.spacer === spacer) held.spacer = null;
      },
    });
    return spacer;
  }

  #connect(): Open {
    if (this.#open !== null) return this.#open;
    const client = openOwnClient(this.#redis);
    const spacers = connectSpacers(client);
    const open: Open = {
      client,
      spacers,
      up: null,
      overdue: setTimeout(() => this.#lost(open), ANSWER_MS),
      stumbles: 0,
    };
    this.#open = open;
    client.on('ready', () => this.#back(open));
    client.on('close', () => this.#lost(open));
    return open;
  }

  #lost(open: Open): void {
    if (open !== this.#open || open.up === false) return;
    clearTimeout(open.overdue);
    open.up = false;
    this.#logger?.warn('Redis is away: each process keeps to its own share of the rate limits.');
    for (const { users } of this.#held.values()) for (const user of users) user.onLost();
    this.#settled();
  }

  #back(open: Open): void {
    if (open !== this.#open || open.up === true) return;
    clearTimeout(open.overdue);
    const wasAway = open.up === false;
    open.up = true;
    open.stumbles = 0;
    if (wasAway) this.#logger?.info('Redis is back: the rate limits are shared again.');
    for (const { users } of this.#held.values()) for (const user of users) user.onBack();
    this.#settled();
  }

  #settled(): void {
    for (const resolve of this.#onSettled.splice(0)) resolve();
  }

  /**
   * A connection that does not answer any more is replaced: nothing else tells when Redis is back. A Redis that answers
   * and refuses (a replica, no memory, no permission) counts as away for a while.
   */
  #failed(error: unknown): Promise<never> {
    const open = this.#open;
    if (open !== null && error instanceof Error) {
      if (error.message === 'Command timed out') open.client.disconnect(true);
      if (error.name === 'ReplyError') this.#stumbled(open, error.message);
    }
    return Promise.reject(error);
  }

  /** A script may fail once over a key that was deleted; it heals itself. One that fails again and again does not. */
  #stumbled(open: Open, why: string): void {
    open.stumbles += 1;
    if (REFUSAL.test(why) || open.stumbles > MANY_STUMBLES) this.#refused(open, why);
    else for (const { users } of this.#held.values()) for (const user of users) user.onStumble();
  }

  #refused(open: Open, why: string): void {
    if (open.up !== true) return;
    this.#logger?.warn('Redis refuses the scripts of the rate limiter.', { error: why });
    this.#lost(open);
    open.overdue = setTimeout(() => open.client.disconnect(true), REFUSED_MS);
    open.overdue.unref?.();
  }
}

/** The commands that others run on the same connection. */
export type RedisCommands = Pick<OwnClient, 'eval'>;
