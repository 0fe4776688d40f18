import { context, trace } from '@opentelemetry/api';
import { afterEach, describe, expect, it } from 'vitest';
import { createRateLimiter } from '../../src/limits/rate-limiter.js';
import { systemClock } from '../../src/types/clock.js';
import { parentOf, type SpanRig, startRig } from './span-rig.js';

const USER = { id: 'id-ann', email: 'ann@example.com' };

let rig: SpanRig;
afterEach(() => rig.close());

/** Runs work under a span of the caller's. */
async function under<T>(name: string, work: () => Promise<T>): Promise<T> {
  const span = rig.tracerProvider.getTracer('caller').startSpan(name);
  try {
    return await context.with(trace.setSpan(context.active(), span), work);
  } finally {
    span.end();
  }
}

/** Each span with the one above it, such as `CLIENT GET /users < GET /users`. */
const family = () =>
  rig
    .spans()
    .map((span) => `${span.name} < ${parentOf(span, rig.spans())?.name ?? 'nobody'}`)
    .sort();

describe('the context', () => {
  it("of the caller is the parent, each caller's own, also of calls that waited for their turn", async () => {
    const limiter = createRateLimiter({ plan: 'business', share: 1, clock: systemClock });
    rig = await startRig(
      Array.from({ length: 12 }, () => ({ body: USER })),
      { limiter },
    );
    await Promise.all(
      Array.from({ length: 12 }, (_, index) => under(`caller-${index}`, () => rig.zoom.users.get('ann@example.com'))),
    );
    const calls = rig
      .spans()
      .filter((span) => span.parentSpanContext !== undefined && 'zoom.priority' in span.attributes);
    const above = calls.map((span) => parentOf(span, rig.spans())?.name);
    expect(above.sort()).toEqual(Array.from({ length: 12 }, (_, index) => `caller-${index}`).sort());
    for (const span of calls) {
      const parent = parentOf(span, rig.spans());
      expect(span.spanContext().traceId).toBe(parent?.spanContext().traceId);
    }
    const queued = rig.spans().map((span) => Number(span.attributes['zoom.queued_ms'] ?? 0));
    expect(Math.max(...queued), 'at least one of them waited').toBeGreaterThan(0);
    await limiter.close();
  });

  it('inside a request is its span: what an instrumented fetch opens is a child of it, in every try', async () => {
    const seen: string[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const span = rig.tracerProvider.getTracer('fetch').startSpan('fetch');
      seen.push(span.spanContext().traceId);
      const answer = await globalThis.fetch(input, init);
      span.end();
      return answer;
    };
    rig = await startRig([{ status: 503, body: {} }, { body: USER }], { fetch });
    await under('caller', () => rig.zoom.users.get('ann@example.com'));
    expect(family()).toEqual([
      'GET /users/{userId} < GET /users/{userId}',
      'GET /users/{userId} < GET /users/{userId}',
      'GET /users/{userId} < caller',
      'caller < nobody',
      'fetch < GET /users/{userId}',
      'fetch < GET /users/{userId}',
    ]);
    const requestSpans = rig.spans().filter((span) => 'http.request.method' in span.attributes);
    const parents = rig
      .spans()
      .filter(({ name }) => name === 'fetch')
      .map((span) => parentOf(span, rig.spans()));
    expect(new Set(parents)).toEqual(new Set(requestSpans));
    expect(new Set(seen).size, 'one trace').toBe(1);
  });

  it('inside a hook is the span of the call', async () => {
    const names: (string | undefined)[] = [];
    const note = () => {
      const active = trace.getActiveSpan() as { name?: string; kind?: number } | undefined;
      names.push(active?.name);
    };
    rig = await startRig([{ body: USER }], { hooks: { onRequest: note, onResponse: note } });
    await under('caller', () => rig.zoom.users.get('ann@example.com'));
    expect(names).toEqual(['GET /users/{userId}', 'GET /users/{userId}']);
  });

  it('of whoever consumes a list is the parent of its pages', async () => {
    rig = await startRig([
      { body: { users: [USER], next_page_token: 'cursor-1' } },
      { body: { users: [{ ...USER, id: 'id-bob' }] } },
    ]);
    const list = rig.zoom.users.list();
    await under('reader', () => list.toArray());
    expect(family()).toEqual([
      'GET /users < GET /users',
      'GET /users < GET /users',
      'GET /users < reader',
      'GET /users < reader',
      'reader < nobody',
    ]);
  });

  it('after a call is the caller’s again', async () => {
    rig = await startRig([{ body: USER }]);
    await under('caller', async () => {
      const before = trace.getActiveSpan();
      await rig.zoom.users.get('ann@example.com');
      expect(trace.getActiveSpan()).toBe(before);
    });
    expect(trace.getActiveSpan()).toBeUndefined();
  });
});
