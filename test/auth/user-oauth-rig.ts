import { memoryTokenStore } from '../../src/auth/memory-token-store.js';
import { createUserOAuth, type UserOAuth, type UserOAuthOptions } from '../../src/auth/user-oauth.js';
import type { AccessToken, StoredToken, TokenStore } from '../../src/types/token.js';
import { grant, noAbort, type OAuthAnswer, type TestContext, testContext } from './token-context.js';

export const REDIRECT_URI = 'https://app.example.com/zoom/callback';
export const STORE_KEY = 'user-oauth:acme';

/** One account's access, with an OAuth server that answers from a script and a store to look into. */
export interface Rig {
  auth: UserOAuth;
  context: TestContext;
  store: TokenStore;
  get(): Promise<AccessToken>;
  /** What the store holds. */
  stored(): Promise<StoredToken | null>;
  /** The form of a request that was sent. */
  form(index: number): Record<string, string>;
}

export function rig(
  answers: OAuthAnswer[] | ((index: number) => OAuthAnswer | Promise<OAuthAnswer>),
  options: Partial<UserOAuthOptions> = {},
): Rig {
  const context = testContext(answers);
  const store = options.tokenStore === undefined ? memoryTokenStore() : options.tokenStore;
  const auth = createUserOAuth(
    {
      clientId: 'client-1',
      clientSecret: 'secret-1',
      redirectUri: REDIRECT_URI,
      accountKey: 'acme',
      tokenStore: store,
      ...options,
    },
    context,
  );
  return {
    auth,
    context,
    store,
    get: () => auth.get(context, noAbort()),
    stored: () => store.get(STORE_KEY),
    form: (index) => Object.fromEntries(new URLSearchParams(String(context.requests[index]?.body ?? ''))),
  };
}

/** A grant in the store whose access token has ended. */
export function endedGrant(changes: Partial<StoredToken> = {}): StoredToken {
  return {
    accessToken: 'tok-0',
    expiresAt: Date.UTC(2025, 5, 1) - 1,
    scopes: ['user:read:admin'],
    apiUrl: null,
    refreshToken: 'refresh-0',
    ...changes,
  };
}

/** An account whose access token has ended: the next call renews the grant. */
export async function endedRig(...[answers, options]: Parameters<typeof rig>): Promise<Rig> {
  const one = rig(answers, options);
  await one.store.set(STORE_KEY, endedGrant());
  return one;
}

/** What Zoom answers to a renewal: the tokens of this number. */
export const rotated = (index: number): OAuthAnswer => grant(`tok-${index}`, { refresh_token: `refresh-${index}` });

/** The access token that a call is given. */
export const reveal = async (one: Rig): Promise<string> => (await one.get()).value.reveal();
