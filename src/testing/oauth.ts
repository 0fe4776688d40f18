import type { Clock } from '../types/clock.js';
import { type Answer, errorAnswer, jsonAnswer } from './answer.js';
import type { Incoming } from './incoming.js';
import type { Random } from './random.js';
import { randomLetters } from './random-id.js';

/** What an app signs in with. */
export interface FakeCredentials {
  accountId: string;
  clientId: string;
  clientSecret: string;
}

interface IssuedToken {
  /** On the clock's monotonic reading. */
  expiresAt: number;
  scopes: readonly string[];
}

const MAX_TOKENS = 10_000;

/** What the token server needs. */
export interface TokenServerOptions {
  credentials: FakeCredentials;
  scopes: readonly string[];
  lifetimeMs: number;
  clock: Clock;
  random: Random;
  /** Called for each token handed out. */
  onIssued: () => void;
}

/** Hands out access tokens for the credentials of a Server-to-Server app, and knows them again. */
export class TokenServer {
  readonly #options: TokenServerOptions;
  readonly #tokens = new Map<string, IssuedToken>();

  constructor(options: TokenServerOptions) {
    this.#options = options;
  }

  /** Makes a token without asking for credentials. */
  issue(): string {
    const { clock, lifetimeMs, random, scopes, onIssued } = this.#options;
    const oldest = this.#tokens.keys().next();
    if (this.#tokens.size >= MAX_TOKENS && oldest.done !== true) this.#tokens.delete(oldest.value);
    const token = `eyJzdiI6IjAwMDAwMiIs${randomLetters(random, 43)}.${randomLetters(random, 60)}`;
    this.#tokens.set(token, { expiresAt: clock.elapsed() + lifetimeMs, scopes });
    onIssued();
    return token;
  }

  /** Ends every token that was handed out so far. */
  revoke(): void {
    for (const token of this.#tokens.values()) token.expiresAt = Number.NEGATIVE_INFINITY;
  }

  /** Answers `POST /oauth/token`. Parameters may be in the form body or in the query. */
  answer(request: Incoming): Answer {
    if (request.method !== 'POST') return refuse('invalid_request', 'Only POST is supported.');
    const form = new URLSearchParams(request.body);
    const parameter = (name: string): string | null => form.get(name) ?? request.url.searchParams.get(name);
    const { accountId, clientId, clientSecret } = this.#options.credentials;
    if (basicCredentials(request) !== `${clientId}:${clientSecret}`) {
      return refuse('invalid_client', 'Invalid client_id or client_secret');
    }
    const grant = parameter('grant_type');
    if (grant === null) return refuse('invalid_request', 'Missing grant type');
    if (grant !== 'account_credentials') return refuse('unsupported_grant_type', 'unsupported grant type');
    if (parameter('account_id') !== accountId) return refuse('invalid_request', 'Bad Request');
    return jsonAnswer(
      JSON.stringify({
        access_token: this.issue(),
        token_type: 'bearer',
        expires_in: Math.floor(this.#options.lifetimeMs / 1_000),
        scope: this.#options.scopes.join(' '),
        api_url: request.ownsZoomHosts ? 'https://api.zoom.us' : undefined,
      }),
    );
  }

  /** The scopes of the request's token, or why it opens nothing. */
  authorize(request: Incoming): readonly string[] | Answer {
    if (request.url.searchParams.has('access_token')) {
      return errorAnswer(401, 124, 'An access token is not supported as query parameter.');
    }
    const token = this.#tokens.get(/^Bearer (\S+)$/i.exec(request.header('authorization') ?? '')?.[1] ?? '');
    if (token === undefined) return errorAnswer(401, 124, 'Invalid access token.');
    return token.expiresAt > this.#options.clock.elapsed() ? token.scopes : expiredToken();
  }
}

/** What Zoom says to a token whose time is over. */
export function expiredToken(): Answer {
  return errorAnswer(401, 124, 'Access token is expired.');
}

function refuse(error: string, reason: string): Answer {
  return jsonAnswer(JSON.stringify({ reason, error }), 400);
}

function basicCredentials(request: Incoming): string | null {
  const encoded = /^Basic (\S+)$/i.exec(request.header('authorization') ?? '')?.[1];
  return encoded === undefined ? null : Buffer.from(encoded, 'base64').toString('utf8');
}
