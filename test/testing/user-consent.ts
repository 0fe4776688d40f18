import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { createFakeZoom, type FakeZoom, type FakeZoomOptions } from '../../src/testing/index.js';
import { ManualClock } from './manual-clock.js';

export const CALLBACK = 'https://app.example.com/zoom/callback';
/** RFC 7636, appendix B. */
export const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
export const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

export interface TokenAnswer {
  status: number;
  json: Record<string, unknown>;
  accessToken: string;
  refreshToken: string;
}

/** The app's side of the OAuth flow, written by hand: what it sends is what Zoom documents, nothing of the SDK. */
export interface HandmadeApp {
  authorizeUrl(changes?: Record<string, string | null>): string;
  /** Sends a form to `/oauth/token`, or to another path. */
  post(form: Record<string, string>, changes?: { path?: string; basic?: string | null }): Promise<TokenAnswer>;
  exchange(callback: string, changes?: Record<string, string>): Promise<TokenAnswer>;
  refresh(refreshToken: string): Promise<TokenAnswer>;
  /** A user consents and the app gets the first tokens. */
  install(user?: string): Promise<TokenAnswer>;
  /** Status of a call with this access token. */
  call(accessToken: string): Promise<number>;
}

export function handmadeApp(zoom: FakeZoom): HandmadeApp {
  const { clientId, clientSecret } = zoom.credentials;
  const app: HandmadeApp = {
    authorizeUrl: (changes = {}) => {
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: CALLBACK,
        state: 'state-1',
        code_challenge: CHALLENGE,
        code_challenge_method: 'S256',
      });
      for (const [name, value] of Object.entries(changes)) {
        if (value === null) query.delete(name);
        else query.set(name, value);
      }
      return `https://zoom.us/oauth/authorize?${query}`;
    },
    post: async (form, { path = '/oauth/token', basic = `${clientId}:${clientSecret}` } = {}) => {
      const response = await zoom.fetch(`https://zoom.us${path}`, {
        method: 'POST',
        headers: basic === null ? {} : { authorization: `Basic ${Buffer.from(basic).toString('base64')}` },
        body: new URLSearchParams(form),
      });
      const json = (await response.json()) as Record<string, unknown>;
      const accessToken = String(json.access_token);
      return { status: response.status, json, accessToken, refreshToken: String(json.refresh_token) };
    },
    exchange: (callback, changes = {}) =>
      app.post({
        grant_type: 'authorization_code',
        code: new URL(callback).searchParams.get('code') ?? '',
        redirect_uri: CALLBACK,
        code_verifier: VERIFIER,
        ...changes,
      }),
    refresh: (refreshToken) => app.post({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    install: (user) => app.exchange(zoom.consent(app.authorizeUrl(), user === undefined ? {} : { user })),
    call: async (accessToken) => {
      const headers = { authorization: `Bearer ${accessToken}` };
      return (await zoom.fetch('https://api.zoom.us/v2/users/me', { headers })).status;
    },
  };
  return app;
}

/** The challenge of another verifier. */
export const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

/** An app on a small simulated Zoom whose clock stands still. */
export function start(options: FakeZoomOptions = {}) {
  const clock = new ManualClock();
  const zoom = createFakeZoom({ people: 20, clock, ...options });
  return { zoom, clock, app: handmadeApp(zoom) };
}

/** How Zoom's OAuth server refuses. */
export const refused = (code: number | undefined, error = 'invalid_grant') => ({
  status: 400,
  json: { reason: expect.any(String), error, ...(code === undefined ? {} : { code }) },
});
