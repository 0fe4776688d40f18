import type { Clock } from '../../types/clock.js';
import type { AccountState } from '../account/account-state.js';
import { type Answer, jsonAnswer } from '../answer.js';
import type { Random } from '../random.js';
import { randomLetters } from '../random-id.js';
import type { App } from './app.js';
import { REFUSALS, refuse } from './oauth-answers.js';
import { Remembered } from './remembered.js';

/** An authorization code on its way to the app. */
export interface IssuedCode {
  userId: string;
  redirectUri: string;
  /** PKCE's S256 challenge; `null` when the app sent none. */
  challenge: string | null;
  /** On the clock's monotonic reading. */
  expiresAt: number;
  used: boolean;
}

const CODE_LIFETIME_MS = 300_000;
const MAX_CODES = 1_000;

/** The page where a user consents or declines. */
export class ConsentPage {
  readonly #app: App;
  readonly #account: AccountState;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #codes = new Remembered<IssuedCode>(MAX_CODES);

  constructor(parts: { app: App; account: AccountState; clock: Clock; random: Random }) {
    this.#app = parts.app;
    this.#account = parts.account;
    this.#clock = parts.clock;
    this.#random = parts.random;
  }

  /** Answers `GET /oauth/authorize`, as if the account's owner had consented at once. */
  answer(url: URL): Answer {
    const refusal = this.#refusalOf(url);
    if (refusal !== null) return refusal;
    const owner = this.#account.owner;
    if (owner === null) return REFUSALS.ownerGone();
    return { status: 302, headers: { location: this.#consentAs(owner.id, url) }, body: '' };
  }

  /** A user consents. Returns where Zoom sends the user. */
  consent(url: URL, user: string | undefined): string {
    this.#assertShown(url);
    const person = user === undefined ? this.#account.owner : this.#account.find(user);
    if (person === null) throw new RangeError(`The account has no person ${user ?? 'to consent'}.`);
    return this.#consentAs(person.id, url);
  }

  /** A user declines. Returns where Zoom sends the user. */
  decline(url: URL): string {
    this.#assertShown(url);
    return callbackOf(url, { error: 'access_denied', error_description: 'The user declined.' });
  }

  findCode(code: string): IssuedCode | undefined {
    return this.#codes.get(code);
  }

  #consentAs(userId: string, url: URL): string {
    const code = randomLetters(this.#random, 40);
    this.#codes.set(code, {
      userId,
      redirectUri: redirectUriOf(url),
      challenge: url.searchParams.get('code_challenge'),
      expiresAt: this.#clock.elapsed() + CODE_LIFETIME_MS,
      used: false,
    });
    return callbackOf(url, { code });
  }

  #assertShown(url: URL): void {
    const refusal = this.#refusalOf(url);
    if (refusal !== null) throw new Error(`Zoom shows an error page instead of asking for consent: ${refusal.body}`);
  }

  /** Errors stay on Zoom's page: the user is never sent to an address that the app did not register. */
  #refusalOf(url: URL): Answer | null {
    const { pathname, searchParams } = url;
    if (!pathname.endsWith('/oauth/authorize')) return jsonAnswer('{"reason":"Not the authorization page."}', 404);
    if (searchParams.get('client_id') !== this.#app.credentials.clientId) return REFUSALS.wrongClient();
    if (!this.#app.redirectUris.includes(redirectUriOf(url))) return REFUSALS.redirectMismatch();
    if (this.#app.state !== 'active') return REFUSALS.appDisabled();
    if (searchParams.get('response_type') !== 'code') {
      return refuse('unsupported_response_type', 'response_type must be code.');
    }
    const challenged = searchParams.has('code_challenge');
    if (!challenged && !this.#app.isPublic) return null;
    const strong = /^[\w-]{43}$/.test(searchParams.get('code_challenge') ?? '');
    if (strong && searchParams.get('code_challenge_method') === 'S256') return null;
    return refuse('invalid_request', 'code_challenge must be 43 base64url letters with code_challenge_method S256.');
  }
}

function redirectUriOf({ searchParams }: URL): string {
  return searchParams.get('redirect_uri') ?? '';
}

function callbackOf(url: URL, answer: Record<string, string>): string {
  const callback = new URL(redirectUriOf(url));
  for (const [name, value] of Object.entries(answer)) callback.searchParams.set(name, value);
  const state = url.searchParams.get('state');
  if (state !== null) callback.searchParams.set('state', state);
  return callback.href;
}
