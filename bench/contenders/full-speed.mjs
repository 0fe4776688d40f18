// Keeps one rate-limit bucket busy for some seconds, as fast as the client allows.
import { serverToServer, ZoomClient } from '../../dist/index.js';

const [baseUrl, oauthUrl, credentials, plan, call, seconds] = process.argv.slice(2);
const auth = serverToServer({ ...JSON.parse(credentials), oauthUrl });
const zoom = new ZoomClient({ auth, baseUrl, plan, retry: false });
const today = new Date().toISOString().slice(0, 10);
const month = { from: today, to: today, page_size: 1 };

const calls = {
  'users.get': () => zoom.users.get('me'),
  'users.getSettings': () => zoom.users.getSettings('me'),
  'reports.activeHosts': () => zoom.reports.activeHosts(month).firstPage(),
  'dashboards.meetings': () => zoom.dashboards.meetings({ ...month, type: 'past' }).firstPage(),
  'phone.users.list': () => zoom.phone.users.list({ page_size: 1 }).firstPage(),
};

await calls[call](); // connects, fetches the token
const until = performance.now() + Number(seconds) * 1_000;
let sent = 0;
let failed = 0;
await Promise.all(
  Array.from({ length: 100 }, async () => {
    while (performance.now() < until) {
      sent += 1;
      await calls[call]().catch(() => {
        failed += 1;
      });
    }
  }),
);
await zoom.close();
process.stdout.write(`${JSON.stringify({ sent, failed })}\n`);
