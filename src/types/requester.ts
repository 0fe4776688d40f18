import type { CallOptions } from './call-options.js';
import type { Endpoint, ListEndpoint } from './endpoint.js';
import type { Paginated } from './pages.js';

/** Arguments of one call. Interfaces type them at the method; here they are plain data on their way to the wire. */
export interface CallArguments extends CallOptions {
  /** Values for the `{placeholders}`. Each is encoded once; see {@link EndpointBase.path}. */
  path?: Readonly<Record<string, string | number>> | undefined;
  /** Query parameters. `undefined` ones are left out, arrays are joined with commas. */
  query?: object | undefined;
  /** Sent as JSON; a `FormData` as multipart/form-data. */
  body?: object | undefined;
}

/** What resources need of the client: one way to call, one way to list. */
export interface Requester {
  call<T>(endpoint: Endpoint<T>, args?: CallArguments): Promise<T>;
  list<T>(endpoint: ListEndpoint<T>, args?: CallArguments): Paginated<T>;
}
