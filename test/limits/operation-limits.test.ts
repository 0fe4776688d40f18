import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serverToServer } from '../../src/auth/server-to-server.js';
import type { ZoomClientOptions } from '../../src/client/options.js';
import type { ZoomClient } from '../../src/client/zoom-client.js';
import { type DailyLedger, memoryDailyLedger } from '../../src/types/daily-ledger.js';
import type { HttpMethod } from '../../src/types/endpoint.js';
import { isZoomError } from '../../src/types/errors.js';
import { OPERATION_LIMITS, operationLimitsOf } from '../../src/types/operation-limit.js';
import { json, networkFault, refusal, type ScriptedAnswer, stubFetch } from '../client/stub-fetch.js';
import { rejection, testClient } from '../client/test-client.js';
import { finish, pass, startVirtualTime } from '../client/virtual-time.js';

const NOON = Date.UTC(2025, 5, 1, 12);
const MIDNIGHT = '2025-06-02T00:00:00.000Z';
const HOUR = 3_600_000;

beforeEach(() => {
  startVirtualTime();
  vi.setSystemTime(NOON);
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => vi.useRealTimers());

type Ask = [HttpMethod, string, object?];
const CREATE: Ask = ['POST', '/users', { action: 'create', user_info: { email: 'ann@example.com' } }];
const GROUP: Ask = ['POST', '/groups', { name: 'Sales' }];
const MEETING: Ask = ['POST', '/users/ann@example.com/meetings', { topic: 'x' }];
const WEBINAR: Ask = ['POST', '/users/Ann%40example.com/webinars', { topic: 'x' }];
const FEATURES: Ask = ['POST', '/users/features', { users: [] }];
const PRESENCE: Ask = ['PUT', '/users/u1/presence_status', { status: 'Away' }];
const EMAIL: Ask = ['PUT', '/users/u1/email', { email: 'new@example.com' }];
const INVOICES: Ask = ['GET', '/accounts/me/billing/invoices'];

const OK = () => json({ id: 'x' });

function connect(answer: () => ScriptedAnswer = OK, options: Partial<ZoomClientOptions> = {}) {
  const { fetch, sent } = stubFetch(answer);
  const zoom = testClient(fetch, { plan: 'free', ...options });
  return { zoom, sent };
}

const ask = (zoom: ZoomClient, [method, path, body]: Ask, options = {}) =>
  zoom.request(method, path, { body, ...options });

/** How many calls go through before one is refused, and how. */
async function drain(zoom: ZoomClient, what: Ask, options = {}): Promise<{ calls: number; refused: unknown }> {
  for (let calls = 0; ; calls += 1) {
    const outcome = await finish(
      ask(zoom, what, options).then(
        () => null,
        (error: unknown) => error,
      ),
    );
    if (outcome !== null) return { calls, refused: outcome };
  }
}

describe('the table of operations', () => {
  it.each(OPERATION_LIMITS)('finds $method $path, by the value that has a count of its own', (limit) => {
    const path = limit.path.replace('{key}', 'K%20ey').replace('*', 'any');
    const body = limit.action === undefined ? undefined : { action: limit.action };
    const own = limit.path.includes('{key}') ? 'K ey' : '';
    expect(operationLimitsOf(limit.method, path, body)).toContainEqual({ limit, key: own });
    expect(operationLimitsOf(limit.method === 'GET' ? 'DELETE' : 'GET', path, body)).toEqual([]);
    expect(operationLimitsOf(limit.method, `${path}/more/and/more`, body)).toEqual([]);
  });

  it.each<Ask>([
    ['POST', '/users', { action: 'custCreate' }],
    ['POST', '/users'],
    ['GET', '/users'],
    ['GET', '/users/u1/presence_status'],
    ['PUT', '/users//email'],
    ['POST', '/groups/g1/members'],
    ['GET', '/users/u1/meetings'],
  ])('leaves %s %s %j alone', (method, path, body) => {
    expect(operationLimitsOf(method, path, body)).toEqual([]);
  });
});

describe('a count by UTC day', () => {
  it.each<[string, Ask, Partial<ZoomClientOptions>, number, string]>([
    ['users created on Free', CREATE, {}, 50, 'day'],
    ['users created by a client that has a tenth', CREATE, { share: 0.1 }, 5, 'day'],
    ['users created by the smallest share', CREATE, { share: 0.001 }, 1, 'day'],
    ['new groups', GROUP, {}, 100, 'day'],
    ['meetings of one host', MEETING, {}, 100, 'user-day'],
    ['meetings of one host, which no share divides', MEETING, { share: 0.1 }, 100, 'user-day'],
    ['updates of one meeting', ['PATCH', '/meetings/123', { topic: 'y' }], {}, 100, 'user-day'],
  ])('ends %s at once, and says when to come back', async (_what, what, options, limit, window) => {
    const { zoom, sent } = connect(OK, options);
    const { calls, refused } = await drain(zoom, what);
    expect(calls).toBe(limit);
    expect(sent).toHaveLength(limit);
    expect(refused).toMatchObject({ kind: 'rate-limit', window, retryAt: MIDNIGHT, attempts: [] });
    expect(isZoomError(refused) && refused.message).toMatch(/was not sent: this operation has a limit of its own/);
  });

  it.each([
    ['pro', 1_500],
    ['business', 10_000],
  ] as const)('knows how many users a %s account may create', async (plan, limit) => {
    const ledger = memoryDailyLedger();
    await ledger.add('user-create:2025-06-01', limit - 1);
    const { zoom } = connect(OK, { plan, daily: { ledger } });
    expect((await drain(zoom, CREATE)).calls).toBe(1);
  });

  it('leaves its reserve to interactive calls', async () => {
    const { zoom } = connect(OK, { daily: { reserve: 0.2 } });
    expect((await drain(zoom, CREATE, { priority: 'bulk' })).calls).toBe(40);
    expect((await drain(zoom, CREATE)).calls).toBe(10);
  });

  it('leaves other operations, other hosts and other buckets alone, and begins anew at midnight UTC', async () => {
    const { zoom, sent } = connect();
    await drain(zoom, CREATE);
    await drain(zoom, MEETING);
    const before = sent.length;
    await finish(ask(zoom, ['POST', '/users', { action: 'ssoCreate' }]));
    await finish(ask(zoom, ['POST', '/users/bob@example.com/meetings', {}]));
    await finish(zoom.users.get('ann@example.com').catch(() => undefined));
    expect(sent).toHaveLength(before + 3);
    vi.setSystemTime(Date.parse(MIDNIGHT) - 1);
    expect(await finish(rejection(ask(zoom, CREATE)))).toMatchObject({ window: 'day' });
    vi.setSystemTime(Date.parse(MIDNIGHT));
    expect((await drain(zoom, CREATE)).calls).toBe(50);
    expect((await drain(zoom, MEETING)).calls).toBe(100);
  });

  it('is one for the meetings and the webinars of a host, however the address is written', async () => {
    const { zoom } = connect();
    for (let call = 0; call < 60; call += 1) await finish(ask(zoom, MEETING));
    expect((await drain(zoom, WEBINAR)).calls).toBe(40);
  });

  it('goes through the ledger, without the address of anybody', async () => {
    const keys: string[] = [];
    const kept = memoryDailyLedger();
    const ledger: DailyLedger = {
      add: (key, amount) => {
        keys.push(key);
        return kept.add(key, amount);
      },
    };
    const one = connect(OK, { daily: { ledger } });
    const other = connect(OK, { daily: { ledger } });
    for (let call = 0; call < 70; call += 1) await finish(ask(one.zoom, MEETING));
    expect((await drain(other.zoom, MEETING)).calls).toBe(30);
    const own = [...new Set(keys)].filter((key) => key.startsWith('host-meetings'));
    expect(own).toEqual([expect.stringMatching(/^host-meetings:[0-9a-z]{10,13}:2025-06-01$/)]);
  });
});

describe('a request that failed', () => {
  // [what came, what is left of 100 meetings (each call sends one request), what is left of 3 changes of the address]
  it.each<[string, () => ScriptedAnswer, number, number]>([
    ['never left', () => networkFault('ECONNREFUSED'), 100, 3],
    ['was refused by Zoom with 400', () => refusal(400, 300, 'Bad.'), 90, 3],
    ['was refused by Zoom with 404', () => refusal(404, 1001, 'No such user.'), 90, 3],
    ['was refused by the rate limit', () => refusal(429, 429, 'per-second rate limit'), 90, 3],
    ['may have been executed', () => refusal(502, 502, 'Oops.'), 90, 0],
    ['broke off', () => networkFault('ECONNRESET'), 90, 0],
  ])('because it %s leaves this much', async (_what, fault, meetings, addresses) => {
    let broken = true;
    const { zoom } = connect(() => (broken ? fault() : OK()), { retry: false });
    for (let call = 0; call < 10; call += 1) await finish(rejection(ask(zoom, MEETING)));
    for (let call = 0; call < 3; call += 1) await finish(rejection(ask(zoom, EMAIL)));
    broken = false;
    expect((await drain(zoom, MEETING)).calls).toBe(meetings);
    expect((await drain(zoom, EMAIL)).calls).toBe(addresses);
  });

  it('because it was aborted in the queue is not counted, in the pools of the day neither', async () => {
    const ledger = memoryDailyLedger();
    const limiter = {
      acquire: (_bucket: unknown, { signal }: { signal: AbortSignal }) =>
        new Promise<void>((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        }),
      pause: () => undefined,
      snapshot: () => [],
      close: async () => undefined,
    };
    const { zoom } = connect(OK, { daily: { ledger }, limiter });
    const control = new AbortController();
    const calls = [CREATE, GROUP].map((what) => rejection(ask(zoom, what, { signal: control.signal })));
    await pass(10);
    expect(await ledger.add('user-create:2025-06-01', 0)).toBe(1);
    expect(await ledger.add('core:LIGHT:2025-06-01', 0)).toBe(2);
    control.abort();
    await finish(Promise.all(calls));
    await pass(10);
    for (const key of ['user-create', 'group-create', 'core:LIGHT']) {
      expect(await ledger.add(`${key}:2025-06-01`, 0), key).toBe(0);
    }
  });

  it('because its token was refused has not used its window: the same call goes on with a new token at once', async () => {
    let tokens = 0;
    const { fetch, sent } = stubFetch((request) => {
      if (request.url.pathname !== '/oauth/token') return tokens === 1 ? refusal(401, 124, 'Expired.') : OK();
      tokens += 1;
      return json({ access_token: `tok-${tokens}`, expires_in: 3600 });
    });
    const auth = serverToServer({ accountId: 'acc-1', clientId: 'client-1', clientSecret: 'secret-1' });
    const zoom = testClient(fetch, { auth });
    await finish(ask(zoom, FEATURES));
    expect(sent.map(({ url, at }) => [url.pathname, at])).toEqual([
      ['/oauth/token', 0],
      ['/v2/users/features', 0],
      ['/oauth/token', 0],
      ['/v2/users/features', 0],
    ]);
    await finish(ask(zoom, FEATURES));
    expect(sent.at(-1)?.at).toBe(10_000);
  });

  it('counts once more for its repeat, and a repeat of a long limit is the same use', async () => {
    const script: ScriptedAnswer[] = [refusal(503, 503, 'Busy.'), OK()];
    const { zoom, sent } = connect(() => script.shift() ?? OK());
    await finish(ask(zoom, INVOICES)); // a read: repeated after the 503
    expect(sent).toHaveLength(2);
    expect(await finish(rejection(ask(zoom, INVOICES)))).toMatchObject({ window: 'operation' });
  });
});

describe('a limit of a short window', () => {
  it.each<[string, Ask, Partial<ZoomClientOptions>, number]>([
    ['features: one call every ten seconds', FEATURES, {}, 10_000],
    ['features with half of the account', FEATURES, { share: 0.5 }, 20_000],
    ['presence: one a minute', PRESENCE, {}, 60_000],
    ['presence, which no share divides', PRESENCE, { share: 0.5 }, 60_000],
    ['restarts of phones: one a second', ['POST', '/phone/devices/d1/reboot'], {}, 1_000],
  ])('is waited for in order (%s)', async (_what, what, options, apartMs) => {
    const { zoom, sent } = connect(OK, options);
    const done: number[] = [];
    const calls = [1, 2, 3].map((call) => ask(zoom, what).then(() => done.push(call)));
    await finish(Promise.all(calls));
    expect(done).toEqual([1, 2, 3]);
    expect(sent.map(({ at }) => at)).toEqual([0, apartMs, 2 * apartMs]);
  });

  it('counts from the answer to the last call, so that they are as far apart at Zoom', async () => {
    const slow: typeof globalThis.fetch = async (...args) => {
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      return fetch(...args);
    };
    const { fetch, sent } = stubFetch(OK);
    const zoom = testClient(slow);
    await finish(Promise.all([ask(zoom, FEATURES), ask(zoom, FEATURES)]));
    expect(sent.map(({ at }) => at)).toEqual([3_000, 16_000]);
  });

  it('holds nobody else up', async () => {
    const { zoom, sent } = connect();
    const waiting = [ask(zoom, PRESENCE), ask(zoom, PRESENCE)];
    await finish(ask(zoom, ['PUT', '/users/u2/presence_status', { status: 'Away' }]));
    await finish(
      zoom.users
        .list()
        .firstPage()
        .catch(() => undefined),
    );
    expect(performance.now()).toBe(0);
    expect(sent).toHaveLength(3);
    await finish(Promise.all(waiting));
  });

  it('that does not fit into the time of the call fails at once', async () => {
    const { zoom, sent } = connect(OK, { timeoutMs: 25_000 });
    const calls = [1, 2, 3].map(() => ask(zoom, FEATURES));
    const error = await finish(rejection(ask(zoom, FEATURES)));
    expect(error).toMatchObject({ window: 'operation', retryAt: '2025-06-01T12:00:30.000Z', attempts: [] });
    expect(performance.now()).toBe(0);
    await finish(Promise.all(calls));
    expect(sent).toHaveLength(3);
  });

  it('is left at once by who aborts, and the next one moves up', async () => {
    const { zoom, sent } = connect();
    const control = new AbortController();
    const first = ask(zoom, FEATURES);
    const second = rejection(ask(zoom, FEATURES, { signal: control.signal }));
    const third = ask(zoom, FEATURES);
    await pass(1_000);
    control.abort(new Error('enough'));
    expect(await finish(second)).toMatchObject({ message: 'enough' });
    expect(performance.now()).toBe(1_000);
    await finish(Promise.all([first, third]));
    expect(sent.map(({ at }) => at)).toEqual([0, 10_000]);
  });
});

describe('a limit of a long window', () => {
  it.each<[string, Ask, number, string, number]>([
    ['three changes of an address in 24 hours', EMAIL, 3, '2025-06-02T12:00:00.000Z', 24 * HOUR],
    ['the list of invoices every 200 minutes', INVOICES, 1, '2025-06-01T15:20:00.000Z', 200 * 60_000],
    [
      'an invoice every 30 minutes',
      ['GET', '/accounts/me/billing/invoices/i1'],
      1,
      '2025-06-01T12:30:00.000Z',
      HOUR / 2,
    ],
    ['a sync of all phones every 15 minutes', ['POST', '/phone/devices/sync'], 1, '2025-06-01T12:15:00.000Z', HOUR / 4],
  ])('fails at once: %s', async (_what, what, limit, retryAt, windowMs) => {
    const { zoom } = connect();
    const { calls, refused } = await drain(zoom, what);
    expect(calls).toBe(limit);
    expect(refused).toMatchObject({ kind: 'rate-limit', window: 'operation', retryAt });
    expect(performance.now()).toBe(0);
    await pass(windowMs - 1);
    expect((await drain(zoom, what)).calls).toBe(0);
    await pass(1);
    expect((await drain(zoom, what)).calls).toBe(limit);
  });

  it('refuses the second of two calls that run together', async () => {
    const { zoom, sent } = connect();
    const outcomes = await finish(Promise.allSettled([ask(zoom, INVOICES), ask(zoom, INVOICES)]));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(sent).toHaveLength(1);
  });
});

describe("Zoom's word about one operation", () => {
  const headers = { 'x-ratelimit-category': 'Light', 'x-ratelimit-limit': '6000', 'x-ratelimit-remaining': '5893' };
  const text =
    'You have exceeded the daily rate limit (100) of Meeting Create/Update API requests permitted for this particular user. You may resume these requests at GMT 00:00:00.';

  it.each([
    ['as it was seen', text, headers],
    ['without headers', text, {}],
    ['without words', '', headers],
  ])(
    'about the meetings of a host (%s) is believed for that host alone, and exhausts nothing else',
    async (_what, message, head) => {
      let full = true;
      const { zoom, sent } = connect(() => (full ? refusal(429, 429, message, head) : OK()));
      expect(await finish(rejection(ask(zoom, MEETING)))).toMatchObject({ window: 'user-day', retryAt: MIDNIGHT });
      expect(await finish(rejection(ask(zoom, WEBINAR)))).toMatchObject({ window: 'user-day', attempts: [] });
      expect(sent).toHaveLength(1);
      full = false;
      await finish(ask(zoom, ['POST', '/users/bob@example.com/meetings', {}]));
      await finish(zoom.users.get('ann@example.com').catch(() => undefined)); // the same bucket and pool
      expect(sent).toHaveLength(3);
      expect(performance.now()).toBe(0);
    },
  );

  it('about a long window closes it until then', async () => {
    const { zoom, sent } = connect(() => refusal(429, 429, '', headers));
    expect(await finish(rejection(ask(zoom, INVOICES)))).toMatchObject({ window: 'operation' });
    const again = await finish(rejection(ask(zoom, INVOICES)));
    expect(again).toMatchObject({ window: 'operation', retryAt: '2025-06-01T15:20:00.000Z', attempts: [] });
    expect(sent).toHaveLength(1);
  });

  it('about a day closes no short window: the next call may ask again', async () => {
    const script = [refusal(429, 429, 'Daily limit of this user.', headers), OK()];
    const { zoom, sent } = connect(() => script.shift() ?? OK());
    expect(await finish(rejection(ask(zoom, PRESENCE)))).toMatchObject({ window: 'user-day', retryAt: MIDNIGHT });
    await finish(ask(zoom, PRESENCE));
    expect(sent.map(({ at }) => at)).toEqual([0, 60_000]);
  });

  it('about a short window is waited for, and the call repeated', async () => {
    const script = [refusal(429, 429, '', headers), OK()];
    const { zoom, sent } = connect(() => script.shift() ?? OK());
    await finish(ask(zoom, FEATURES));
    expect(sent.map(({ at }) => at)).toEqual([0, 10_000]);
  });
});
