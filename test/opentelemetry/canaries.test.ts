import { context } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { afterEach, describe, expect, it } from 'vitest';
import { serverToServer } from '../../src/auth/server-to-server.js';
import { ZoomClient } from '../../src/client/zoom-client.js';
import { openTelemetry } from '../../src/opentelemetry/index.js';
import { Random } from '../../src/testing/random.js';
import { randomLetters } from '../../src/testing/random-id.js';
import type { ZoomHooks } from '../../src/types/hooks.js';
import { recordingLogger } from '../auth/token-context.js';
import { count, LONG, report, SEED, sized } from '../campaigns/size.js';
import { everythingIn } from '../client/everything-in.js';
import { htmlPage, json, networkFault, refusal, type ScriptedAnswer, stubFetch } from '../client/stub-fetch.js';
import { openLimiter } from '../client/test-client.js';

/** One call in five makes a warning: of a hundred, one run in a thousand million has none. Of fifty, one in 40,000. */
const CALLS = sized(100, 5_000);

/** Marks whatever must not be told. */
const MARK = 'canary';
const egg = (random: Random): string => `${MARK}${randomLetters(random, 16).replaceAll(/[-_]/g, 'x')}`;

type Call = (zoom: ZoomClient, random: Random) => Promise<unknown>;

/** Calls whose every argument is a canary. */
const CALL_KINDS: readonly [Call, ...Call[]] = [
  (zoom, random) => zoom.users.get(egg(random)),
  (zoom, random) => zoom.users.get(`${egg(random)}@example.com`),
  (zoom, random) => zoom.users.deactivate(egg(random)),
  (zoom, random) => zoom.request('PATCH', `/users/${egg(random)}`, { body: { first_name: egg(random) } }),
  (zoom, random) => zoom.users.list({ role_id: egg(random) }).toArray(),
  (zoom) => zoom.groups.list().toArray(),
  (zoom, random) => zoom.phone.users.list({ keyword: egg(random), department: egg(random) }).toArray(),
  (zoom, random) => zoom.request('GET', `/users/${egg(random)}/meetings`, { query: { q: egg(random) } }),
  (zoom, random) =>
    zoom.request('POST', `/groups/${egg(random)}/members`, { body: { members: [{ id: egg(random) }] } }),
  (zoom, random) => zoom.request('DELETE', `/phone/users/${egg(random)}%40example.com`),
  (zoom, random) => zoom.request('GET', `/zzz/${egg(random)}.${random.below(10_000)}/${egg(random)}`),
  (zoom, random) => zoom.users.get(egg(random), undefined, { signal: AbortSignal.abort(new Error(egg(random))) }),
];

/** A Zoom that repeats what it is sent wherever it can. */
function answer(random: Random, asked: string): ScriptedAnswer {
  const user = { id: egg(random), email: `${egg(random)}@example.com`, type: egg(random) };
  return random.pick<() => ScriptedAnswer>([
    () => json({ ...user, users: [user], groups: [user], next_page_token: '' }),
    () => json({ users: [user], groups: [user], next_page_token: egg(random) }),
    () => refusal(404, 1001, `User does not exist: ${asked}.`),
    () => refusal(400, 300, `Validation failed: ${asked}.`),
    () => refusal(401, 124, `Invalid access token: ${asked}.`),
    () => refusal(429, 429, `You have reached the limit: ${asked}.`),
    () => refusal(503, 503, `Busy: ${asked}.`),
    () => htmlPage(502),
    () => new Response(`not JSON: ${asked}`),
    () => networkFault('ECONNRESET'),
    () => Object.assign(new TypeError(`fetch failed: ${asked}`), { cause: new Error(asked) }),
  ])();
}

afterEach(() => context.disable());

describe(`of random calls (seed ${SEED})`, () => {
  it(
    'no id, email, query value, body or token is in any log line, hook event or span',
    async () => {
      context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
      const exporter = new InMemorySpanExporter();
      const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
      const random = new Random(SEED);
      const { fetch, sent } = stubFetch(({ url, body }) => {
        if (url.pathname === '/oauth/token') return json({ access_token: egg(random), expires_in: 3_600 });
        return answer(random, `${url.href} ${body}`);
      });
      const events: [string, unknown][] = [];
      const hear = (name: string) => (event: unknown) => void events.push([name, event]);
      const hooks: Required<ZoomHooks> = {
        onRequest: hear('request'),
        onResponse: hear('response'),
        onRetry: hear('retry'),
        onRateLimit: hear('rate-limit'),
        onToken: hear('token'),
        onPage: hear('page'),
        onDrift: hear('drift'),
      };
      const logger = recordingLogger();
      const zoom = new ZoomClient({
        auth: serverToServer({ accountId: egg(random), clientId: egg(random), clientSecret: egg(random) }),
        fetch,
        limiter: openLimiter(),
        logger,
        logLevel: 'debug',
        hooks,
        tracer: openTelemetry({ tracerProvider }),
        retry: { attempts: 2, baseDelayMs: 1 },
      });
      const errors: unknown[] = [];
      for (let call = 0; call < CALLS; call += 1) {
        await random
          .pick(CALL_KINDS)(zoom, random)
          .catch((error: unknown) => errors.push(error));
      }

      const spans = exporter.getFinishedSpans().map(({ name, attributes, events: happened, status, links }) => ({
        name,
        attributes,
        status,
        links,
        events: happened.map((event) => ({ name: event.name, attributes: event.attributes })),
      }));
      const told = { lines: logger.entries, events, spans };
      expect(everythingIn(told).filter((text) => text.includes(MARK))).toEqual([]);
      expect(JSON.stringify(told)).not.toContain(MARK);

      // They were there to be found: in what was sent, and in the errors of the callers.
      expect(sent.filter(({ url }) => url.href.includes(MARK)).length).toBeGreaterThan(CALLS / 4);
      expect(errors.some((error) => String(error).includes(MARK))).toBe(true);
      expect(spans.length).toBeGreaterThan(CALLS);
      expect(new Set(logger.entries.map(({ level }) => level))).toEqual(new Set(['debug', 'info', 'warn']));
      report(
        `Canaries: 0 in ${count(logger.entries.length)} log lines, ${count(events.length)} hook events and ` +
          `${count(spans.length)} spans of ${count(CALLS)} random calls (${count(sent.length)} requests)`,
      );
    },
    LONG,
  );
});
