// A server in a process of its own, so that its clock is not held up by the client. It notes when requests arrive.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Random } from '../../../../src/testing/random.js';
import type { ArrivalOrder, ArrivalReport } from './messages.js';

let jitterMs = 0;
let random = new Random(1);
let arrivals: Record<string, number[]> = {};
let stalls: [number, number][] = [];
const tell = (message: ArrivalReport): void => void process.send?.(message);

const server = createServer((request, response) => {
  const arrive = (): void => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const sofar = arrivals[pathname] ?? [];
    sofar.push(performance.now());
    arrivals[pathname] = sofar;
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  };
  // The way to Zoom takes a while, which differs from request to request; only then does Zoom count.
  const delayMs = random.fraction() * jitterMs;
  if (delayMs === 0) arrive();
  else setTimeout(arrive, delayMs);
});
server.keepAliveTimeout = 600_000;
server.listen(0, '127.0.0.1', () => tell({ port: (server.address() as AddressInfo).port }));

/** A timer that comes this late shows that the machine gave the server no time. */
const HELD_UP_MS = 15;
const TICK_MS = 5;
let ticked = performance.now();
setInterval(() => {
  const now = performance.now();
  if (now - ticked > TICK_MS + HELD_UP_MS) stalls.push([ticked, now]);
  ticked = now;
}, TICK_MS);

process.on('message', (order: ArrivalOrder) => {
  if ('report' in order) tell({ arrivals, stalls });
  else {
    jitterMs = order.jitterMs;
    random = new Random(order.seed);
    arrivals = {};
    stalls = [];
    tell('ready');
  }
});
process.on('disconnect', () => process.exit());
