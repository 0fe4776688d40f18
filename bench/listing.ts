// npm run bench -- listing: the people of an account, by ours, raw fetch and @zoom/rivet side by side.
//
//   npm run bench -- listing --users 100000 --rounds 3 --latency 20
import type { FigureTable } from '../scripts/proof/proof-run.js';
import { createFakeZoom, type FakeZoomServer } from '../src/testing/index.js';
import { contender, median } from './contender.js';

export interface ListingOptions {
  users: number;
  rounds: number;
  latencyMs: number;
}

/** Of the people of a generated account; lists show the active ones. */
const ACTIVE_SHARE = 0.881;

interface Cost {
  users: number;
  wallMs: number;
  cpuMs: number;
  peakMb: number;
}

async function requestToken(server: FakeZoomServer, credentials: Record<string, string>): Promise<string> {
  const { accountId = '', clientId, clientSecret } = credentials;
  const response = await fetch(`${server.oauthUrl}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'account_credentials', account_id: accountId }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

async function costsOf(
  users: number,
  contenders: string[],
  { rounds, latencyMs }: ListingOptions,
): Promise<Map<string, Cost>> {
  const fake = createFakeZoom({
    people: Math.round(users / ACTIVE_SHARE),
    latencyMs,
    plan: 'business',
    limits: 'off',
  });
  const server = await fake.listen();
  const credentials = { ...fake.credentials };
  const token = await requestToken(server, credentials);
  const args = [server.baseUrl, server.oauthUrl, JSON.stringify(credentials), token];
  const costs = new Map<string, Cost[]>();
  try {
    await contender('raw-fetch', args); // fills the server's caches: all contenders meet a warm one
    await contender('rivet', args).catch(() => undefined);
    for (let round = 0; round < rounds; round += 1) {
      for (const name of contenders) {
        costs.set(name, [...(costs.get(name) ?? []), (await contender(name, args)) as Cost]);
      }
    }
  } finally {
    await server.close();
  }
  const middle = (all: Cost[]): Cost => ({
    users: all[0]?.users ?? 0,
    wallMs: median(all.map((cost) => cost.wallMs)),
    cpuMs: median(all.map((cost) => cost.cpuMs)),
    peakMb: median(all.map((cost) => cost.peakMb)),
  });
  return new Map([...costs].map(([name, all]) => [name, middle(all)]));
}

/** What a list costs, and what it keeps in memory. */
export async function benchListing(options: ListingOptions): Promise<FigureTable[]> {
  const { users, rounds, latencyMs } = options;
  const costs = await costsOf(users, ['ours', 'raw-fetch', 'rivet'], options);
  const ours = costs.get('ours') ?? { users: 0, wallMs: Number.NaN, cpuMs: Number.NaN, peakMb: Number.NaN };
  const rows = [...costs].map(([name, cost]) => [
    name,
    String(cost.users),
    cost.wallMs.toFixed(0),
    cost.cpuMs.toFixed(0),
    cost.peakMb.toFixed(0),
    (cost.wallMs / ours.wallMs).toFixed(2),
    (cost.cpuMs / ours.cpuMs).toFixed(2),
  ]);
  const memory: string[][] = [];
  for (const people of [users / 10, users, users * 3]) {
    const [cost] = [...(await costsOf(people, ['ours'], { ...options, rounds: 1 })).values()];
    memory.push([String(people), cost?.peakMb.toFixed(0) ?? '']);
  }
  return [
    {
      title: 'Listing active people',
      notes: [`About ${users} of them, ${latencyMs} ms latency, median of ${rounds} interleaved rounds.`],
      head: ['', 'users', 'wall ms', 'CPU ms', 'peak MB', 'wall / ours', 'CPU / ours'],
      rows,
    },
    {
      title: 'Memory against the number of people',
      notes: [],
      head: ['people', 'peak MB of ours while iterating'],
      rows: memory,
    },
  ];
}
