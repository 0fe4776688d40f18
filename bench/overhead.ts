// npm run bench -- overhead: what one call costs in CPU time beside raw fetch and ky alone, and what a waiting call weighs.
//
//   npm run bench -- overhead --rounds 5 --calls 4000 --waiting 100000
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FigureTable } from '../scripts/proof/proof-run.js';
import { createFakeZoom } from '../src/testing/index.js';
import { contender, median } from './contender.js';

export interface OverheadOptions {
  rounds: number;
  /** Calls of each process that answer with a record; a tenth as many answer with a page. */
  calls: number;
  /** Calls that wait together. */
  waiting: number;
}

const PAGE_BYTES = 255_000;
const AT_ONCE = 10;
/** Paced calls take their time, so there are few of them. */
const PACED_CALLS = 400;

/** A record of about 1 KB and a page of 255 KB, as the simulated Zoom makes them. */
async function makeAnswers(): Promise<{ record: Buffer; page: Buffer }> {
  const fake = createFakeZoom({ people: 3_000, limits: 'off' });
  const headers = { authorization: `Bearer ${fake.issueToken()}` };
  const read = async (where: string) => (await fake.fetch(`https://api.zoom.us/v2${where}`, { headers })).text();
  const whole = JSON.parse(await read('/users?page_size=2000')) as { users: object[] };
  const users: object[] = [];
  for (let bytes = 200; bytes < PAGE_BYTES; bytes += Buffer.byteLength(JSON.stringify(users.at(-1))) + 1) {
    users.push(whole.users[users.length] ?? {});
  }
  const page = JSON.stringify({ ...whole, users, next_page_token: '', total_records: users.length });
  return { record: Buffer.from(await read('/users/me')), page: Buffer.from(page) };
}

/** Rounds are interleaved, so that what else the machine does hits all alike. */
async function compare(names: readonly string[], rounds: number, args: readonly string[]) {
  const costs = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const { cpuUs } = (await contender('overhead', [name, ...args])) as { cpuUs: number };
      costs.get(name)?.push(cpuUs);
    }
  }
  return new Map([...costs].map(([name, all]) => [name, median(all)]));
}

/** What the calls of this package cost. */
export async function benchOverhead({ rounds, calls, waiting }: OverheadOptions): Promise<FigureTable[]> {
  const { record, page } = await makeAnswers();
  const server = createServer((request, response) => {
    const body = request.url?.startsWith('/users?') ? page : record;
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const rows: string[][] = [];
  for (const [what, times, bytes, names] of [
    ['record', calls, record.length, ['raw-fetch', 'ky', 'ours']],
    ['page', Math.ceil(calls / 10), page.length, ['raw-fetch', 'ky', 'ours']],
    ['record', PACED_CALLS, record.length, ['raw-fetch-paced', 'ours-paced']],
  ] as const) {
    const costs = await compare(names, rounds, [baseUrl, what, String(times), String(AT_ONCE)]);
    const least = costs.get(names[0]) ?? 0;
    for (const [name, cpuUs] of costs) {
      rows.push([`${(bytes / 1_000).toFixed(1)} KB`, name, cpuUs.toFixed(0), (cpuUs / least).toFixed(2)]);
    }
  }
  server.close();
  server.closeAllConnections();

  const weights: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const told = (await contender('waiting', [String(waiting)], ['--expose-gc'])) as { bytes: number; queued: number };
    if (told.queued < waiting * 0.99) throw new Error(`only ${told.queued} of ${waiting} calls waited`);
    weights.push(told.bytes);
  }
  return [
    {
      title: 'CPU time of one call',
      notes: [
        `${AT_ONCE} at once, median of ${rounds} interleaved rounds.`,
        'ours lets every call through at once; ours-paced brings its rate limiter, at 80 calls a second.',
        'It is compared with raw-fetch-paced, a call every 12.5 ms: each call costs more in a process that sleeps between them.',
      ],
      head: ['answer', 'contender', 'CPU us a call', '/ raw fetch'],
      rows,
    },
    {
      title: 'What a call weighs that waits for its slot',
      notes: [],
      head: ['calls waiting', 'bytes each'],
      rows: [[String(waiting), median(weights).toFixed(0)]],
    },
  ];
}
