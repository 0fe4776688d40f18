/** How strictly refresh tokens work once. */
export type FakeRefreshTokens =
  /** The old one is dead the moment the new one is issued. */
  | 'strict'
  /** The old one works again until the new one, or the access token that came with it, is used. */
  | 'lenient';

/** What a refresh token is worth. */
export type RefreshTokenWorth = 'good' | 'used' | 're-authorized' | 'revoked';

/** What one user consented to once. */
export class Grant {
  /** Names the grant in the statistics. */
  readonly id: string;
  readonly userId: string;
  readonly #mode: FakeRefreshTokens;
  #ended: 're-authorized' | 'revoked' | null = null;
  #current = '';
  /** Lenient: works until the newest tokens are used. */
  #previous: string | null = null;
  /** The access token that came with the newest refresh token. */
  #accessToken = '';

  constructor(id: string, userId: string, mode: FakeRefreshTokens) {
    this.id = id;
    this.userId = userId;
    this.#mode = mode;
  }

  get ended(): boolean {
    return this.#ended !== null;
  }

  end(how: 're-authorized' | 'revoked'): void {
    this.#ended ??= how;
  }

  worthOf(refreshToken: string): RefreshTokenWorth {
    if (this.#ended !== null) return this.#ended;
    return refreshToken === this.#current || refreshToken === this.#previous ? 'good' : 'used';
  }

  /** Hands out new tokens, for the first time or in exchange for this refresh token, which must be good. */
  rotate(redeemed: string | null, refreshToken: string, accessToken: string): void {
    // Redeeming the previous one again tells that the newest never arrived: that one is replaced.
    if (this.#mode === 'lenient') this.#previous = redeemed;
    this.#current = refreshToken;
    this.#accessToken = accessToken;
  }

  /** The newest access token was used: the new refresh token has arrived. */
  noteUse(accessToken: string): void {
    if (accessToken === this.#accessToken) this.#previous = null;
  }
}
