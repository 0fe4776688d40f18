import type { Clock } from '../types/clock.js';
import { ZoomConfigError, ZoomReauthorizationRequiredError, ZoomTokenError } from '../types/errors.js';
import { zoomDomain } from '../types/hosts.js';
import { silentLogger } from '../types/logger.js';
import { Secret } from '../types/secret.js';
import type { StoredToken, TokenContext, TokenProvider, TokenStore } from '../types/token.js';
import type { Transport } from '../types/transport.js';
import { readSetting, requireSetting } from './app-credentials.js';
import { askStore } from './ask-store.js';
import { assertOAuthUrl } from './oauth-url.js';
import { codeChallenge, equalSecrets, randomUrlSafe } from './pkce.js';
import { type GrantedToken, TokenManager } from './token-manager.js';
import { GrantEndedError, type OAuthRequest, requestToken, sendOAuth } from './token-request.js';

/** Options of `userOAuth()`. */
export interface UserOAuthOptions {
  /** Client ID of the app. Default: the environment variable `ZOOM_CLIENT_ID`. */
  clientId?: string | undefined;
  /**
   * Client secret of the app. Default: the environment variable `ZOOM_CLIENT_SECRET`.
   * `false`: a public client, which proves itself by PKCE alone.
   */
  clientSecret?: string | false | undefined;
  /** Where Zoom sends the user back to, to the letter as in the app. Default: `ZOOM_REDIRECT_URI`. */
  redirectUri?: string | undefined;
  /** Your name of the account: the grant is stored under it. One grant per key. */
  accountKey: string;
  /** Where grants are kept. It must survive the process, or every restart asks the customer for consent again. */
  tokenStore: TokenStore;
  /** Default: `https://zoom.us/oauth`. Government accounts: `https://zoomgov.com/oauth`. */
  oauthUrl?: string | undefined;
}

/** An authorization that was begun. Keep it in the user's session until Zoom sends them back. It holds a secret. */
export interface PendingAuthorization {
  /** Send the user there. */
  url: string;
  /** Comes back with the user: proves that this session began the authorization. */
  state: string;
  /** PKCE: proves that whoever brings the code began the authorization. Never send it anywhere yourself. */
  codeVerifier: string;
}

/** A grant of one account: gives its access tokens, and knows how to obtain and give back the grant. */
export interface UserOAuth extends TokenProvider {
  /** Your name of the account. */
  readonly accountKey: string;
  /**
   * Begins an authorization with PKCE (S256).
   * @param options `state`: your own value instead of a random one. It must be impossible to guess.
   * @throws ZoomConfigError when `state` is empty, or `redirectUri` is not set.
   */
  authorizationUrl(options?: { state?: string | undefined }): Promise<PendingAuthorization>;
  /**
   * Ends an authorization: checks the state, swaps the code for the first tokens and stores them.
   *
   * @param callback The URL that Zoom sent the user back to, or its query. Codes live five minutes and work once.
   * @param pending What `authorizationUrl()` returned, from the user's session.
   * @throws ZoomTokenError when the user said no, the state is not the one, or Zoom refuses the code.
   */
  exchangeCode(callback: URL | URLSearchParams | string, pending: PendingAuthorization): Promise<void>;
  /** Whether a grant is stored. Does not ask Zoom whether it is still good. */
  isAuthorized(): Promise<boolean>;
  /**
   * Gives the grant back to Zoom and forgets it. Fine when there is none. What Zoom does not know any more is forgotten
   * too. Zoom revokes by access token, so one that has ended is renewed for the purpose.
   * @throws ZoomTokenError when Zoom could not be asked, or refused the app: nothing is forgotten then.
   */
  revoke(): Promise<void>;
}

/** What the HTTP floor lends. */
export interface UserOAuthParts {
  transport: Transport;
  clock: Clock;
}

const REVOCATION_TIMEOUT_MS = 30_000;

