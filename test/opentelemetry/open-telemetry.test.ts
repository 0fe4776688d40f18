import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import { afterEach, describe, expect, it } from 'vitest';
import { serverToServer } from '../../src/auth/server-to-server.js';
import type { ZoomClientOptions } from '../../src/client/options.js';
import { ZoomClient } from '../../src/client/zoom-client.js';
import { openTelemetry } from '../../src/opentelemetry/index.js';
import { rejection } from '../client/test-client.js';
import { type Served, type SpanRig, startRig } from './span-rig.js';

const USER = { id: 'id-ann', email: 'ann@example.com' };
const TRACKED = { 'x-zm-trackingid': 'v=2.0;clid=us;rid=T-1' };
const BREAKS: Served = (request) => void request.socket.destroy();
const SILENT: Served = () => undefined;

const rigs: SpanRig[] = [];
afterEach(async () => {
  for (const rig of rigs.splice(0)) await rig.close();
});

async function rigOf(script: Served[], options: Partial<ZoomClientOptions> = {}): Promise<SpanRig> {
  const rig = await startRig(script, options);
  rigs.push(rig);
  return rig;
}

/** What a test looks at. */
const read = ({ name, kind, status, attributes, events }: ReadableSpan) => ({
  name,
  kind,
  status: status.code,
  attributes,
  events: events.map((event) => event.name),
});

describe('a call', () => {
  it('is a span, its request a child of it after the conventions for HTTP clients', async () => {
    const { zoom, spans, server } = await rigOf([{ body: USER, headers: TRACKED }]);
    await zoom.users.get('ann@example.com');
    const [request, call] = spans();
    expect(spans()).toHaveLength(2);
    expect(call && read(call)).toEqual({
      name: 'GET /users/{userId}',
      kind: SpanKind.INTERNAL,
      status: SpanStatusCode.UNSET,
      attributes: { 'zoom.rate_limit.bucket': 'core:LIGHT', 'zoom.priority': 'interactive' },
      events: [],
    });
    expect(request && read(request)).toEqual({
      name: 'GET /users/{userId}',
      kind: SpanKind.CLIENT,
      status: SpanStatusCode.UNSET,
      attributes: {
        'http.request.method': 'GET',
        'url.template': '/users/{userId}',
        'server.address': '127.0.0.1',
        'server.port': Number(new URL(server.origin).port),
        'http.response.status_code': 200,
        'zoom.rate_limit.bucket': 'core:LIGHT',
        'zoom.queued_ms': expect.any(Number),
        'zoom.tracking_id': TRACKED['x-zm-trackingid'],
      },
      events: [],
    });
    expect(request?.parentSpanContext?.spanId).toBe(call?.spanContext().spanId);
    expect(request?.instrumentationScope.name).toBe('zoom-admin-sdk');
  });

  it('has a request span for each try, numbered as resends, and tells of the repeats', async () => {
    const { zoom, spans } = await rigOf([
      { status: 503, body: { code: 503, message: 'Busy.' } },
      { status: 429, body: { code: 429, message: 'Too many.' } },
      BREAKS,
      { body: USER },
    ]);
    await zoom.users.get('ann@example.com');
    const call = spans().at(-1);
    const requests = spans().slice(0, -1).map(read);
    expect(requests.map(({ attributes }) => attributes['http.request.resend_count'])).toEqual([undefined, 1, 2, 3]);
    expect(requests.map(({ attributes }) => attributes['http.response.status_code'])).toEqual([
      503,
      429,
      undefined,
      200,
    ]);
    expect(requests.map(({ attributes }) => attributes['error.type'])).toEqual(['503', '429', 'network', undefined]);
    expect(requests[2]?.attributes['zoom.error_code']).toBe('UND_ERR_SOCKET');
    const { ERROR, UNSET } = SpanStatusCode;
    expect(requests.map(({ status }) => status)).toEqual([ERROR, ERROR, ERROR, UNSET]);
    expect(call && read(call)).toMatchObject({
      status: UNSET,
      events: ['zoom.retry', 'zoom.rate_limit', 'zoom.retry', 'zoom.retry'],
    });
    expect(call?.events[0]?.attributes).toMatchObject({ 'zoom.attempt': 1, 'zoom.reason': 'api code 503' });
  });

  it('has the token request that it needs as a child, also when a token is refused', async () => {
    const rig = await rigOf([
      { body: { access_token: 'canary-1', expires_in: 3600 } },
      { status: 401, body: { code: 124, message: 'Invalid access token.' } },
      { body: { access_token: 'canary-2', expires_in: 3600 } },
      { body: USER },
    ]);
    const credentials = { accountId: 'acc-1', clientId: 'client-1', clientSecret: 'canary-secret' };
    const auth = serverToServer({ ...credentials, oauthUrl: `${rig.server.origin}/oauth` });
    const tracer = openTelemetry({ tracerProvider: rig.tracerProvider });
    const zoom = new ZoomClient({ auth, baseUrl: `${rig.server.origin}/v2`, tracer });
    await zoom.users.get('ann@example.com');
    const names = rig.spans().map((span) => `${span.name} ${span.attributes['http.response.status_code'] ?? 'call'}`);
    expect(names).toEqual([
      'POST /oauth/token 200',
      'GET /users/{userId} 401',
      'POST /oauth/token 200',
      'GET /users/{userId} 200',
      'GET /users/{userId} call',
    ]);
    const call = rig.spans().at(-1);
    for (const child of rig.spans().slice(0, -1)) {
      expect(child.parentSpanContext?.spanId).toBe(call?.spanContext().spanId);
    }
    expect(call?.events.map((event) => event.name)).toEqual(['zoom.token', 'zoom.token']);
    expect(rig.spans()[3]?.attributes['http.request.resend_count']).toBe(1);
  });

  it.each<[string, Served[], Partial<ZoomClientOptions>, Record<string, unknown>, string]>([
    [
      'an error of Zoom',
      [{ status: 404, body: { code: 1001, message: 'User does not exist: ann@example.com.' }, headers: TRACKED }],
      {},
      {
        'error.type': 'api',
        'zoom.error_code': 1001,
        'http.response.status_code': 404,
        'zoom.tracking_id': TRACKED['x-zm-trackingid'],
      },
      '404',
    ],
    [
      'a rate limit that is never lifted',
      [{ status: 429, body: { code: 429, message: 'Too many.' } }],
      { retry: false },
      { 'error.type': 'rate-limit', 'zoom.error_code': 429, 'http.response.status_code': 429 },
      '429',
    ],
    ['a broken connection', [BREAKS], { retry: false }, { 'error.type': 'network' }, 'network'],
    [
      'a try that takes too long',
      [SILENT],
      { retry: false, attemptTimeoutMs: 300 },
      { 'error.type': 'timeout' },
      'timeout',
    ],
    ['a call that takes too long', [SILENT], { timeoutMs: 300 }, { 'error.type': 'timeout' }, 'timeout'],
    [
      'an answer that is no JSON',
      [(_request, response) => void response.end('<html>')],
      { retry: false },
      { 'error.type': 'response' },
      '',
    ],
    ['an answer that is not as it must be', [{ body: 7 }], { retry: false }, { 'error.type': 'response' }, ''],
  ])('that ends with %s is an error, without its message', async (_what, script, options, attributes, requestType) => {
    const { zoom, spans } = await rigOf(script, options);
    await rejection(zoom.users.get('ann@example.com'));
    const [request, call] = spans();
    expect(call).toMatchObject({ status: { code: SpanStatusCode.ERROR }, attributes });
    expect(call?.status.message).toBeUndefined();
    expect(call?.events.map((event) => event.name)).not.toContain('exception');
    expect(request?.attributes['error.type'] ?? '').toBe(requestType);
  });

  it('that its caller gives up is marked, and no error', async () => {
    const { zoom, spans, server } = await rigOf([SILENT]);
    const controller = new AbortController();
    const call = zoom.users.get('ann@example.com', undefined, { signal: controller.signal });
    await expect.poll(() => server.arrivals.length).toBe(1);
    controller.abort(new Error('ann@example.com left'));
    await rejection(call);
    await expect.poll(() => spans().length).toBe(2);
    for (const span of spans()) {
      expect(read(span)).toMatchObject({ status: SpanStatusCode.UNSET, attributes: { 'error.type': 'aborted' } });
    }
  });
});

