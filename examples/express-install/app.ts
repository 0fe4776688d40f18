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
  zoomAccounts,
} from '../../src/index.js';

export interface InstallAppOptions {
  /** Where grants are kept: Redis or your own store in production. */
  tokenStore: TokenStore;
  /** Who is signed in to your product. Replace it by your own session. */
  customerOf: (request: Request) => string;
  /** For tests: another Zoom than the real one. */
  zoom?: Pick<UserOAuthOptions, 'clientId' | 'clientSecret' | 'redirectUri' | 'oauthUrl'> & { baseUrl?: string };
}

export function installApp({ tokenStore, customerOf, zoom = {} }: InstallAppOptions): Express {
  const { baseUrl, ...oauth } = zoom;
  const authFor = (accountKey: string) => userOAuth({ ...oauth, accountKey, tokenStore });
  const accounts = zoomAccounts({ auth: authFor, baseUrl });
  // The state and PKCE's verifier must stay on the server: here in memory, in production in the user's session.
  const pendingBySession = new Map<string, PendingAuthorization>();

  const app = express();
  app.disable('x-powered-by');

  app.get('/zoom/install', async (request, response) => {
    const pending = await authFor(customerOf(request)).authorizationUrl();
    const session = randomUUID();
    pendingBySession.set(session, pending);
    response.cookie('zoom_install', session, {
      httpOnly: true,
      secure: request.secure,
      sameSite: 'lax',
      maxAge: 600_000,
    });
    response.redirect(pending.url);
  });

  app.get('/zoom/callback', async (request, response) => {
    const session = /(?:^|; )zoom_install=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const pending = pendingBySession.get(session);
    pendingBySession.delete(session); // works once
    if (pending === undefined) {
      response
        .status(400)
        .send('This installation was not begun in this browser, or took too long. Please start again.');
      return;
    }
    await authFor(customerOf(request)).exchangeCode(request.originalUrl, pending);
    response.redirect('/zoom');
  });

  app.get('/zoom', async (request, response) => {
    const summary = await accounts.get(customerOf(request)).users.getSummary();
    response.json({ licensed: summary.licensed_users_count, people: summary.total_users_count });
  });

  app.post('/zoom/uninstall', async (request, response) => {
    const customer = customerOf(request);
    await authFor(customer).revoke(); // gives the grant back to Zoom, then forgets it
    await accounts.remove(customer); // lets go of the client
    // ... and delete here what you have read from this account.
    response.sendStatus(204);
  });

  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent || !isZoomError(error)) next(error);
    else if (isZoomError(error, 'reauthorization'))
      response.status(409).json({ error: error.kind, install: '/zoom/install' });
    else response.status(isZoomError(error, 'token') ? 400 : 502).json({ error: error.kind, message: error.message });
  });
  return app;
}
