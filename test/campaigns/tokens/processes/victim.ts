// Calls Zoom once for each message, with a grant in a folder, until it is killed.
import { fileTokenStore } from '../../../../src/auth/file-token-store.js';
import { userOAuth } from '../../../../src/client/user-oauth.js';
import { ZoomClient } from '../../../../src/client/zoom-client.js';
import { isZoomError } from '../../../../src/types/errors.js';
import type { TokenStore } from '../../../../src/types/token.js';
import { openLimiter } from '../../../client/test-client.js';
import { CampaignClock, type Instant, type VictimReport, type VictimSetup } from './messages.js';

const { folder, baseUrl, ...app } = JSON.parse(process.argv[2] ?? '{}') as VictimSetup;
const report = (what: VictimReport) => process.send?.(what);
const files = fileTokenStore(folder);
const tokenStore: TokenStore = {
  ...files,
  set: async (key, token) => {
    await files.set(key, token);
    report('stored');
  },
};
const clock = new CampaignClock();
const auth = userOAuth({ ...app, accountKey: 'acme', tokenStore });
const client = new ZoomClient({ auth, baseUrl, clock, limiter: openLimiter() });

process.on('message', async (at: Instant) => {
  clock.at = at;
  await client.request('GET', '/users/me').then(
    () => report('alive'),
    (error: unknown) => report(isZoomError(error, 'reauthorization') ? 'dead' : { failed: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
report('ready');
