import { serverToServer, ZoomClient } from '../../dist/index.js';
import { measure } from './measure.mjs';

const [baseUrl, oauthUrl, credentials] = process.argv.slice(2);
const auth = serverToServer({ ...JSON.parse(credentials), oauthUrl });
const zoom = new ZoomClient({ auth, baseUrl, plan: 'business' });

await measure(async () => {
  let users = 0;
  for await (const user of zoom.users.list()) if (user.email) users += 1;
  return users;
});
await zoom.close();
