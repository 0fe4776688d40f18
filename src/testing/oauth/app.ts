import type { Answer } from '../answer.js';
import type { Incoming } from '../incoming.js';
import { REFUSALS } from './oauth-answers.js';

/** What an app signs in with. */
export interface FakeCredentials {
  accountId: string;
  clientId: string;
  clientSecret: string;
}

/** Whether the app may be used: `deactivated` by its developer, or `disabled-by-admin` of the account. */
export type FakeAppState = 'active' | 'deactivated' | 'disabled-by-admin';

/** The app as the Zoom App Marketplace knows it. */
export interface FakeApp {
  readonly state: FakeAppState;
  /** What tokens may do that are handed out from now on. */
  readonly scopes: readonly string[];
  /**
   * Changes the scopes of the app. As with Zoom, tokens that were handed out keep theirs: end them, and a client asks
   * for a new one.
   *
   * @example
   * fake.app.setScopes(fake.app.scopes.filter((scope) => !scope.startsWith('phone:')));
   * fake.revokeTokens();
   */
  setScopes(scopes: readonly string[]): void;
  /** The developer switches it off: every token request answers 4717, and no token opens the API. */
  deactivate(): void;
  /** An admin of the account disables it: refresh tokens answer 4738, and no token opens the API. */
  disableByAdmin(): void;
  /** As before: tokens and grants of before work again. */
  activate(): void;
}

/** Keeps {@link FakeApp}, and knows the app when it signs in. */
export class App implements FakeApp {
  readonly credentials: Readonly<FakeCredentials>;
  /** To the letter. */
  readonly redirectUris: readonly string[];
  /** May ask for tokens of users without a secret. */
  readonly isPublic: boolean;
  #scopes: readonly string[];
  #state: FakeAppState = 'active';

  constructor(parts: {
    credentials: FakeCredentials;
    scopes: readonly string[];
    redirectUris: readonly string[];
    isPublic: boolean;
  }) {
    this.credentials = parts.credentials;
    this.#scopes = [...parts.scopes];
    this.redirectUris = parts.redirectUris;
    this.isPublic = parts.isPublic;
  }

  get state(): FakeAppState {
    return this.#state;
  }

  get scopes(): readonly string[] {
    return this.#scopes;
  }

  setScopes(scopes: readonly string[]): void {
    this.#scopes = [...scopes];
  }

  deactivate(): void {
    this.#state = 'deactivated';
  }

  disableByAdmin(): void {
    this.#state = 'disabled-by-admin';
  }

  activate(): void {
    this.#state = 'active';
  }

  /** Why the request does not come from this app; `null` when it does. A public client names itself in the form. */
  refuseClient(request: Incoming, form: URLSearchParams): Answer | null {
    const { clientId, clientSecret } = this.credentials;
    const sent = request.header('authorization');
    const publicly = sent === null && this.isPublic && form.get('grant_type') !== 'account_credentials';
    const known = publicly ? form.get('client_id') === clientId : basicOf(sent) === `${clientId}:${clientSecret}`;
    return known ? null : REFUSALS.wrongClient();
  }
}

function basicOf(authorization: string | null): string | null {
  const encoded = /^Basic (\S+)$/i.exec(authorization ?? '')?.[1];
  return encoded === undefined ? null : Buffer.from(encoded, 'base64').toString('utf8');
}
