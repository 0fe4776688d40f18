import type { CallOptions } from '../types/call-options.js';
import type { Endpoint, ListEndpoint } from '../types/endpoint.js';
import type { Paginated } from '../types/pages.js';
import type { CallArguments, Requester } from '../types/requester.js';

/** What a method passes on: its own arguments beside the caller's options. */
type Arguments = Pick<CallArguments, 'path' | 'query' | 'body'>;

/** A group of operations. Subclasses hold one-line methods; the {@link Requester} does the work. */
export abstract class Resource {
  readonly #requester: Requester;

  constructor(requester: Requester) {
    this.#requester = requester;
  }

  protected call<T>(endpoint: Endpoint<T>, args: Arguments, options: CallOptions | undefined): Promise<T> {
    return this.#requester.call(endpoint, { ...options, ...args });
  }

  protected paginate<T>(endpoint: ListEndpoint<T>, args: Arguments, options: CallOptions | undefined): Paginated<T> {
    return this.#requester.list(endpoint, { ...options, ...args });
  }
}
