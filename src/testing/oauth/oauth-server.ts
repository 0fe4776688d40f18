import type { Clock } from '../../types/clock.js';
import type { AccountState } from '../account/account-state.js';
import { type Answer, errorAnswer, jsonAnswer } from '../answer.js';
import type { Incoming } from '../incoming.js';
import { mixSeed, Random } from '../random.js';
import { AccessTokens } from './access-tokens.js';
import type { App } from './app.js';
import { ConsentPage } from './consent.js';
import type { FakeRefreshTokens } from './grant.js';
import { Grants } from './grants.js';
import { expiredToken, refuse, unknownToken } from './oauth-answers.js';
import { refuseSecretsInQuery, TokenEndpoint } from './token-endpoint.js';

/** The paths of the OAuth server, and how faults and statistics name them. */
export type OAuthOperation = 'oauth.authorize' | 'oauth.token' | 'oauth.revoke';

/** What the OAuth server needs. */
export interface OAuthServerOptions {
  app: App;
  account: AccountState;
  lifetimeMs: number;
  refreshTokens: FakeRefreshTokens;
  clock: Clock;
  seed: number;
  /** Called for each access token handed out. */
  onIssued: () => void;
  /** Called for each refresh token that was swapped for a new one. */
  onRotation: (grantId: string) => void;
  /** Called for each request that was answered `invalid_grant`. */
  onInvalidGrant: () => void;
}

/** Whom a good token stands for. */
export interface Bearer {
  scopes: readonly string[];
  /** Whose consent it is; `null`: the account's own (Server-to-Server). */
  userId: string | null;
}

/** Zoom's OAuth server: consent, tokens, revocation; and the one who knows the tokens again. */
export class OAuthServer {
  readonly consentPage: ConsentPage;
  readonly #options: OAuthServerOptions;
  readonly #accessTokens: AccessTokens;
  readonly #tokenEndpoint: TokenEndpoint;

  constructor(options: OAuthServerOptions) {
    const { app, account, clock, lifetimeMs, seed, refreshTokens, onIssued, onRotation } = options;
    this.#options = options;
    const accessTokens = new AccessTokens({
      lifetimeMs,
      clock,
      random: new Random(mixSeed(seed, 41)),
      scopesNow: () => app.scopes,
      onIssued,
    });
    const grants = new Grants({ mode: refreshTokens, random: new Random(mixSeed(seed, 45)), accessTokens });
    this.#accessTokens = accessTokens;
    this.consentPage = new ConsentPage({ app, account, clock, random: new Random(mixSeed(seed, 46)) });
    const { consentPage } = this;
    this.#tokenEndpoint = new TokenEndpoint({ app, account, clock, accessTokens, grants, consentPage, onRotation });
  }

  /** Makes a token without asking for credentials. */
  issueToken(): string {
    return this.#accessTokens.issue(null);
  }

  /** Ends every access token that was handed out so far. Refresh tokens stay. */
  endAccessTokens(): void {
    this.#accessTokens.endAll();
  }

  answer(operation: OAuthOperation, request: Incoming): Answer {
    switch (operation) {
      case 'oauth.authorize':
        return request.method === 'GET' ? this.consentPage.answer(request.url) : notAllowed();
      case 'oauth.revoke':
        return this.#revoke(request);
      case 'oauth.token': {
        const answer = this.#tokenEndpoint.answer(request);
        if (answer.status === 400 && answer.body.includes('"error":"invalid_grant"')) this.#options.onInvalidGrant();
        return answer;
      }
    }
  }

  /** Whom the request's token stands for, or why it opens nothing. */
  authorize(request: Incoming): Bearer | Answer {
    const { app } = this.#options;
    if (request.url.searchParams.has('access_token')) {
      return errorAnswer(401, 124, 'An access token is not supported as query parameter.');
    }
    const value = /^Bearer (\S+)$/i.exec(request.header('authorization') ?? '')?.[1] ?? '';
    const token = this.#accessTokens.find(value);
    if (token === undefined || token.grant?.ended === true || app.state !== 'active') return unknownToken();
    if (!this.#accessTokens.isLive(token)) return expiredToken();
    token.grant?.noteUse(value);
    return { scopes: token.scopes, userId: token.grant?.userId ?? null };
  }

  /**
   * Ends what a live access token stands for: the whole grant of a user, or a Server-to-Server token. Zoom documents
   * access tokens only, so a refresh token, and an access token that has expired, are unknown here.
   */
  #revoke(request: Incoming): Answer {
    if (request.method !== 'POST') return notAllowed();
    const form = new URLSearchParams(request.body);
    const refused = this.#options.app.refuseClient(request, form) ?? refuseSecretsInQuery(request);
    if (refused !== null) return refused;
    const token = this.#accessTokens.find(form.get('token') ?? '');
    if (token === undefined || token.grant?.ended === true || !this.#accessTokens.isLive(token)) {
      return refuse('invalid_token', 'Invalid Token!');
    }
    token.expiresAt = Number.NEGATIVE_INFINITY;
    token.grant?.end('revoked');
    return jsonAnswer('{"status":"success"}');
  }
}

/** The OAuth operation of a path; `null` when it is none. */
export function oauthOperation(path: string): OAuthOperation | null {
  const name = /^\/oauth\/(authorize|token|revoke)$/.exec(path)?.[1];
  return name === undefined ? null : (`oauth.${name}` as OAuthOperation);
}

function notAllowed(): Answer {
  return refuse('invalid_request', 'The method is not supported.');
}
