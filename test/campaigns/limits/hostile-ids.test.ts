import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildUrl, fillPath } from '../../../src/client/path.js';
import type { ZoomClient } from '../../../src/client/zoom-client.js';
import { isZoomError } from '../../../src/types/errors.js';
import { json } from '../../client/stub-fetch.js';
import { testClient } from '../../client/test-client.js';
import { count, LONG, report, SEED, sized } from '../size.js';

const IDS = sized(3_000, 100_000);
const BASE = 'https://api.zoom.us/v2';
const BASE_SEGMENTS = 2; // '' and v2

const PIECES = [
  ...['.', '..', '...', '%2e', '%2E%2e', '.%2e', '%252e%252e', '..;', '\u2025', '\uff0e\uff0e'],
  ...['/', '//', '\\', '%2f', '%2F', '%5c', '%252f', '\u2215', '\uff0f', '/../', '\\..\\', '/%2e%2e/'],
  ...['\0', '%00', '\r\n', '%0d%0a', '\t', '\n', ' ', '\u0085', '\u2028', '\ufeff', '\u00ad', '\u202e'],
  ...['?', '#', '&', '=', ';', '@', ':', '%', '%%', '%zz', '+', '|', '<', '"', '{userId}', '$&', '$1'],
  ...['evil.example', '//evil.example', 'https://evil.example', '@evil.example', ':443', '[::1]', 'javascript:'],
  ...[
    'me',
    'ann@example.com',
    'v2',
    'users',
    'token',
    'settings',
    'aDYlohsHRtCd4ii1uC2+hA==',
    '/ajXp112QmuoKj4854875==',
    '\u{1f600}',
    '\ud800',
    'é',
    'e\u0301',
  ],
] as const;

const pieces = fc.array(fc.constantFrom(...PIECES), { minLength: 0, maxLength: 5 }).map((some) => some.join(''));
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 });
const hostile = fc.oneof(
  { weight: 6, arbitrary: pieces },
  { weight: 2, arbitrary: anyUnits.map((units) => String.fromCharCode(...units)) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.tuple(pieces, fc.nat({ max: 3_000 })).map(([text, length]) => text + 'x'.repeat(length)) },
);

/** A client whose requests go nowhere, and the URL of the last one. */
function spying(): { zoom: ZoomClient; take: () => URL | null } {
  let seen: URL | null = null;
  const spy: typeof globalThis.fetch = async (input, init) => {
    // What Node's own fetch makes of it is what would go out.
    seen = new URL(new Request(input, init).url);
    return json({ id: '1', email: 'ann@example.com', users: [] });
  };
  return {
    zoom: testClient(spy, { baseUrl: BASE, retry: false }),
    take: () => {
      const url = seen;
      seen = null;
      return url;
    },
  };
}

const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => null,
    (error: unknown) => error,
  );

/** Nothing but the path and the query is the id's to change. */
function assertHome(url: URL): void {
  const { origin, username, password, hash } = url;
  expect({ origin, username, password, hash }).toEqual({
    origin: 'https://api.zoom.us',
    username: '',
    password: '',
    hash: '',
  });
}

const segmentsOf = (url: URL): string[] => url.pathname.split('/');

const CALLS: readonly [string, (zoom: ZoomClient, id: string) => Promise<unknown>, (id: string) => string[]][] = [
  ['users.get', (zoom, id) => zoom.users.get(id), (id) => ['users', id]],
  ['users.getSettings', (zoom, id) => zoom.users.getSettings(id), (id) => ['users', id, 'settings']],
  ['users.deactivate', (zoom, id) => zoom.users.deactivate(id), (id) => ['users', id, 'status']],
];

