import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksIn, type CodeBlock, codeBlocks, complaintsAbout, examplesIn } from './code-blocks.js';

const root = path.resolve(import.meta.dirname, '../..');

/** What examples take for granted: a client, and an app around it. */
const GIVEN = `
declare const zoom: import('zoom-admin-sdk').ZoomClient;
declare const account: import('zoom-admin-sdk').AccountSnapshot;
declare const fake: import('zoom-admin-sdk/testing').FakeZoom;

declare const auth: import('zoom-admin-sdk').TokenProvider;
declare const authFor: (accountKey: string) => import('zoom-admin-sdk').UserOAuth;
declare const accounts: import('zoom-admin-sdk').ZoomAccounts;
declare const client: import('@zoom/rivet/users').UsersS2SAuthClient;
declare const api: import('axios').AxiosInstance;
declare const tokenStore: import('zoom-admin-sdk').TokenStore;
declare const postgresTokenStore: (pool: object) => import('zoom-admin-sdk').TokenStore;
declare const MyTokenStore: new () => import('zoom-admin-sdk').TokenStore;
declare const pool: object;
declare const planOf: (accountKey: string) => import('zoom-admin-sdk').ZoomPlan;
declare const customer: { id: string };
declare const session: { zoom: import('zoom-admin-sdk').PendingAuthorization };
declare const request: Request;
declare const response: { redirect(url: string): void };

declare const Redis: typeof import('ioredis').Redis;
declare const redis: import('ioredis').Redis;
declare const it: typeof import('vitest').it;
declare const vi: typeof import('vitest').vi;
declare const http: typeof import('msw').http;
declare const setupServer: typeof import('msw/node').setupServer;
declare const readFile: typeof import('node:fs/promises').readFile;
declare const timings: { record(ms: number, labels: object): void };
declare const refusals: { add(count: number, labels: object): void };
declare const yesterday: import('zoom-admin-sdk').AccountSnapshot;
declare const today: import('zoom-admin-sdk').AccountSnapshot;
declare const clients: readonly import('zoom-admin-sdk').ZoomClient[];
declare const idsFromWebhooks: ReadonlySet<string>;
declare const createWriteStream: typeof import('node:fs').createWriteStream;
declare const pipeline: typeof import('node:stream/promises').pipeline;
declare const save: (user: object) => Promise<void>;
declare const count: (user: object) => void;
declare const secret: string;
declare const body: Uint8Array;
declare const app: import('express').Express;
declare const event: import('zoom-admin-sdk/webhooks').ZoomEvent;
declare const onEvent: (event: import('zoom-admin-sdk/webhooks').ZoomEvent) => void;
declare const onError: (error: unknown) => void;
declare const queue: { add(event: object): Promise<void> };
declare const log: { error(error: unknown): void };
declare const handler: import('zoom-admin-sdk/webhooks').WebhookHandler;
declare let state: import('zoom-admin-sdk/webhooks').DirtyState;
declare const plan: import('zoom-admin-sdk').OffboardingPlan;
declare const plans: readonly import('zoom-admin-sdk').OffboardingPlan[];
declare const store: import('zoom-admin-sdk').CheckpointStore;
declare const signal: AbortSignal;
declare const accountId: string, groupId: string, siteId: string, queueId: string, roleId: string, bobsId: string;
`;

describe('code that a reader may copy', () => {
  it('compiles against the sources', { timeout: 120_000 }, () => {
    const blocks = codeBlocks(root);
    expect(blocks.length).toBeGreaterThan(60);
    expect(complaintsAbout(blocks, root, GIVEN)).toEqual([]);
  });

  it('would be refused with a misspelt name, whether in a comment or on a page', { timeout: 120_000 }, () => {
    const comment = examplesIn(
      'a.ts',
      '\n/**\n * Says.\n *\n * @example\n * await zoom.users.gte(groupId);\n * @see x\n */',
    );
    const page = blocksIn('b.md', "text\n\n```ts\nimport { ZoomClint } from 'zoom-admin-sdk';\n```\n");
    const shadowing: CodeBlock = {
      at: 'c',
      code: 'const zoom = new ZoomClient({ auth }); // taken for granted\nawait zoom.close();',
    };
    expect(complaintsAbout([...comment, ...page, shadowing], root, GIVEN)).toEqual([
      expect.stringMatching(/^a\.ts:5: Property 'gte' does not exist/),
      expect.stringMatching(/^b\.md:3: .* has no exported member .*ZoomClint/),
    ]);
  });
});
