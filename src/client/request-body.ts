import { ZoomConfigError } from '../types/errors.js';
import { exactJson } from '../types/exact-json.js';

/**
 * What goes on the wire: a form as it is, anything else as JSON with exact digits.
 * @throws ZoomConfigError for what cannot be written as JSON.
 */
export function requestBody(body: object | undefined): string | FormData | null {
  if (body === undefined) return null;
  if (body instanceof FormData) return body;
  try {
    return exactJson(body);
  } catch {
    throw new ZoomConfigError('The body cannot be written as JSON.', {
      hint: 'Pass plain data: objects, lists, texts, numbers, booleans, bigint. No circles.',
    });
  }
}
