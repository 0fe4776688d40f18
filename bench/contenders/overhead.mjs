// Makes the same call many times, by one of several clients, and reports the CPU time of one call in this process.
import ky from 'ky';
import { staticToken, ZoomClient } from '../../dist/index.js';

const [contender, baseUrl, what, calls, atOnce] = process.argv.slice(2);
/** Between two calls of raw fetch that keeps the pace of our rate limiter. */
const GAP_MS = 1_000 / 80;
const headers = { authorization: 'Bearer token', accept: 'application/json' };
const path = what === 'record' ? '/users/me' : '/users?page_size=2000';

/** Lets everything through at once: what remains is the cost of the pipeline itself. */
const open = {
  acquire: async () => undefined,
  pause: () => undefined,
  snapshot: () => [],
  close: async () => undefined,
};
const zoom = new ZoomClient({
  auth: staticToken('token'),
  baseUrl,
  plan: 'business',
  ...(contender === 'ours-paced' ? {} : { limiter: open }),
});
const ours = what === 'record' ? () => zoom.users.get('me') : () => zoom.users.list().firstPage();

async function rawFetch() {
  const response = await fetch(`${baseUrl}${path}`, { headers });
  return JSON.parse(await response.text());
}

let nextAt = performance.now();
async function atItsTurn(work) {
  nextAt = Math.max(nextAt + GAP_MS, performance.now());
  await new Promise((resolve) => setTimeout(resolve, nextAt - performance.now()));
  return work();
}

const contenders = {
  'raw-fetch': rawFetch,
  'raw-fetch-paced': () => atItsTurn(rawFetch),
  ky: () => ky(`${baseUrl}${path}`, { headers, retry: 0 }).json(),
  ours,
  'ours-paced': ours,
};

const call = contenders[contender];
async function repeat(times) {
  let left = times;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await call();
    }
  };
  await Promise.all(Array.from({ length: Number(atOnce) }, worker));
}

await repeat(Math.ceil(Number(calls) / 4)); // the compiler warms up, connections open
const before = process.cpuUsage();
await repeat(Number(calls));
const { user, system } = process.cpuUsage(before);
process.stdout.write(`${JSON.stringify({ cpuUs: (user + system) / Number(calls) })}\n`);
process.exit();
