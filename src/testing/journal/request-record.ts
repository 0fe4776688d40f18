import type { EndpointName } from '../../resources/catalogue.js';
import type { OAuthOperation } from '../oauth/oauth-server.js';

/** One request that reached the simulated Zoom. */
export interface FakeRequestRecord {
  method: string;
  /** The operation's name; `oauth.token` for the token endpoint; `null` for an unknown path. */
  operation: EndpointName | OAuthOperation | null;
  /** The operation's path with its placeholders; `null` for an unknown path. */
  template: string | null;
  /** The path as it was sent, below `/v2`. */
  path: string;
  /** Values of secrets are `[redacted]`. */
  query: Readonly<Record<string, string>>;
  /**
   * What was sent: JSON and forms read, anything else as its length and type; `null` for nothing. Passwords, tokens and
   * other secrets are `[redacted]`.
   */
  body: unknown;
  /** HTTP status answered; `null` when the connection broke or nothing came. */
  status: number | null;
  /** When it arrived: the clock's wall time, milliseconds since 1970 UTC. */
  at: number;
}

/** The body of a request as it was sent. */
export interface SentBody {
  text: string;
  contentType: string | null;
}

const REDACTED = '[redacted]';
/** Names of secrets in any request. At the end of a name: `minimum_password_length` is none. */
const SECRET =
  /(^|_)(password|passcode|secret|access_token|refresh_token|channel_token|host_key|session_key|pin|pin_code)$|^default_password/i;
/** Names that are secrets where tokens are asked for, and harmless elsewhere. */
const OAUTH_SECRET = /^(code|token|code_verifier)$/i;

/** What the journal keeps of a body. */
export function readBody({ text, contentType }: SentBody, operation: FakeRequestRecord['operation']): unknown {
  if (text === '') return null;
  if (operation !== null && isOAuth(operation)) return redact(Object.fromEntries(new URLSearchParams(text)), operation);
  const json = parsed(text);
  return json === undefined
    ? `${text.length} characters of ${contentType ?? 'an unknown type'}`
    : redact(json, operation);
}

/** A copy in which the values of secrets cannot be read. */
export function redact<T>(value: T, operation: FakeRequestRecord['operation']): T {
  const secret = (name: string): boolean =>
    SECRET.test(name) || (operation !== null && isOAuth(operation) && OAUTH_SECRET.test(name));
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    const fields = Object.entries(part);
    return Object.fromEntries(
      fields.map(([name, field]) => [name, isText(field) && secret(name) ? REDACTED : walk(field)]),
    );
  };
  return walk(value) as T; // the same shape, other texts
}

/** Whether an operation is one of the OAuth server's. */
export function isOAuth(operation: EndpointName | OAuthOperation): operation is OAuthOperation {
  return operation.startsWith('oauth.');
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
