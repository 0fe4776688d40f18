import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type AccountSnapshot,
  type AccountUser,
  fileCheckpointStore,
  type SyncOptions,
  serverToServer,
  streamAccount,
  syncAccount,
  ZoomClient,
} from '../../../src/index.js';
import { unpaced } from '../../sync/connect.js';

/** What a run needs to know, in whichever process. */
export interface ResumeSetup {
  /** `snapshot`: syncAccount. `stream`: streamAccount, whose consumer writes everybody down. */
  mode: 'snapshot' | 'stream';
  baseUrl: string;
  oauthUrl: string;
  credentials: { accountId: string; clientId: string; clientSecret: string };
  /** The checkpoint. */
  file: string;
  /** Where the consumer of a stream writes. */
  people: string;
}

/** People on a page of Zoom's lists. */
export const PAGE = 100;
/** Milliseconds from one person's pages to the next: a run then spends its time among the people, as a long one does. */
const PACE_MS = 2;

/** A `fetch` that gets small pages of people, and asks for one person after the other. */
function unhurried(): typeof globalThis.fetch {
  let turn: Promise<unknown> = Promise.resolve();
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.pathname === '/v2/users') {
      url.searchParams.set('page_size', `${PAGE}`);
      return globalThis.fetch(input instanceof Request ? new Request(url, input) : url, init);
    }
    if (/\/v2\/users\/[^/]+/.test(url.pathname)) {
      turn = turn.then(() => wait(PACE_MS));
      await turn;
    }
    return globalThis.fetch(input, init);
  };
}

/** Reads the account as far as it gets; a run before it may have left a checkpoint, and people. */
export async function runOnce(setup: ResumeSetup): Promise<AccountSnapshot> {
  const { mode, baseUrl, oauthUrl, credentials, file, people } = setup;
  const zoom = new ZoomClient({
    auth: serverToServer({ ...credentials, oauthUrl }),
    baseUrl,
    fetch: unhurried(),
    limiter: unpaced(),
    retry: { attempts: 5, baseDelayMs: 1 },
  });
  const options: SyncOptions = {
    usage: { days: 30, meetings: true },
    checkpoint: { store: fileCheckpointStore(file) },
  };
  if (mode === 'snapshot') return syncAccount(zoom, options);
  const stream = streamAccount(zoom, options);
  for await (const user of stream) appendFileSync(people, `${JSON.stringify(user)}\n`);
  return { ...(await stream.summary), users: [...latest(people).values()].sort(byEmail) };
}

/** People as the consumer of all runs knows them: the later line is true. */
function latest(people: string): Map<string, AccountUser> {
  const lines = existsSync(people) ? readFileSync(people, 'utf8').split('\n').slice(0, -1) : [];
  const users = lines.map((line) => JSON.parse(line) as AccountUser);
  return new Map(users.map((user) => [user.key, user]));
}

function byEmail(a: AccountUser, b: AccountUser): number {
  return a.email < b.email ? -1 : a.email > b.email ? 1 : 0;
}
