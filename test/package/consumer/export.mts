// Compiled against the packed package by packed-tarball.test.ts: people as CSV, seen from an ES module.
import { serverToServer, streamAccount, ZoomClient } from 'zoom-admin-sdk';
import { type CsvOptions, usersToCsv } from 'zoom-admin-sdk/export';
import { createFakeZoom } from 'zoom-admin-sdk/testing';

const fake = createFakeZoom({ people: 3 });
await using zoom = new ZoomClient({ auth: serverToServer(fake.credentials), fetch: fake.fetch, plan: 'business' });
const options: CsvOptions = { accountId: 'acc-1' };
let text = '';
for await (const piece of usersToCsv(streamAccount(zoom), options)) text += piece;
console.log(JSON.stringify({ lines: text.split('\r\n').length - 1, header: text.slice(0, 13) }));
