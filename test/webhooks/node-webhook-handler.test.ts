import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { signWebhook } from '../../src/testing/index.js';
import {
  type NodeWebhookRequest,
  nodeWebhookHandler,
  type WebhookOptions,
  type ZoomEvent,
} from '../../src/webhooks/index.js';
import { bodyOf, SECRET } from './samples.js';

const BODY = bodyOf('user.deleted', { account_id: 'A1', object: { id: 'u1', first_name: 'Zoë 🚒' } });

let server: Server | undefined;
const events: ZoomEvent[] = [];
const errors: unknown[] = [];
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined));
  events.length = 0;
  errors.length = 0;
});

const handlerOf = (options: Partial<WebhookOptions> = {}) =>
  nodeWebhookHandler({
    secret: SECRET,
    onEvent: (event) => void events.push(event),
    onError: (error) => void errors.push(error),
    answerAfter: true,
    ...options,
  });

async function serve(listener: RequestListener): Promise<string> {
  const listening = createServer(listener);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

async function post(origin: string, body: string, headers = signWebhook(body, SECRET)): Promise<[number, string]> {
  const response = await fetch(origin, { method: 'POST', body, headers });
  return [response.status, await response.text()];
}

describe('a handler for node:http', () => {
  it('takes genuine events, and refuses others', async () => {
    const origin = await serve(handlerOf());
    expect(await post(origin, BODY)).toEqual([200, '']);
    expect(await post(origin, BODY, signWebhook(BODY, 'other'))).toEqual([401, '{"error":"signature"}']);
    expect(events).toHaveLength(1);
  });

  it('answers the question whether the URL is yours', async () => {
    const origin = await serve(handlerOf());
    const [status, answer] = await post(origin, bodyOf('endpoint.url_validation'));
    expect([status, Object.keys(JSON.parse(answer) as object)]).toEqual([200, ['plainToken', 'encryptedToken']]);
  });

  it('reads a body that comes in pieces, in the middle of a character', async () => {
    const origin = await serve(handlerOf());
    const bytes = Buffer.from(BODY);
    const cut = bytes.indexOf('🚒') + 1;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const sending = httpRequest(origin, { method: 'POST', headers: signWebhook(BODY, SECRET) }, resolve).on(
        'error',
        reject,
      );
      sending.write(bytes.subarray(0, cut), () => sending.end(bytes.subarray(cut)));
    });
    answer.resume();
    expect([answer.statusCode, events.length]).toEqual([200, 1]);
  });

  it('reads text where somebody set an encoding', async () => {
    const handler = handlerOf();
    const origin = await serve((request, response) => void handler(request.setEncoding('utf8'), response));
    expect(await post(origin, BODY)).toEqual([200, '']);
    expect(events).toHaveLength(1);
  });

  it('takes a body that is exactly as large as it may be', async () => {
    const bytes = Buffer.byteLength(BODY);
    expect(await post(await serve(handlerOf({ maxBodyBytes: bytes })), BODY)).toEqual([200, '']);
  });

  it('refuses another method, and says which one it takes', async () => {
    const response = await fetch(await serve(handlerOf()));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each([
    ['whose length is said', undefined],
    ['whose length is not', 'chunked'],
  ])('refuses a body that is too large, %s, and ends the connection', async (_what, encoding) => {
    const origin = await serve(handlerOf({ maxBodyBytes: 100 }));
    const headers = { ...signWebhook('', SECRET), ...(encoding === undefined ? { 'content-length': '5000' } : {}) };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const sending = httpRequest(origin, { method: 'POST', headers }, resolve).on('error', reject);
      sending.write('x'.repeat(1_000)); // and no end
    });
    answer.resume();
    expect([answer.statusCode, answer.headers.connection]).toEqual([413, 'close']);
  });

  it('outlives a sender who goes away in the middle', async () => {
    let leave = (): void => undefined;
    const origin = await serve((request, response) => {
      void handlerOf()(request, response);
      leave();
    });
    const headers = { ...signWebhook(BODY, SECRET), 'content-length': '500' };
    const sending = httpRequest(origin, { method: 'POST', headers }).on('error', () => undefined);
    leave = () => void sending.destroy();
    sending.write('{');
    await vi.waitFor(() => expect(errors).toHaveLength(1));
    leave = () => undefined;
    expect(await post(origin, BODY)).toEqual([200, '']);
  });

  it('answers first and handles later, unless told otherwise', async () => {
    const order: string[] = [];
    const origin = await serve((request, response) => {
      response.on('finish', () => order.push('answered'));
      void handlerOf({ answerAfter: false, onEvent: () => order.push('handled') })(request, response);
    });
    await post(origin, BODY);
    await vi.waitFor(() => expect(order).toEqual(['answered', 'handled']));
  });
});

