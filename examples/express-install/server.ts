// Runs the install flow: open the address that it prints.
//
//   npx tsx examples/express-install/server.ts
//
// With ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET and ZOOM_REDIRECT_URI set it speaks to Zoom, and keeps grants in ./zoom-grants.
// Without them it speaks to a simulated Zoom whose user always consents.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileTokenStore, memoryTokenStore } from '../../src/index.js';
import { createFakeZoom } from '../../src/testing/index.js';
import { type InstallAppOptions, installApp } from './app.js';

const { PORT = '3000', ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET, ZOOM_REDIRECT_URI } = process.env;
const isReal = Boolean(ZOOM_CLIENT_ID && ZOOM_CLIENT_SECRET && ZOOM_REDIRECT_URI);

/** Where Zoom is, and where grants are kept. */
async function connect(home: string): Promise<Pick<InstallAppOptions, 'tokenStore' | 'zoom'>> {
  if (isReal) return { tokenStore: fileTokenStore('zoom-grants') };
  const redirectUri = `${home}/zoom/callback`;
  const fake = createFakeZoom({ redirectUris: [redirectUri] });
  const { oauthUrl, baseUrl } = await fake.listen();
  const { clientId, clientSecret } = fake.credentials;
  return { tokenStore: memoryTokenStore(), zoom: { clientId, clientSecret, redirectUri, oauthUrl, baseUrl } };
}

const server = createServer();
server.listen(Number(PORT), '127.0.0.1', async () => {
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const customerOf = () => 'the-only-customer'; // your own sign-in goes here
  const forget = async () => undefined; // this example keeps nothing but the grant, which is forgotten anyway
  server.on('request', installApp({ ...(await connect(home)), customerOf, forget }));
  console.log(`Open ${home}/zoom/install (${isReal ? 'Zoom' : 'a simulated Zoom'})`);
});
