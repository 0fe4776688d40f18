import { serverToServer, ZoomClient, type ZoomClientOptions } from '../index.js';
import type { Connection } from './invocation.js';

/** A client with the credentials of the environment. Nothing is sent yet. */
export function connect({ oauthUrl, ...connection }: Connection, fetch?: ZoomClientOptions['fetch']): ZoomClient {
  return new ZoomClient({ ...connection, auth: serverToServer({ oauthUrl }), fetch });
}
