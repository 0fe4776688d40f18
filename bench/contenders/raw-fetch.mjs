import { measure } from './measure.mjs';

const [baseUrl, oauthUrl, credentials] = process.argv.slice(2);

// The least that can be done: the largest page, one after the other, no limits, no checks, no retries.
await measure(async () => {
  const { accountId, clientId, clientSecret } = JSON.parse(credentials);
  const answer = await fetch(`${oauthUrl}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'account_credentials', account_id: accountId }),
  });
  const { access_token: token } = await answer.json();
  let users = 0;
  let cursor = '';
  do {
    const url = `${baseUrl}/users?page_size=2000&next_page_token=${encodeURIComponent(cursor)}`;
    const response = await fetch(cursor === '' ? `${baseUrl}/users?page_size=2000` : url, {
      headers: { authorization: `Bearer ${token}` },
    });
    const page = JSON.parse(await response.text());
    for (const user of page.users) if (user.email) users += 1;
    cursor = page.next_page_token;
  } while (cursor);
  return users;
});
