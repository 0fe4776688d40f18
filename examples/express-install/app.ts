// How customers install your Zoom app, and how they leave: an Express app around userOAuth().
//
//   ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET   of your app
//   ZOOM_REDIRECT_URI                    https://your.host/zoom/callback, to the letter as in the app
import { randomUUID } from 'node:crypto';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import {
  isZoomError,
  type PendingAuthorization,
  type TokenStore,
  type UserOAuthOptions,
  userOAuth,
  type ZoomError,
  zoomAccounts,
} from '../../src/index.js';

export interface InstallAppOptions {
  /** Where grants are kept: Redis or your own store in production. */
  tokenStore: TokenStore;
  /** Who is signed in to your product. Replace it by your own session. */
  customerOf: (request: Request) => string;
  /** Deletes what you have read from the customer's Zoom account: people, reports, logs, backups. */
  forget: (customer: string) => Promise<void>;
  /** For tests: another Zoom than the real one. */
  zoom?: Pick<UserOAuthOptions, 'clientId' | 'clientSecret' | 'redirectUri' | 'oauthUrl'> & { baseUrl?: string };
}

/** An installation that was begun: who began it, and what must stay on the server until it ends. */
interface Begun {
  customer: string;
  pending: PendingAuthorization;
}

const TEN_MINUTES_MS = 600_000;

export function installApp({ tokenStore, customerOf, forget, zoom = {} }: InstallAppOptions): Express {
  const { baseUrl, ...oauth } = zoom;
  const authFor = (accountKey: string) => userOAuth({ ...oauth, accountKey, tokenStore });
  const accounts = zoomAccounts({ auth: authFor, baseUrl });
  // The state and PKCE's verifier must stay on the server: here in memory, in production in the user's session.
  const begunBySession = new Map<string, Begun>();

  const app = express();
  app.disable('x-powered-by');

  app.get('/zoom/install', async (request, response) => {
    const customer = customerOf(request);
    const pending = await authFor(customer).authorizationUrl();
    const session = randomUUID();
    begunBySession.set(session, { customer, pending });
    setTimeout(() => begunBySession.delete(session), TEN_MINUTES_MS).unref();
    response.cookie('zoom_install', session, {
      httpOnly: true,
      secure: request.secure,
      sameSite: 'lax', // it must come along when Zoom sends the browser back
      maxAge: TEN_MINUTES_MS,
    });
    response.redirect(pending.url);
  });

  app.get('/zoom/callback', async (request, response) => {
    const session = /(?:^|; )zoom_install=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const begun = begunBySession.get(session);
    begunBySession.delete(session); // works once
    if (begun === undefined || begun.customer !== customerOf(request)) {
      response
        .status(400)
        .send('This installation was not begun in this browser, or took too long. Please start again.');
      return;
    }
    await authFor(begun.customer).exchangeCode(request.originalUrl, begun.pending);
    response.redirect('/zoom');
  });

  app.get('/zoom', async (request, response) => {
    const summary = await accounts.get(customerOf(request)).users.getSummary();
    response.json({ licensed: summary.licensed_users_count, people: summary.total_users_count });
  });

  app.post('/zoom/uninstall', async (request, response) => {
    const customer = customerOf(request);
    await accounts.remove(customer); // lets go of the client; calls that run end first
    await authFor(customer).revoke(); // gives the grant back to Zoom, then forgets it; throws when Zoom cannot be asked
    await forget(customer);
    response.sendStatus(204);
  });

  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent || !isZoomError(error)) next(error);
    else if (isZoomError(error, 'reauthorization'))
      response.status(409).json({ error: error.kind, install: '/zoom/install' });
    else response.status(statusOf(error)).json({ error: error.kind, message: error.message }); // these hold no secrets
  });
  return app;
}

/** 400: the user declined, the state is wrong, or Zoom refused. 502: Zoom did not answer, or is in trouble. */
function statusOf(error: ZoomError): number {
  if (!isZoomError(error, 'token')) return 502;
  const zoomWasAsked = error.operation !== null;
  return zoomWasAsked && (error.status === null || error.status >= 500) ? 502 : 400;
}