describe(`${count(IDS)} hostile ids`, () => {
  it.each(CALLS.map((call, index) => [...call, index] as const))(
    'as the id of %s reach their own path or are refused',
    async (what, call, path, index) => {
      const { zoom, take } = spying();
      const seen = { sent: 0, refused: 0 };
      const body = async (id: string): Promise<void> => {
        const error = await failureOf(call(zoom, id));
        const url = take();
        if (url === null) {
          expect(isZoomError(error, 'config'), String(error)).toBe(true);
          seen.refused += 1;
          return;
        }
        assertHome(url);
        expect(url.search).toBe('');
        expect(segmentsOf(url).slice(BASE_SEGMENTS).map(decodeURIComponent)).toEqual(path(id));
        seen.sent += 1;
      };
      const numRuns = Math.ceil(IDS / 2 / CALLS.length);
      await fc.assert(fc.asyncProperty(hostile, body), { seed: (SEED + index) | 0, numRuns });
      report(
        `Hostile ids, ${what}: ${count(seen.sent)} sent to their own path, ${count(seen.refused)} refused (seed ${SEED})`,
      );
      expect(seen.sent).toBeGreaterThan(numRuns / 5);
      expect(seen.refused).toBeGreaterThan(numRuns / 20);
    },
    LONG,
  );

  it(
    'as query values arrive as they are and change nothing else',
    async () => {
      const { zoom, take } = spying();
      const numRuns = Math.ceil(IDS / 6);
      await fc.assert(
        fc.asyncProperty(hostile, hostile, async (value, name) => {
          fc.pre(name.isWellFormed() && name !== '__proto__');
          const error = await failureOf(zoom.request('GET', '/users', { query: { [name]: value, keep: 'this' } }));
          const url = take();
          if (url === null) throw error;
          assertHome(url);
          expect(url.pathname).toBe('/v2/users');
          const wanted = name === 'keep' ? { keep: 'this' } : { [name]: value.toWellFormed(), keep: 'this' };
          expect(Object.fromEntries(url.searchParams)).toEqual(wanted);
        }),
        { seed: SEED | 0, numRuns },
      );
      report(`Hostile query names and values: ${count(numRuns)} arrived as they were (seed ${SEED})`);
    },
    LONG,
  );

  it(
    'as literal paths of zoom.request() stay below the base URL, segment by segment, or are refused',
    async () => {
      const { zoom, take } = spying();
      const seen = { sent: 0, refused: 0 };
      const encoded = fc.array(hostile, { maxLength: 3 }).map((parts) => parts.map(encodeWellFormed).join('/'));
      const literal = fc.oneof(
        hostile,
        hostile.map((text) => `/${text}`),
        fc.tuple(hostile, hostile).map(([left, right]) => `/users/${left}/${right}`),
        encoded.map((text) => `/users/${text}`),
      );
      const numRuns = Math.ceil(IDS / 6);
      await fc.assert(
        fc.asyncProperty(literal, async (path) => {
          const error = await failureOf(zoom.request('GET', path));
          const url = take();
          if (url === null) {
            expect(isZoomError(error, 'config'), String(error)).toBe(true);
            seen.refused += 1;
            return;
          }
          assertHome(url);
          expect(url.search).toBe('');
          const got = segmentsOf(url).slice(BASE_SEGMENTS);
          expect(got.map(decodeURIComponent)).toEqual(path.split('/').slice(1).map(decodeURIComponent));
          expect(segmentsOf(url)[1]).toBe('v2');
          seen.sent += 1;
        }),
        { seed: SEED | 0, numRuns },
      );
      report(
        `Hostile literal paths: ${count(seen.sent)} stayed in place, ${count(seen.refused)} refused (seed ${SEED})`,
      );
      expect(Math.min(seen.sent, seen.refused)).toBeGreaterThan(numRuns / 10);
    },
    LONG,
  );

  it.each(['meetingId', 'webinarId', 'meetingUuid', 'userId'])(
    'in a template reach their own segment, %s encoded twice where Zoom asks for it',
    (name) => {
      const numRuns = Math.ceil(IDS / 24);
      let twice = 0;
      fc.assert(
        fc.property(hostile, (id) => {
          let path: string;
          try {
            path = fillPath(`/past_meetings/{${name}}/participants`, { [name]: id });
          } catch (error) {
            expect(isZoomError(error, 'config'), String(error)).toBe(true);
            return;
          }
          const url = buildUrl(BASE, path, undefined);
          assertHome(url);
          const [meetings, segment = '', participants, ...rest] = segmentsOf(url).slice(BASE_SEGMENTS);
          expect([meetings, participants, rest]).toEqual(['past_meetings', 'participants', []]);
          const double = name !== 'userId' && id.includes('/');
          const once = decodeURIComponent(segment);
          expect(double ? decodeURIComponent(once) : once).toBe(id);
          if (double) {
            expect(once, 'no slash after decoding once').not.toContain('/');
            twice += 1;
          }
        }),
        { seed: SEED | 0, numRuns },
      );
      report(`Hostile ids in {${name}}: ${count(numRuns)}, ${count(twice)} of them encoded twice (seed ${SEED})`);
    },
    LONG,
  );
});

const encodeWellFormed = (text: string): string => encodeURIComponent(text.toWellFormed());
