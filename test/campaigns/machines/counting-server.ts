import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const LOOK_MS = 5;
const STALL_MS = 45;

/** Counts requests by the instant of their arrival. */
export interface CountingServer {
  readonly url: string;
  /** When each request arrived, in milliseconds of this process's monotonic clock. */
  readonly arrivals: number[];
  /** When this process was held up for more than 50 ms: what arrived then is stamped late, all at once. */
  readonly stalls: { from: number; until: number }[];
  close(): Promise<void>;
}

export async function startCountingServer(): Promise<CountingServer> {
  const arrivals: number[] = [];
  const stalls: { from: number; until: number }[] = [];
  let looked = performance.now();
  const watch = setInterval(() => {
    const now = performance.now();
    if (now - looked > LOOK_MS + STALL_MS) stalls.push({ from: looked, until: now });
    looked = now;
  }, LOOK_MS);
  const server = createServer((_request, response) => {
    arrivals.push(performance.now());
    response.end();
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    arrivals,
    stalls,
    close: () =>
      new Promise((resolve) => {
        clearInterval(watch);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * The most arrivals in any window of this length, wherever it begins, and how many windows hold more than the limit.
 * Windows in which the server stood still are left out: it does not know then when a request came.
 */
export function slidingWindows({ arrivals, stalls }: CountingServer, windowMs: number, limit: number) {
  let first = 0;
  let busiest = 0;
  let over = 0;
  let judged = 0;
  for (const [last, at] of arrivals.entries()) {
    while (at - (arrivals[first] ?? at) >= windowMs) first += 1;
    if (stalls.some(({ from, until }) => from <= at && until >= at - windowMs)) continue;
    judged += 1;
    const held = last - first + 1;
    busiest = Math.max(busiest, held);
    if (held > limit) over += 1;
  }
  return { busiest, over, judged };
}
