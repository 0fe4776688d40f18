import type { TokenLock, TokenStore } from '../../types/token.js';
import { ensure, expectStored, pause, type StorePromise, sampleToken } from './promise.js';

type Lock = NonNullable<TokenStore['lock']>;

const CONTENDERS = 20;
/** Long enough for a store on another machine to let somebody in who must not come in. */
const LOOK_MS = 150;
const ABORT_PATIENCE_MS = 3_000;

/** What a token store must do that has a `lock`. */
export const LOCK_PROMISES: readonly StorePromise[] = [
  withLock('A key has one holder at a time, and everybody who waits gets in.', async (lock, key) => {
    let inside = 0;
    let most = 0;
    let served = 0;
    const enter = async (): Promise<void> => {
      const held = await lock(key, never());
      inside += 1;
      most = Math.max(most, inside);
      await pause(1);
      inside -= 1;
      served += 1;
      await held.release();
    };
    await Promise.all(Array.from({ length: CONTENDERS }, enter));
    ensure(most === 1, `${most} held the lock at the same time`);
    ensure(served === CONTENDERS, `${served} of ${CONTENDERS} got in`);
  }),
  withLock(
    'Locks of different keys do not wait for each other, in whatever order they are taken.',
    async (lock, key) => {
      const keys = [`${key}:1`, `${key}:2`, `${key}:1:2`];
      const oneWay = await takeAll(lock, keys);
      await Promise.all(oneWay.map((held) => held.release()));
      const otherWay = await takeAll(lock, keys.reverse());
      await Promise.all(otherWay.map((held) => held.release()));
    },
  ),
  withLock('Reading and writing do not wait for the lock.', async (lock, key, store) => {
    const held = await lock(key, never());
    await store.set(key, sampleToken('while locked'));
    await expectStored(store, key, sampleToken('while locked'));
    await store.delete(key);
    await held.release();
  }),
  withLock('Releasing twice does no harm, above all not to the next holder.', async (lock, key) => {
    const first = await lock(key, never());
    await first.release();
    await first.release();
    const second = await lock(key, never());
    await first.release();
    const third = lock(key, never());
    ensure((await settledWithin(third, LOOK_MS)) === null, 'a late release opened the lock of another holder');
    await second.release();
    await (await third).release();
  }),
  withLock("An abort ends the waiting with the signal's reason, and leaves no lock behind.", async (lock, key) => {
    const held = await lock(key, never());
    const leaving = new AbortController();
    const reason = new Error('no longer needed');
    const waiting = lock(key, leaving.signal);
    const outcome = settledWithin(waiting, ABORT_PATIENCE_MS);
    await pause(10);
    leaving.abort(reason);
    expectReason(await outcome, reason);
    await held.release();
    await (await lock(key, never())).release();
  }),
  withLock('A signal that has aborted before takes no lock.', async (lock, key) => {
    const reason = new Error('never needed');
    const outcome = settledWithin(
      Promise.resolve().then(() => lock(key, AbortSignal.abort(reason))),
      ABORT_PATIENCE_MS,
    );
    expectReason(await outcome, reason);
    await (await lock(key, never())).release();
  }),
];

function withLock(
  sentence: string,
  check: (lock: Lock, key: string, store: TokenStore) => Promise<void>,
): StorePromise {
  return {
    sentence,
    check: async (store, key) => {
      ensure(store.lock !== undefined, 'the store has no lock');
      await check(store.lock.bind(store), key, store);
    },
  };
}

type Outcome = { lock: TokenLock } | { reason: unknown };

/** How a promise ended; `null` when it takes longer. */
async function settledWithin(promise: Promise<TokenLock>, patienceMs: number): Promise<Outcome | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patienceMs, null);
  });
  const outcome = promise.then(
    (lock): Outcome => ({ lock }),
    (reason: unknown): Outcome => ({ reason }),
  );
  try {
    return await Promise.race([outcome, late]);
  } finally {
    clearTimeout(timer);
  }
}

function expectReason(outcome: Outcome | null, reason: Error): void {
  ensure(outcome !== null, 'lock() went on waiting');
  ensure('reason' in outcome, 'lock() gave a lock');
  ensure(outcome.reason === reason, 'lock() rejected with something else');
}

async function takeAll(lock: Lock, keys: readonly string[]): Promise<TokenLock[]> {
  const held: TokenLock[] = [];
  for (const key of keys) held.push(await lock(key, never()));
  return held;
}

function never(): AbortSignal {
  return new AbortController().signal;
}
