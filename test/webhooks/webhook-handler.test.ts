import { describe, expect, it, vi } from 'vitest';
import { signWebhook } from '../../src/testing/index.js';
import {
  isZoomError,
  type ReplayGuard,
  type WebhookOptions,
  webhookHandler,
  type ZoomEvent,
} from '../../src/webhooks/index.js';
import { bodyOf, SECRET } from './samples.js';

const URL = 'https://app.example.com/zoom/events';

function request(body: string, headers: Record<string, string> = signWebhook(body, SECRET)): Request {
  return new Request(URL, { method: 'POST', body, headers });
}

/** A handler, and what it handed on. */
function rig(options: Partial<WebhookOptions> = {}) {
  const events: ZoomEvent[] = [];
  const errors: { error: unknown; event: string | null }[] = [];
  const onEvent = (event: ZoomEvent) => void events.push(event);
  const onError = (error: unknown, event: ZoomEvent | null) => void errors.push({ error, event: event?.event ?? null });
  return { handler: webhookHandler({ secret: SECRET, onEvent, onError, ...options }), events, errors };
}

describe('a handler of requests', () => {
  it('answers 200 with nothing, and hands the event on', async () => {
    const { handler, events, errors } = rig();
    const body = bodyOf('user.deleted');
    const response = await handler(request(body));
    expect([response.status, await response.text()]).toEqual([200, '']);
    await vi.waitFor(() => expect(events).toHaveLength(1));
    expect(events[0]).toMatchObject({ known: true, ...(JSON.parse(body) as object) });
    expect(errors).toEqual([]);
  });

  it('answers the question whether the URL is yours, again and again, with the secret that asked', async () => {
    const { handler, events } = rig({ secret: ['another', SECRET] });
    const body = bodyOf('endpoint.url_validation');
    for (let time = 0; time < 2; time += 1) {
      const response = await handler(request(body));
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
      expect(await response.json()).toEqual({
        plainToken: 'qgg8vlvZRS6UYooatFL8Aw',
        encryptedToken: '538156e99bf06611ee95dca169f72e6176712e400ba0a28073e1c9fe8ed0845a',
      });
    }
    expect(events).toEqual([]);
  });

  it('signs nothing for somebody who is not Zoom', async () => {
    const { handler } = rig();
    const response = await handler(request(bodyOf('endpoint.url_validation'), {}));
    expect([response.status, await response.json()]).toEqual([401, { error: 'no-signature' }]);
  });

  const body = bodyOf('user.deleted');
  it.each<[string, number, string, Request, Partial<WebhookOptions>]>([
    ['a forged one', 401, 'signature', request(body, signWebhook(body, 'other')), {}],
    ['an old one', 401, 'stale', request(body, signWebhook(body, SECRET, Date.now() - 400_000)), {}],
    ['one that is no event', 400, 'body', request('[]'), {}],
    ['a GET', 405, 'method', new Request(URL), {}],
    ['one that is too large', 413, 'too-large', request(body), { maxBodyBytes: 20 }],
    [
      'one without a body',
      401,
      'signature',
      new Request(URL, { method: 'POST', headers: signWebhook(body, SECRET) }),
      {},
    ],
  ])('refuses %s with %d', async (_what, status, reason, sent, options) => {
    const { handler, events, errors } = rig(options);
    const response = await handler(sent);
    expect([response.status, await response.json()]).toEqual([status, { error: reason }]);
    expect(response.headers.get('allow')).toBe(status === 405 ? 'POST' : null);
    expect(errors.map(({ error }) => isZoomError(error, 'webhook') && error.reason)).toEqual([reason]);
    expect(events).toEqual([]);
  });

  it('stops reading a body that is too large, whatever its length is said to be', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(1_000));
      },
    });
    const init = { method: 'POST', body: endless, duplex: 'half', headers: signWebhook('', SECRET) } as RequestInit;
    const { handler } = rig({ maxBodyBytes: 10_000 });
    expect((await handler(new Request(URL, init))).status).toBe(413);
    expect(pulled).toBeLessThan(20);
  });

  it('tells that the body was read before', async () => {
    const { handler, errors } = rig();
    const sent = request(body);
    await sent.json();
    expect((await handler(sent)).status).toBe(500);
    expect(errors[0]?.error).toMatchObject({ kind: 'webhook', reason: 'body-gone' });
  });

  it('drops what comes twice, also signed anew and at the same time', async () => {
    const { handler, events } = rig({ answerAfter: true });
    const again = signWebhook(body, SECRET, Date.now() - 5_000);
    const answers = await Promise.all([handler(request(body)), handler(request(body)), handler(request(body, again))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(events).toHaveLength(1);
  });

  it.each([{ secret: '' }, { maxBodyBytes: 0 }, { maxBodyBytes: Number.NaN }, { toleranceMs: -1 }])(
    'is not made with %j',
    (options) => {
      expect(() => rig(options)).toThrow(expect.objectContaining({ kind: 'config' }));
    },
  );
});

