import { describe, expect, it } from 'vitest';
import { WebinarLicense } from '../../src/index.js';
import type { Paginated } from '../../src/types/pages.js';
import { stubFetch } from '../client/stub-fetch.js';
import { rejection, testClient } from '../client/test-client.js';
import { PNG } from './rows/png.js';

type Method = (...args: unknown[]) => Promise<unknown> | Paginated<unknown>;

const { fetch, sent } = stubFetch([]);
const zoom = testClient(fetch);
const RESOURCES: Record<string, object> = {
  users: zoom.users,
  'users.assistants': zoom.users.assistants,
  'users.schedulers': zoom.users.schedulers,
  'users.presence': zoom.users.presence,
  divisions: zoom.divisions,
  meetings: zoom.meetings,
  trackingFields: zoom.trackingFields,
};
/** What stands where a text would be refused before the options are looked at. */
const ARGUMENTS: Record<string, unknown[]> = {
  'users.uploadPicture': ['u1', PNG],
  'divisions.assignMembers': ['d1', { users: [{ user_id: 'u1' }] }],
  'users.updateFeatures': [{ feature_type: 'webinar', feature_value: WebinarLicense.OFF, users: [{ id: 'u1' }] }],
};

/** The methods of a resource and of what it extends; the last one, Resource, has none of its own that are public. */
function methodsOf(resource: object): string[] {
  const above: unknown = Object.getPrototypeOf(resource);
  if (typeof above !== 'object' || above === null || above.constructor.name === 'Resource') return [];
  const own = Object.getOwnPropertyNames(above).filter((name) => name !== 'constructor');
  return [...own, ...methodsOf(above)];
}

const METHODS = Object.entries(RESOURCES).flatMap(([name, resource]) =>
  methodsOf(resource).map((method) => [`${name}.${method}`, resource, method] as const),
);

describe('call options', () => {
  it('are looked for in every method', () => {
    expect(METHODS.length).toBeGreaterThan(45);
  });

  it.each(METHODS)('%s takes them last and passes them on', async (name, resource, method) => {
    const call = (resource as Record<string, Method>)[method] as Method;
    const texts = Array.from({ length: call.length - 1 }, () => 'x');
    const args = [...(ARGUMENTS[name] ?? texts), { signal: AbortSignal.abort('gone') }];
    const outcome = call.apply(resource, args);
    expect(await rejection('toArray' in outcome ? outcome.toArray() : outcome)).toBe('gone');
    expect(sent).toEqual([]);
  });
});
