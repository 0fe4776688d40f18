import type { Random } from '../../../src/testing/random.js';

/** A request as the server at the far end sees it. */
export interface VirtualRequest {
  method: string;
  url: URL;
  body: string;
  /** Virtual time of its arrival. */
  at: number;
}

/** What the server says; `null` never answers. */
export type VirtualAnswer = Response | Error | null;

/** The way to the server, there and back, in milliseconds: drawn anew for each request. */
export interface VirtualNetwork {
  random: Random;
  quickestMs: number;
  slowestMs: number;
}

/**
 * A `fetch` over a network with delays, which honours the request's signal at every moment. The server decides when the
 * request arrives. With fake timers all of it happens in virtual time.
 */
export function virtualFetch(
  network: VirtualNetwork,
  serve: (request: VirtualRequest) => VirtualAnswer,
): typeof globalThis.fetch {
  const travel = (signal: AbortSignal): Promise<void> =>
    pause(network.quickestMs + (network.slowestMs - network.quickestMs) * network.random.fraction(), signal);
  const send = async (request: Request): Promise<Response> => {
    const { method, signal } = request;
    const body = request.body === null ? '' : await request.text();
    await travel(signal);
    const answer = serve({ method, url: new URL(request.url), body, at: performance.now() });
    if (answer === null) return untilAborted(signal);
    await travel(signal);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  // A Request hears of aborts only while somebody holds it: Node follows signals through weak references.
  const open = new Set<unknown>();
  return async (input, init) => {
    const request = new Request(input, init);
    const held = [input, request];
    open.add(held);
    return send(request).finally(() => open.delete(held));
  };
}

/** Waits, or rejects with the signal's reason as fetch does. */
export function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const leave = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', leave);
      resolve();
    }, durationMs);
    signal.addEventListener('abort', leave, { once: true });
  });
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
