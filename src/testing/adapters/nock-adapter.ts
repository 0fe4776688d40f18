import { Readable } from 'node:stream';
import type { Delivery } from '../answer.js';
import type { Incoming } from '../incoming.js';
import type { Latency } from '../latency.js';
import type { Pipeline } from '../pipeline.js';

/** What nock is told to answer: status, body and headers. */
export type NockAnswer = readonly [number, string | Readable, Record<string, string>];

/** Called by nock for each request. */
export type NockReply = (
  this: { req: { headers: Record<string, string> } },
  uri: string,
  body: unknown,
) => Promise<NockAnswer>;

/** An interceptor of nock. */
export interface NockInterceptor {
  query(matcher: boolean): NockInterceptor;
  reply(answer: NockReply): unknown;
}

/** A scope of nock. */
export interface NockScope {
  persist(): NockScope;
  intercept(uri: (uri: string) => boolean, method: string): NockInterceptor;
}

/** The part of the nock module that is used: pass nock itself. This package does not depend on it. */
export interface NockModule {
  (basePath: string): NockScope;
  /** Takes one of its own interceptors, of a type that only nock knows. */
  removeInterceptor(interceptor: never): boolean;
}

/** Interceptors that were installed. */
export interface FakeZoomNock {
  /** Takes these interceptors away and leaves all others. */
  restore(): void;
}

const HOSTS = ['https://api.zoom.us', 'https://zoom.us'] as const;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Lets nock answer every request to Zoom's hosts from the simulated Zoom. */
export function installNock(nock: NockModule, pipeline: Pipeline, latency: Latency): FakeZoomNock {
  const installed: NockInterceptor[] = [];
  for (const host of HOSTS) {
    for (const method of METHODS) {
      const interceptor = nock(host)
        .persist()
        .intercept(() => true, method)
        .query(true);
      interceptor.reply(async function (uri, body) {
        const { headers } = this.req;
        await latency.request(null);
        const incoming: Incoming = {
          method,
          url: new URL(uri, host),
          header: (name) => headers[name]?.toString() ?? null,
          // nock hands over JSON bodies parsed.
          body: typeof body === 'string' ? body : JSON.stringify(body),
          ownsZoomHosts: true,
        };
        const delivery = pipeline.handle(incoming);
        await latency.answer(null).finally(() => pipeline.finish(incoming));
        return answerOf(delivery);
      });
      installed.push(interceptor);
    }
  }
  return {
    restore: () => {
      for (const interceptor of installed.splice(0)) nock.removeInterceptor(interceptor as never);
    },
  };
}

function answerOf(delivery: Delivery): NockAnswer | Promise<never> {
  switch (delivery.kind) {
    case 'hang':
      return new Promise(() => {});
    case 'reset':
      return Promise.reject(connectionReset());
    case 'answer':
      return [delivery.status, delivery.body, { ...delivery.headers }];
    case 'cut':
      return [delivery.status, cutBody(delivery.body), { ...delivery.headers }];
    case 'endless':
      return [delivery.status, endlessBody(delivery.body), { ...delivery.headers }];
  }
}

function connectionReset(): Error {
  return Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
}

function cutBody(part: string): Readable {
  let sent = false;
  return new Readable({
    read() {
      if (sent) this.destroy(connectionReset());
      else this.push(part);
      sent = true;
    },
  });
}

function endlessBody(text: string): Readable {
  const chunk = text.repeat(Math.ceil(65_536 / text.length));
  return new Readable({
    read() {
      setImmediate(() => this.push(chunk));
    },
  });
}
