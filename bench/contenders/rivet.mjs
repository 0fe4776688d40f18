import { UsersS2SAuthClient } from '@zoom/rivet/users';
import { measure } from './measure.mjs';

const [baseUrl, , credentials, token] = process.argv.slice(2);

// Rivet's OAuth host is fixed, so it gets a token beforehand; the loop is the one its users write.
const stored = { accessToken: token, expirationTimeIso: new Date(Date.now() + 3_600_000).toISOString(), scopes: [] };
const client = new UsersS2SAuthClient({
  ...JSON.parse(credentials),
  webhooksSecretToken: 'unused',
  disableReceiver: true,
  baseUrl,
  tokenStore: { getLatestToken: () => stored, storeToken: () => undefined },
});

await measure(async () => {
  let users = 0;
  let cursor;
  do {
    const { data } = await client.endpoints.users.listUsers({
      query: { page_size: 300, ...(cursor ? { next_page_token: cursor } : {}) },
    });
    for (const user of data.users) if (user.email) users += 1;
    cursor = data.next_page_token;
  } while (cursor);
  return users;
});
process.exit(0);