describe('a list', () => {
  it('has a span for each page', async () => {
    const { zoom, spans } = await rigOf([
      { body: { users: [USER], next_page_token: 'cursor-1' } },
      { body: { users: [{ ...USER, id: 'id-bob' }], next_page_token: '' } },
    ]);
    expect(await zoom.users.list({ status: 'active' }).toArray()).toHaveLength(2);
    expect(spans().map((span) => `${span.name} ${SpanKind[span.kind]}`)).toEqual([
      'GET /users CLIENT',
      'GET /users INTERNAL',
      'GET /users CLIENT',
      'GET /users INTERNAL',
    ]);
  });

  it('that its reader leaves ends the page on its way, which is no error', async () => {
    const { zoom, spans } = await rigOf([{ body: { users: [USER], next_page_token: 'cursor-1' } }, SILENT]);
    for await (const _user of zoom.users.list()) break;
    const pages = () => spans().filter(({ kind }) => kind === SpanKind.INTERNAL); // each ends after its requests
    await expect.poll(() => pages().length).toBe(2);
    expect(spans().map(({ status }) => status.code)).not.toContain(SpanStatusCode.ERROR);
  });
});

describe('without a provider', () => {
  it('nothing happens but the call', async () => {
    trace.disable();
    const { zoom, spans } = await rigOf([{ body: USER }], { tracer: openTelemetry() });
    expect(await zoom.users.get('ann@example.com')).toEqual(USER);
    expect(spans()).toEqual([]);
  });
});
