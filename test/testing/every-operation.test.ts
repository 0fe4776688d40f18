import { describe, expect, it } from 'vitest';
import { staticToken } from '../../src/auth/static-token.js';
import { ZoomClient } from '../../src/client/zoom-client.js';
import { type EndpointName, endpoints } from '../../src/resources/catalogue.js';
import { answerByFacts } from '../../src/testing/facts/answer-by-facts.js';
import { handlerOf } from '../../src/testing/handlers.js';
import { createFakeZoom } from '../../src/testing/index.js';
import type { ZoomApiError } from '../../src/types/errors.js';
import { isZoomError } from '../../src/types/errors.js';
import { openLimiter } from '../client/test-client.js';
import { ROWS } from '../resources/rows/index.js';

const NAMES = Object.keys(endpoints) as EndpointName[];
const hasState = (name: EndpointName): boolean => handlerOf(name) !== answerByFacts;
const clock = { now: () => Date.parse('2025-06-15T12:00:00Z'), elapsed: () => performance.now() };
const fake = createFakeZoom({ clock, limits: 'off' });

/** Calls an operation's method as its row does, reading strictly. */
async function call(name: EndpointName): Promise<ZoomApiError | null> {
  const zoom = new ZoomClient({
    auth: staticToken(fake.issueToken()),
    limiter: openLimiter(),
    clock,
    fetch: fake.fetch,
    responses: 'strict',
  });
  const [row] = [ROWS[name] ?? []].flat();
  const asked = row?.(zoom);
  try {
    await (asked !== undefined && 'firstPage' in asked ? asked.firstPage() : asked);
    return null;
  } catch (error) {
    if (isZoomError(error, 'api')) return error;
    throw error;
  }
}

describe('every operation of the catalogue', () => {
  it.each(NAMES.filter((name) => !hasState(name)))('%s answers, in a form that a strict client takes', async (name) => {
    expect(await call(name)).toBeNull();
    expect(fake.requests.at(-1)).toMatchObject({ operation: name });
  });

  // The people and groups of the rows do not exist here: what is refused is refused for that, in Zoom's words.
  it.each(NAMES.filter(hasState))('%s answers from the account, or refuses as Zoom does', async (name) => {
    const refused = await call(name);
    expect(fake.requests.at(-1)).toMatchObject({ operation: name });
    if (refused === null) return;
    expect(refused.code, refused.message).not.toBe(2300);
    expect(refused.message).not.toContain('Validation Failed');
    expect(refused.status).toBeLessThan(500);
  });

  it('was asked here', () => {
    const asked = new Set(fake.requests.map(({ operation }) => operation));
    console.log(`${asked.size} of ${NAMES.length} operations, ${NAMES.filter(hasState).length} with state`);
    expect(NAMES.filter((name) => !asked.has(name))).toEqual([]);
  });
});
