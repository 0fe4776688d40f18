import Bottleneck from 'bottleneck';

/** Lets jobs start one after the other, at least so many milliseconds apart. The one place that knows Bottleneck. */
export interface Spacer {
  /** Runs the job when its turn comes. Resolves after that; rejects when it never will. */
  schedule(job: () => void): Promise<void>;
  space(spacingMs: number): void;
  stop(): void;
}

/** Spaces the jobs of this process. */
export function localSpacer(spacingMs: number): Spacer {
  const limiter = new Bottleneck({ minTime: spacingMs, maxConcurrent: 1 });
  return {
    schedule: (job) => limiter.schedule(async () => job()),
    space: (minTime) => void limiter.updateSettings({ minTime }),
    stop: () => void limiter.stop({ dropWaitingJobs: true }).catch(() => undefined),
  };
}

/** What a {@link SharedSpacer} tells. */
export interface SharedSpacerEvents {
  /** Redis does not know this bucket, or this process in it, any more. */
  onForgotten(): void;
  onMessage(message: string): void;
  onError(error: unknown): void;
  /** It could not begin, and never will. */
  onBroken(): void;
}

/** Spaces the jobs of all processes that use the same id. */
export interface SharedSpacer extends Spacer {
  /** Says something to all of them, this one included. */
  tell(message: string): void;
}

/** Makes shared spacers, over one pair of connections. */
export interface SpacerConnection {
  spacer(id: string, spacingMs: number, events: SharedSpacerEvents): SharedSpacer;
  /** Ends both connections. */
  close(): void;
}

/** An idle bucket is forgotten by Redis after this long. So is what a killed process left. */
export const KEPT_MS = 600_000;
/** Never: it serves settings that are not used here, at a message to every process each time. setTimeout holds no more. */
const NO_HEARTBEAT_MS = 2_147_483_647;
const FORGOTTEN = /^Calling Redis script: (init|register_client)\.lua$/;

/**
 * @param client An ioredis client, which becomes Bottleneck's own; a second connection is opened beside it.
 */
export function connectSpacers(client: object): SpacerConnection {
  const options = { client, Redis: client.constructor }; // without the latter Bottleneck calls require()
  const connection = new Bottleneck.IORedisConnection(options);
  connection.on('error', () => undefined); // both clients connect again by themselves
  return {
    // Only the distance in time is shared. Jobs counted as running hang for ever when Redis goes away, and refilled
    // reservoirs let twice the limit through in a second.
    spacer: (id, spacingMs, events) => {
      const limiter = new Bottleneck({
        id,
        minTime: spacingMs,
        connection,
        timeout: KEPT_MS,
        clientTimeout: KEPT_MS,
        heartbeatInterval: NO_HEARTBEAT_MS,
      });
      let began = false;
      limiter.on('error', events.onError);
      limiter.on('message', events.onMessage);
      limiter.on('debug', (message: string) => {
        if (began && FORGOTTEN.test(message)) events.onForgotten();
      });
      const ready = limiter.ready().then(() => {
        began = true;
      });
      ready.catch(events.onBroken);
      return {
        schedule: async (job) => {
          await ready; // what is scheduled before would be lost in Bottleneck when it cannot begin
          await limiter.schedule({ expiration: KEPT_MS }, async () => job());
        },
        space: (minTime) => void Promise.resolve<unknown>(limiter.updateSettings({ minTime })).catch(events.onError),
        tell: (message) => void limiter.publish(message).catch(events.onError),
        stop: () => {
          if (began) void limiter.disconnect(false);
        },
      };
    },
    close: () => void connection.disconnect(false),
  };
}
