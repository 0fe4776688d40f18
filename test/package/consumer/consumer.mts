// Compiled against the packed package by packed-tarball.test.ts: what an ES module sees.
import {
  type AccountSnapshot,
  endpoints,
  isZoomError,
  serverToServer,
  syncAccount,
  type User,
  ZoomClient,
} from 'zoom-admin-sdk';
import { createFakeZoom } from 'zoom-admin-sdk/testing';

const fake = createFakeZoom({ people: 20 });
const zoom = new ZoomClient({ auth: serverToServer(fake.credentials), fetch: fake.fetch, plan: 'business' });

const snapshot: AccountSnapshot = await syncAccount(zoom, { usage: { days: 30 } });
const label: 'MEDIUM' | string = endpoints['users.list'].rateLimit;
const first: User | undefined = (await zoom.users.list({ status: 'active' }).firstPage()).items[0];
const type: number | undefined = first?.type;

/** Never called: that it compiles, and only with these markers, is the test. */
export function mistakesThatMustNotCompile(): void {
  // @ts-expect-error a misspelt field: records are typed strictly although they are parsed loosely
  first?.frist_name;
  // @ts-expect-error a misspelt query parameter
  zoom.users.list({ statsu: 'active' });
  // @ts-expect-error an unknown plan
  new ZoomClient({ auth: serverToServer(), plan: 'enterprise' });
}

try {
  await zoom.users.get('nobody@example.com');
} catch (error) {
  if (isZoomError(error, 'api')) error.missingScopes satisfies readonly string[];
}
console.log(JSON.stringify({ people: snapshot.users.length, complete: snapshot.complete, label, type: typeof type }));
await zoom.close();