/** Builds a {@link UserOAuth} on a transport. Applications use `userOAuth()`. */
export function createUserOAuth(options: UserOAuthOptions, { transport, clock }: UserOAuthParts): UserOAuth {
  const { accountKey, tokenStore } = options;
  assertAccountKey(accountKey);
  assertTokenStore(tokenStore);
  const oauthUrl = assertOAuthUrl(options.oauthUrl ?? 'https://zoom.us/oauth');
  const storeKey = `user-oauth:${accountKey}`;

  const app = () => ({
    oauthUrl,
    clientId: requireSetting(options.clientId, 'ZOOM_CLIENT_ID', 'clientId'),
    clientSecret:
      options.clientSecret === false
        ? null
        : new Secret(requireSetting(options.clientSecret, 'ZOOM_CLIENT_SECRET', 'clientSecret')),
  });
  const ask = (form: Record<string, string>, signal: AbortSignal, through = transport): Promise<GrantedToken> =>
    requestToken({ ...app(), path: '/token', form }, through, signal);

  const refresh = async (context: TokenContext, signal: AbortSignal, stored: StoredToken | null) => {
    if (stored === null || stored.refreshToken === null) throw neverAuthorized(accountKey);
    const form = (refreshToken: string) => ({ grant_type: 'refresh_token', refresh_token: refreshToken });
    let redeemed = stored.refreshToken;
    const granted = await ask(form(redeemed), signal, context.transport).catch(async (error: unknown) => {
      if (!(error instanceof GrantEndedError)) throw error;
      // Another process may have used the refresh token a moment ago. What it got in exchange is in the store.
      const now = await askStore(() => tokenStore.get(storeKey));
      if (now === null || now.refreshToken === null || now.refreshToken === stored.refreshToken) {
        throw grantEnded(accountKey, error);
      }
      const lifetimeMs = now.expiresAt - context.clock.now();
      if (lifetimeMs > 60_000) return { ...now, lifetimeMs };
      redeemed = now.refreshToken;
      return ask(form(redeemed), signal, context.transport).catch((second: unknown) => {
        throw second instanceof GrantEndedError ? grantEnded(accountKey, second) : second;
      });
    });
    // Zoom sends a new refresh token each time; an answer without one leaves the old one in force.
    return { ...granted, refreshToken: granted.refreshToken ?? redeemed };
  };

  const manager = new TokenManager({ store: tokenStore, storeKey: () => storeKey, request: refresh });

  /** Whether the grant is at an end at Zoom; `false` when Zoom does not know its access token. */
  const giveBack = async (): Promise<boolean> => {
    const context = { transport, clock, logger: silentLogger, onToken: () => undefined };
    // Zoom revokes by live access tokens only. Where none can be had because the grant has ended, it is given back already.
    const token = await manager.get(context, new AbortController().signal).catch((error: unknown) => {
      if (error instanceof ZoomReauthorizationRequiredError) return null;
      throw error;
    });
    if (token === null) return true;
    const request: OAuthRequest = { ...app(), path: '/revoke', form: { token: token.value.reveal() } };
    try {
      await sendOAuth(request, transport, AbortSignal.timeout(REVOCATION_TIMEOUT_MS));
      return true;
    } catch (error) {
      if (!(error instanceof GrantEndedError)) throw error;
      manager.invalidate(token);
      return false;
    }
  };

  return {
    accountKey,
    accountId: null,
    domain: zoomDomain(new URL(oauthUrl)),
    current: () => manager.current(),
    get: (context, signal) => manager.get(context, signal),
    invalidate: (token) => manager.invalidate(token),
    settle: () => manager.settle(),

    authorizationUrl: async ({ state = randomUrlSafe() } = {}) => {
      if (state === '') throw emptyState();
      const codeVerifier = randomUrlSafe();
      const url = new URL(`${oauthUrl}/authorize`);
      url.search = new URLSearchParams({
        response_type: 'code',
        client_id: app().clientId,
        redirect_uri: redirectUri(options),
        state,
        code_challenge: await codeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      }).toString();
      return { url: url.href, state, codeVerifier };
    },

    exchangeCode: async (callback, pending) => {
      const code = readCallback(callback, pending);
      const form = {
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri(options),
        code_verifier: pending.codeVerifier,
      };
      await manager.replace((signal) => ask(form, signal), clock, silentLogger);
    },

    isAuthorized: async () => ((await askStore(() => tokenStore.get(storeKey)))?.refreshToken ?? null) !== null,

    revoke: async () => {
      // Perhaps only the access token is unknown: tried once more with a new one.
      if (!(await giveBack())) await giveBack();
      await manager.forget();
    },
  };
}

/** Reads the code out of the callback. @throws ZoomTokenError */
function readCallback(callback: URL | URLSearchParams | string, pending: PendingAuthorization): string {
  const query = callback instanceof URLSearchParams ? callback : queryOf(callback);
  if (pending.state === '' || !equalSecrets(query.get('state') ?? '', pending.state)) {
    throw new ZoomTokenError('The state of the callback is not the one that this session was given.', {
      hint: 'Begin the authorization anew in the same browser. If this happens often, somebody may be forging callbacks.',
    });
  }
  const code = query.get('code');
  if (code) return code;
  const reason = query.get('error') ?? 'no code';
  throw new ZoomTokenError(`Zoom sent the user back without a code (${reason}).`, {
    hint: 'The user declined, or the app may not be installed in this account. Let them try again.',
    oauthError: query.get('error'),
  });
}

function queryOf(callback: URL | string): URLSearchParams {
  if (callback instanceof URL) return callback.searchParams;
  return new URLSearchParams(callback.slice(callback.indexOf('?') + 1)); // a bare query is all of it
}

function redirectUri(options: UserOAuthOptions): string {
  const value = readSetting(options.redirectUri, 'ZOOM_REDIRECT_URI');
  if (value !== null && URL.canParse(value)) return value;
  throw new ZoomConfigError('redirectUri is not set, or is no URL.', {
    hint: 'Set the environment variable ZOOM_REDIRECT_URI, or pass redirectUri: the same as in the app, to the letter.',
  });
}

function assertAccountKey(accountKey: string): void {
  if (typeof accountKey === 'string' && /^[\x21-\x7e]{1,200}$/.test(accountKey)) return;
  throw new ZoomConfigError('accountKey must be 1 to 200 printable characters without spaces.', {
    hint: 'Use your own id of the customer, or the Zoom account id.',
  });
}

function assertTokenStore(store: unknown): void {
  if (typeof store === 'object' && store !== null && 'get' in store && 'set' in store && 'delete' in store) return;
  throw new ZoomConfigError('tokenStore is missing.', {
    hint: 'Pass fileTokenStore(folder), redisTokenStore(redis) or a store of your own: the grant must survive the process.',
  });
}

function emptyState(): ZoomConfigError {
  return new ZoomConfigError('state is empty.', {
    hint: 'Leave it out for a random one. It protects the session: it must be impossible to guess.',
  });
}

function neverAuthorized(accountKey: string): ZoomReauthorizationRequiredError {
  return new ZoomReauthorizationRequiredError(`No grant is stored for account "${accountKey}".`, {
    hint: 'Send somebody of the account through authorizationUrl() and exchangeCode().',
    accountKey,
  });
}

function grantEnded(accountKey: string, error: GrantEndedError): ZoomReauthorizationRequiredError {
  const { hint, status, code, oauthError } = error;
  return new ZoomReauthorizationRequiredError(`The grant of account "${accountKey}" has ended.`, {
    hint,
    status,
    code,
    oauthError,
    accountKey,
  });
}
