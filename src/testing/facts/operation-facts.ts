import type { HttpMethod } from '../../types/endpoint.js';
import type { RateLimitFamily, RateLimitLabel } from '../../types/rate-limit.js';

/** What Zoom's reference says about one parameter or field. */
export interface FieldFact {
  type: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array' | 'union' | 'null';
  required?: true;
  deprecated?: true;
  /** `date`, `date-time`, `int64`, `email` and others. */
  format?: string;
  /** The only values allowed. */
  enum?: readonly (string | number | boolean | null)[];
  /** Values that are told in prose: others may be valid. */
  known?: readonly (string | number)[];
  max?: number;
  min?: number;
  maxLength?: number;
  minLength?: number;
  maxItems?: number;
  fields?: Readonly<Record<string, FieldFact>>;
  items?: FieldFact;
  /** One of these shapes. */
  oneOf?: readonly FieldFact[];
}

/** What Zoom's reference says about one operation. */
export interface OperationFacts {
  method: HttpMethod;
  path: string;
  deprecated?: true;
  /** `null` where Zoom publishes none. */
  label: RateLimitLabel | null;
  family: RateLimitFamily;
  classic: readonly string[];
  granular: readonly string[];
  /** Rights of an admin role: any one of them is enough. */
  privileges?: readonly string[];
  query: Readonly<Record<string, FieldFact>>;
  body: (FieldFact & { contentType: string }) | null;
  response: {
    status: readonly number[];
    /** Key of the list in the answer; `fields` describe one of its rows. */
    envelope: string | null;
    pagination: 'none' | 'next_page_token' | 'page_number' | 'both';
    maxPageSize: number | null;
    rootArray?: true;
    fields: Readonly<Record<string, FieldFact>>;
    /** Keys beside the list. */
    meta: Readonly<Record<string, FieldFact>>;
    oneOf?: readonly FieldFact[];
  };
}
