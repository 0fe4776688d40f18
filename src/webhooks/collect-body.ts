import { ZoomConfigError, ZoomWebhookError } from '../types/errors.js';
import { encoded } from './webhook-keys.js';

const ONE_MIB = 1_048_576;

/** The next part of a stream: an async iterator's `next()`, or a reader's `read()`. */
export type NextChunk = () => Promise<{ done?: boolean | undefined; value?: unknown }>;

/** @throws ZoomConfigError when the limit is none. */
export function bodyLimit(maxBodyBytes: number = ONE_MIB): number {
  if (maxBodyBytes > 0) return maxBodyBytes;
  throw new ZoomConfigError(`maxBodyBytes is ${maxBodyBytes}.`, { hint: 'Pass a number of bytes, such as 1_048_576.' });
}

/**
 * Reads a stream to its end. One that is too long is left where it is.
 * @throws ZoomWebhookError with the reason `too-large`.
 */
export async function collectBody(next: NextChunk, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await next(); part.done !== true; part = await next()) {
    // A stream with an encoding set gives text.
    const chunk = part.value instanceof Uint8Array ? part.value : encoded(String(part.value));
    size = atMost(limit, size + chunk.length);
    chunks.push(chunk);
  }
  const body = new Uint8Array(size);
  let end = 0;
  for (const chunk of chunks) {
    body.set(chunk, end);
    end += chunk.length;
  }
  return body;
}

/** @throws ZoomWebhookError with the reason `too-large`. */
export function atMost(limit: number, size: number): number {
  if (size <= limit) return size;
  throw new ZoomWebhookError(`The body has more than ${limit} bytes.`, {
    reason: 'too-large',
    hint: 'Raise maxBodyBytes, should it come from Zoom.',
  });
}

/** The error for a body that somebody else read. */
export function bodyGone(): ZoomWebhookError {
  return new ZoomWebhookError('The body was read and parsed before, and the bytes that Zoom signed are gone.', {
    reason: 'body-gone',
    hint: 'Mount the handler before any body parser, or parse its path with express.raw({ type: "*/*" }).',
  });
}
