import { createHash } from 'node:crypto';
import type { Clock } from '../../types/clock.js';
import type { AccountState } from '../account/account-state.js';
import { type Answer, jsonAnswer } from '../answer.js';
import type { Incoming } from '../incoming.js';
import type { AccessTokens } from './access-tokens.js';
import type { App } from './app.js';
import type { ConsentPage, IssuedCode } from './consent.js';
import type { Grants, GrantTokens } from './grants.js';
import { REFUSALS, refuse } from './oauth-answers.js';

/** What the token endpoint is made of. */
export interface TokenEndpointParts {
  app: App;
  account: AccountState;
  clock: Clock;
  accessTokens: AccessTokens;
  grants: Grants;
  consentPage: ConsentPage;
  /** A refresh token was swapped for new ones. */
  onRotation: (grantId: string) => void;
}

/** Values that Zoom's logs, proxies and browsers' histories must never see: refused in the query. */
const SECRET_PARAMETERS = ['refresh_token', 'code', 'code_verifier', 'client_secret', 'token'];

/** Answers `POST /oauth/token`. */
export class TokenEndpoint {
  readonly #parts: TokenEndpointParts;

  constructor(parts: TokenEndpointParts) {
    this.#parts = parts;
  }

  answer(request: Incoming): Answer {
    const { app } = this.#parts;
    if (request.method !== 'POST') return refuse('invalid_request', 'Only POST is supported.');
    const form = new URLSearchParams(request.body);
    const wrongClient = app.refuseClient(request, form);
    if (wrongClient !== null) return wrongClient;
    if (app.state === 'deactivated') return REFUSALS.appDisabled();
    const refused = refuseSecretsInQuery(request);
    if (refused !== null) return refused;
    switch (form.get('grant_type') ?? request.url.searchParams.get('grant_type')) {
      case null:
        return refuse('invalid_request', 'Missing grant type');
      case 'account_credentials':
        return this.#accountCredentials(request, form);
      case 'authorization_code':
        return this.#authorizationCode(request, form);
      case 'refresh_token':
        return this.#refreshToken(request, form);
      default:
        return refuse('unsupported_grant_type', 'unsupported grant type');
    }
  }

  /** Parameters may be in the form body or in the query: they hold no secret. */
  #accountCredentials(request: Incoming, form: URLSearchParams): Answer {
    const { app, accessTokens } = this.#parts;
    const accountId = form.get('account_id') ?? request.url.searchParams.get('account_id');
    if (accountId !== app.credentials.accountId) return refuse('invalid_request', 'Bad Request');
    return this.#tokens(request, { access_token: accessTokens.issue(null) });
  }

  #authorizationCode(request: Incoming, form: URLSearchParams): Answer {
    const { app, clock, consentPage, grants } = this.#parts;
    const code = consentPage.findCode(form.get('code') ?? '');
    if (code === undefined || code.used) return REFUSALS.codeUnknown();
    code.used = true;
    if (clock.elapsed() >= code.expiresAt) return REFUSALS.codeExpired();
    if (form.get('redirect_uri') !== code.redirectUri) return REFUSALS.redirectMismatch();
    if (app.state === 'disabled-by-admin') return REFUSALS.disabledByAdmin();
    if (!answersChallenge(code, form.get('code_verifier'))) {
      return refuse('invalid_grant', 'The code verifier does not match the code challenge.');
    }
    return this.#grantTokens(request, grants.begin(code.userId));
  }

  #refreshToken(request: Incoming, form: URLSearchParams): Answer {
    const { app, account, grants, onRotation } = this.#parts;
    const refreshToken = form.get('refresh_token') ?? '';
    const found = grants.find(refreshToken);
    if (found === null || found.worth === 'revoked') return REFUSALS.tokenUnknown();
    const { grant, worth } = found;
    if (worth === 're-authorized') return REFUSALS.tokenRevoked();
    if (worth === 'used') return REFUSALS.tokenUsed();
    if (app.state === 'disabled-by-admin') return REFUSALS.disabledByAdmin();
    if (account.find(grant.userId)?.status !== 'active') return REFUSALS.ownerGone();
    onRotation(grant.id);
    return this.#grantTokens(request, grants.redeem(grant, refreshToken));
  }

  #grantTokens(request: Incoming, { accessToken, refreshToken }: GrantTokens): Answer {
    return this.#tokens(request, { access_token: accessToken, refresh_token: refreshToken });
  }

  #tokens(request: Incoming, tokens: Record<string, string>): Answer {
    const { app, accessTokens } = this.#parts;
    return jsonAnswer(
      JSON.stringify({
        ...tokens,
        token_type: 'bearer',
        expires_in: Math.floor(accessTokens.lifetimeMs / 1_000),
        scope: app.scopes.join(' '),
        api_url: request.ownsZoomHosts ? 'https://api.zoom.us' : undefined,
      }),
    );
  }
}

/** Why a request that carries secrets in its query is refused; `null` when it carries none. */
export function refuseSecretsInQuery(request: Incoming): Answer | null {
  const found = SECRET_PARAMETERS.find((name) => request.url.searchParams.has(name));
  return found === undefined ? null : refuse('invalid_request', `${found} is not supported as query parameter.`);
}

/** PKCE (RFC 7636): the verifier's SHA-256 must be the challenge. A code without a challenge needs no verifier. */
function answersChallenge({ challenge }: IssuedCode, verifier: string | null): boolean {
  if (challenge === null) return true;
  if (verifier === null || !/^[\w.~-]{43,128}$/.test(verifier)) return false;
  return createHash('sha256').update(verifier).digest('base64url') === challenge;
}
