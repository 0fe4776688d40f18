import type { Random } from '../random.js';
import { randomLetters } from '../random-id.js';
import type { AccessTokens } from './access-tokens.js';
import { type FakeRefreshTokens, Grant, type RefreshTokenWorth } from './grant.js';
import { Remembered } from './remembered.js';

/** Tokens of a user's grant. */
export interface GrantTokens {
  accessToken: string;
  refreshToken: string;
}

const MAX_REFRESH_TOKENS = 10_000;

/** The grants of users, and the refresh tokens that were handed out for them. */
export class Grants {
  readonly #mode: FakeRefreshTokens;
  readonly #random: Random;
  readonly #accessTokens: AccessTokens;
  readonly #byUser = new Map<string, { newest: Grant; count: number }>();
  readonly #refreshTokens = new Remembered<Grant>(MAX_REFRESH_TOKENS);

  constructor(parts: { mode: FakeRefreshTokens; random: Random; accessTokens: AccessTokens }) {
    this.#mode = parts.mode;
    this.#random = parts.random;
    this.#accessTokens = parts.accessTokens;
  }

  /** A user consented: earlier grants of this user end. */
  begin(userId: string): GrantTokens {
    const before = this.#byUser.get(userId);
    before?.newest.end('re-authorized');
    const count = (before?.count ?? 0) + 1;
    const grant = new Grant(`${userId}#${count}`, userId, this.#mode);
    this.#byUser.set(userId, { newest: grant, count });
    return this.#tokensFor(grant, null);
  }

  /** The grant that a refresh token belongs to, and what the token is worth; `null` when nobody knows it. */
  find(refreshToken: string): { grant: Grant; worth: RefreshTokenWorth } | null {
    const grant = this.#refreshTokens.get(refreshToken);
    return grant === undefined ? null : { grant, worth: grant.worthOf(refreshToken) };
  }

  /** Swaps a good refresh token for new tokens. */
  redeem(grant: Grant, refreshToken: string): GrantTokens {
    return this.#tokensFor(grant, refreshToken);
  }

  #tokensFor(grant: Grant, redeemed: string | null): GrantTokens {
    const accessToken = this.#accessTokens.issue(grant);
    const refreshToken = `eyJzdiI6IjAwMDAwMiIs${randomLetters(this.#random, 43)}.${randomLetters(this.#random, 60)}`;
    grant.rotate(redeemed, refreshToken, accessToken);
    this.#refreshTokens.set(refreshToken, grant);
    return { accessToken, refreshToken };
  }
}
