import type { ZoomClient } from '../../../src/client/zoom-client.js';
import type { EndpointName } from '../../../src/resources/catalogue.js';
import type { Paginated } from '../../../src/types/pages.js';

/** One call of an operation with every path parameter, query parameter and body field that it takes. */
export type Row = (zoom: ZoomClient) => Promise<unknown> | Paginated<unknown>;

/** Rows of an area: one for each of its operations, and more where a body has several shapes. */
export type Rows = Readonly<Partial<Record<EndpointName, Row | readonly Row[]>>>;
