import type { Random } from '../../../src/testing/random.js';
import { randomLetters } from '../../../src/testing/random-id.js';

/** Secrets of one account, each used nowhere else. */
export interface Canaries {
  clientSecret: string;
  code: string;
  codeVerifier: string;
  /** The grant that is stored, and the one that its renewal brings. */
  accessToken: string;
  refreshToken: string;
  nextAccessToken: string;
  nextRefreshToken: string;
  /** All of them, and every way to write them that travels. */
  all: string[];
}

export function hatch(random: Random): Canaries {
  const egg = (name: string): string => `canary.${name}.${randomLetters(random, 24)}`;
  const secrets = {
    clientSecret: egg('client-secret'),
    code: egg('code'),
    codeVerifier: `${egg('verifier')}${randomLetters(random, 20)}`,
    accessToken: egg('access'),
    refreshToken: egg('refresh'),
    nextAccessToken: egg('next-access'),
    nextRefreshToken: egg('next-refresh'),
  };
  const basic = Buffer.from(`client-1:${secrets.clientSecret}`).toString('base64');
  return { ...secrets, all: [...Object.values(secrets), basic] };
}
