import { ZoomConfigError } from '../types/errors.js';

/** Placeholders whose values can hold slashes that Zoom wants encoded twice (meeting and webinar UUIDs). */
const UUID_PLACEHOLDERS = new Set(['meetingId', 'webinarId', 'meetingUuid']);

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds.
const CONTROL_CHARACTERS = /[\x00-\x1f\x7f]/;

/**
 * Fills a path template. Values are encoded once; meeting UUIDs that hold a slash twice, as Zoom asks.
 * Dot segments are refused: `encodeURIComponent('..')` is still `..`, and would lead to another operation.
 *
 * @throws ZoomConfigError
 */
export function fillPath(template: string, values: Readonly<Record<string, string | number>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_match, name: string) => encodeSegment(name, values[name]));
}

function encodeSegment(name: string, value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value);
  const problem = findProblem(text);
  if (problem !== null) {
    throw new ZoomConfigError(`${name} ${problem}.`, { hint: `Pass the ${name} as Zoom wrote it.` });
  }
  const encoded = encodeURIComponent(text);
  return UUID_PLACEHOLDERS.has(name) && text.includes('/') ? encodeURIComponent(encoded) : encoded;
}

function findProblem(text: string): string | null {
  if (text.trim() === '') return 'is empty';
  if (text.length > 512) return 'is longer than any id or email address';
  if (!text.isWellFormed()) return 'holds broken Unicode';
  if (CONTROL_CHARACTERS.test(text)) return 'holds control characters';
  if (text.split(/[/\\]/).some((part) => /^\.{1,2}$/.test(part))) return 'holds a dot segment';
  return null;
}

/**
 * Checks a literal path given to `zoom.request()`.
 * @throws ZoomConfigError when it could lead anywhere but below the API's base URL.
 */
export function assertLiteralPath(path: string): void {
  const decoded = decode(path);
  const ok =
    /^\/[^/\\?#]/.test(path) &&
    !/[\\?#\s]/.test(path) &&
    !CONTROL_CHARACTERS.test(path) && // URL parsing strips them from the end: `..\x01` would become a dot segment
    decoded !== null &&
    !decoded.split(/[/\\]/).some((part) => part === '.' || part === '..');
  if (!ok) {
    throw new ZoomConfigError('The path cannot be used.', {
      hint: 'Write it as in Zoom\'s reference, such as "/users/me": one leading slash, no host, query or dot segments. Pass query values through `query`.',
    });
  }
}

/** `null` for broken Unicode and for a `%` that encodes nothing. */
function decode(path: string): string | null {
  try {
    return path.isWellFormed() ? decodeURIComponent(path) : null;
  } catch {
    return null;
  }
}

/** Puts a URL together. Query values that are `undefined` or `null` are left out, arrays are joined with commas. */
export function buildUrl(base: string, path: string, query: object | undefined): URL {
  const url = new URL(`${base}${path}`);
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === undefined || value === null) continue;
    url.searchParams.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  return url;
}