describe('an event that is handled after the answer', () => {
  it('does not hold up the answer', async () => {
    const order: string[] = [];
    const { handler } = rig({ onEvent: () => order.push('event') });
    order.push(`answer ${(await handler(request(bodyOf('user.deleted')))).status}`);
    await vi.waitFor(() => expect(order).toEqual(['answer 200', 'event']));
  });

  it('is given to the platform to wait for', async () => {
    const work: Promise<unknown>[] = [];
    const { handler, events } = rig();
    await handler(request(bodyOf('user.deleted')), { waitUntil: (promise) => void work.push(promise) });
    await Promise.all(work);
    expect([work.length, events.length]).toEqual([1, 1]);
  });

  it('tells onError what failed, and nobody what onError throws', async () => {
    const failure = new Error('no database');
    const onError = vi.fn(() => {
      throw new Error('nor a log');
    });
    const { handler } = rig({ onEvent: () => Promise.reject(failure), onError });
    expect((await handler(request(bodyOf('user.deleted')))).status).toBe(200);
    await vi.waitFor(() =>
      expect(onError).toHaveBeenCalledWith(failure, expect.objectContaining({ event: 'user.deleted' })),
    );
  });
});

describe('an event that is handled before the answer', () => {
  it('that fails is answered with 500, and taken when Zoom sends it again', async () => {
    const onEvent = vi.fn().mockRejectedValueOnce(new Error('no database')).mockResolvedValue(undefined);
    const { handler, errors } = rig({ answerAfter: true, onEvent });
    const statuses: number[] = [];
    for (let time = 0; time < 3; time += 1) statuses.push((await handler(request(bodyOf('user.deleted')))).status);
    expect([statuses, onEvent.mock.calls.length]).toEqual([[500, 200, 200], 2]);
    expect(errors).toEqual([{ error: new Error('no database'), event: 'user.deleted' }]);
  });
});

describe('a guard that fails', () => {
  const failing = (which: 'claim' | 'release'): ReplayGuard => ({
    claim: () => true,
    release: () => undefined,
    [which]: () => Promise.reject(new Error('Redis is away')),
  });

  it('makes Zoom send the event again, rather than losing it or taking it twice', async () => {
    const { handler, events, errors } = rig({ guard: failing('claim') });
    expect((await handler(request(bodyOf('user.deleted')))).status).toBe(503);
    expect([events.length, errors]).toEqual([0, [{ error: new Error('Redis is away'), event: null }]]);
  });

  it('while it forgets is told, too', async () => {
    const onEvent = () => Promise.reject(new Error('no database'));
    const { handler, errors } = rig({ guard: failing('release'), answerAfter: true, onEvent });
    expect((await handler(request(bodyOf('user.deleted')))).status).toBe(503);
    expect(errors.map(({ error }) => String(error))).toEqual(['Error: no database', 'Error: Redis is away']);
  });
});