describe('a handler without a server', () => {
  const signed = { method: 'POST', headers: signWebhook(BODY, SECRET) };
  const bodyIs = (...parts: unknown[]) => ({
    async *[Symbol.asyncIterator]() {
      yield* parts;
    },
  });
  const unreadable = {
    // biome-ignore lint/correctness/useYield: it fails before
    async *[Symbol.asyncIterator]() {
      throw new Error('It was read.');
    },
  };

  /** Status, headers and body of the answer. */
  async function answerTo(request: NodeWebhookRequest, options: Partial<WebhookOptions> = {}): Promise<unknown[]> {
    const answer: unknown[] = [];
    const writeHead = (...head: unknown[]) => void answer.push(...head);
    await handlerOf(options)(request, { writeHead, end: (body) => void answer.push(body) });
    return answer;
  }

  const json = { 'content-type': 'application/json' };
  const tooLarge = [413, { ...json, connection: 'close' }, '{"error":"too-large"}'];
  it.each<[string, unknown[], NodeWebhookRequest, Partial<WebhookOptions>]>([
    ['an event', [200, {}, ''], { ...signed, ...bodyIs(Buffer.from(BODY)) }, {}],
    ['a GET', [405, { ...json, allow: 'POST' }, '{"error":"method"}'], { ...signed, ...unreadable, method: 'GET' }, {}],
    ['what is too large', tooLarge, { ...signed, ...bodyIs(Buffer.from(BODY)) }, { maxBodyBytes: 10 }],
  ])('answers %s with these headers and no others', async (_what, answer, request, options) => {
    expect(await answerTo(request, options)).toEqual(answer);
  });

  it('reads nothing of a body that says it is too large', async () => {
    const headers = { ...signed.headers, 'content-length': '101' };
    expect(await answerTo({ ...signed, headers, ...unreadable }, { maxBodyBytes: 100 })).toEqual(tooLarge);
  });

  it('counts itself where the length that is said is no number', async () => {
    const headers = { ...signed.headers, 'content-length': 'many' };
    expect(await answerTo({ ...signed, headers, ...bodyIs(BODY) })).toEqual([200, {}, '']);
  });

  it('counts bytes, not characters, of the text that a parser left', async () => {
    const [characters, bytes] = [BODY.length, Buffer.byteLength(BODY)];
    const request = { ...signed, ...unreadable, body: BODY };
    expect(await answerTo(request, { maxBodyBytes: bytes })).toEqual([200, {}, '']);
    expect(await answerTo(request, { maxBodyBytes: characters })).toEqual(tooLarge);
  });
});

describe('a handler for Express', () => {
  const app = (...before: express.RequestHandler[]) => {
    const made = express();
    for (const one of before) made.use(one);
    made.post('/', handlerOf());
    return made;
  };
  const keepRaw = express.json({
    verify: (request, _response, bytes) => void Object.assign(request, { rawBody: bytes }),
  });

  it.each([
    ['no body parser', []],
    ['express.raw()', [express.raw({ type: '*/*' })]],
    ['express.text()', [express.text({ type: '*/*' })]],
    ['express.json() that keeps the bytes', [keepRaw]],
    ['a parser that is not for JSON', [express.urlencoded()]],
  ])('works after %s', async (_what, before) => {
    const origin = await serve(app(...before));
    const spaced = BODY.replace('{', '{ ');
    expect(await post(origin, spaced)).toEqual([200, '']);
    expect((await post(origin, spaced, signWebhook(BODY, SECRET)))[0]).toBe(401);
    expect(events).toHaveLength(1);
  });

  it('says after express.json() what is wrong and how to mend it', async () => {
    const origin = await serve(app(express.json()));
    expect(await post(origin, BODY)).toEqual([500, '{"error":"body-gone"}']);
    expect(errors).toEqual([
      expect.objectContaining({ reason: 'body-gone', hint: expect.stringContaining('express.raw') }),
    ]);
    expect(events).toEqual([]);
  });

  it('refuses bytes of a parser that are too many', async () => {
    const made = express().use(express.raw({ type: '*/*' }));
    made.post('/', handlerOf({ maxBodyBytes: 10 }));
    expect(await post(await serve(made), BODY)).toEqual([413, '{"error":"too-large"}']);
  });
});
