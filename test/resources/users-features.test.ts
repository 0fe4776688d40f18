import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  EventsLicense,
  type FeatureChange,
  isZoomError,
  LargeMeetingLicense,
  UnitedBundle,
  type UpdateFeaturesBody,
  UserType,
  WebinarLicense,
  WorkplaceBundle,
} from '../../src/index.js';
import { json, networkFault, refusal, type ScriptedAnswer, stubFetch } from '../client/stub-fetch.js';
import { rejection, testClient } from '../client/test-client.js';
import { finish, startVirtualTime } from '../client/virtual-time.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

const people = (count: number, from = 0) => Array.from({ length: count }, (_, index) => ({ id: `u${from + index}` }));
const webinar = { feature_type: 'webinar', feature_value: WebinarLicense.UP_TO_500 } as const;

interface Batch {
  feature_type: string;
  feature_value: string;
  users: { id: string }[];
}

/** Zoom: refuses more than 30 users, and has seats for users whose number is even. */
function zoomWithEvenSeats(fault: (call: number) => ScriptedAnswer | null = () => null) {
  const batches: string[][] = [];
  const at: number[] = [];
  const { fetch } = stubFetch((request, index) => {
    const ids = (JSON.parse(request.body) as Batch).users.map(({ id }) => id);
    batches.push(ids);
    at.push(request.at);
    if (ids.length > 30) return refusal(400, 300, 'Validation Failed.');
    const even = (id: string) => Number(id.slice(1)) % 2 === 0;
    const refused = ids.filter((id) => !even(id));
    return (
      fault(index + 1) ??
      json(
        { success_user_ids: ids.filter(even), fail_details: [{ user_ids: refused, reason: 'Not enough seats' }] },
        201,
      )
    );
  });
  return { zoom: testClient(fetch), batches, at };
}

describe('giving many users a licence', () => {
  it.each([
    [1, [1]],
    [30, [30]],
    [31, [30, 1]],
    [95, [30, 30, 30, 5]],
  ])('sends %i users in calls of %j, in order and one after the other', async (count, sizes) => {
    const { zoom, batches } = zoomWithEvenSeats();
    const result = await finish(zoom.users.updateFeatures({ ...webinar, users: people(count) }));
    expect(batches.map((ids) => ids.length)).toEqual(sizes);
    expect(batches.flat()).toEqual(people(count).map(({ id }) => id));
    expect(result.stopped).toBeNull();
    expect(result.succeeded).toEqual(batches.flat().filter((_, index) => index % 2 === 0));
    expect(result.failed).toEqual(
      batches
        .flat()
        .filter((_, index) => index % 2 === 1)
        .map((userId) => ({ userId, reason: 'Not enough seats' })),
    );
  });

  it('leaves ten seconds between two calls', async () => {
    const { zoom, at } = zoomWithEvenSeats();
    await finish(zoom.users.updateFeatures({ ...webinar, users: people(70) }));
    const gaps = at.slice(1).map((instant, index) => instant - (at[index] ?? 0));
    expect(gaps).toHaveLength(2);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(10_000);
  });

  it('sends nothing for nobody', async () => {
    const { zoom, batches } = zoomWithEvenSeats();
    expect(await zoom.users.updateFeatures({ ...webinar, users: [] })).toEqual({
      succeeded: [],
      failed: [],
      stopped: null,
    });
    expect(batches).toEqual([]);
  });

  it('keeps every reason apart, and reads an answer that names nobody', async () => {
    const { fetch } = stubFetch([
      json({
        success_user_ids: [],
        fail_details: [
          { user_ids: ['u0', 'u1'], reason: 'Users not found' },
          { user_ids: ['u2'], reason: "Can't update for Zoom Room users" },
          { user_ids: ['u3'], reason: 'Something that Zoom invents later' },
          { user_ids: ['u4'] },
          { reason: 'About nobody' },
        ],
      }),
      json({}, 201),
    ]);
    const { failed, succeeded } = await finish(
      testClient(fetch).users.updateFeatures({ ...webinar, users: people(31) }),
    );
    expect(failed).toEqual([
      { userId: 'u0', reason: 'Users not found' },
      { userId: 'u1', reason: 'Users not found' },
      { userId: 'u2', reason: "Can't update for Zoom Room users" },
      { userId: 'u3', reason: 'Something that Zoom invents later' },
      { userId: 'u4', reason: '' },
    ]);
    expect(succeeded).toEqual([]);
  });
});

describe('a call that fails as a whole', () => {
  it('throws when it is the first: nothing was achieved', async () => {
    const { zoom, batches } = zoomWithEvenSeats(() => refusal(400, 200, 'Paid account needed.'));
    const error = await finish(rejection(zoom.users.updateFeatures({ ...webinar, users: people(90) })));
    expect(isZoomError(error, 'api')).toBe(true);
    expect(batches).toHaveLength(1);
  });

  it('ends the rest when it is a later one, and says who was in it and who was not tried', async () => {
    const { zoom, batches } = zoomWithEvenSeats((call) =>
      call === 2 ? refusal(400, 300, 'Unknown subscription.') : null,
    );
    const { succeeded, failed, stopped } = await finish(zoom.users.updateFeatures({ ...webinar, users: people(95) }));
    expect(batches).toHaveLength(2);
    expect([succeeded.length, failed.length]).toEqual([15, 15]);
    expect(stopped?.error).toMatchObject({ kind: 'api', code: 300 });
    expect(stopped?.batch).toEqual(people(30, 30));
    expect(stopped?.notTried).toEqual(people(35, 60));
  });

  it('is not sent again when nobody knows whether it took effect, and says so', async () => {
    const { zoom, batches } = zoomWithEvenSeats((call) => (call === 2 ? networkFault('ECONNRESET') : null));
    const { stopped } = await finish(zoom.users.updateFeatures({ ...webinar, users: people(61) }));
    expect(batches).toHaveLength(2);
    expect(isZoomError(stopped?.error, 'ambiguous-write')).toBe(true);
    expect([stopped?.batch.length, stopped?.notTried.length]).toEqual([30, 1]);
  });

  it('keeps what was done when the caller ends it between two calls', async () => {
    const stop = new AbortController();
    const { zoom, batches } = zoomWithEvenSeats();
    setTimeout(() => stop.abort('enough'), 5_000); // the second call is due after ten seconds
    const options = { signal: stop.signal };
    const result = await finish(zoom.users.updateFeatures({ ...webinar, users: people(61) }, options));
    expect(batches).toHaveLength(1);
    expect(result.succeeded).toHaveLength(15);
    expect(result.stopped).toEqual({ error: 'enough', batch: people(30, 30), notTried: people(1, 60) });
  });
});

// [feature, what Zoom wants: text, what is given]
const CHANGES: [UpdateFeaturesBody['feature_type'], string, UpdateFeaturesBody['feature_value']][] = [
  ['user_type', '2', UserType.LICENSED],
  ['concurrent_meeting', 'Plus', 'Plus'],
  ['large_meeting', '128', LargeMeetingLicense.UP_TO_500],
  ['webinar', '0', WebinarLicense.OFF],
  ['zoom_events', '3000', EventsLicense.UP_TO_3000],
  ['zoom_whiteboard', 'true', true],
  ['zoom_revenue_accelerator', 'false', 'false'],
  ['plan_united_type', '32768', UnitedBundle.PRO_JAPAN],
  ['zoom_one_type', '0', 0],
  ['zoom_one_type', '16', WorkplaceBundle.BUSINESS_PLUS_US_CA],
  ['zoom_one_type', '72057594037927936', WorkplaceBundle.EDUCATION_ENTERPRISE_ESSENTIALS],
  ['zoom_one_type', '144115188075855872', 144115188075855872n],
  ['zoom_one_type', '576460752303423488', WorkplaceBundle.EDUCATION_ENTERPRISE_STUDENT],
];

describe('what is given', () => {
  it.each(CHANGES)('for %s is written as the text %s', async (feature_type, feature_value, given) => {
    const { fetch, sent } = stubFetch([json({}, 201)]);
    const change = { feature_type, feature_value: given } as FeatureChange;
    const body = { ...change, subscription_id: 's1', users: [{ email: 'ann@example.com' }] };
    await finish(testClient(fetch).users.updateFeatures(body));
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({
      feature_type,
      feature_value,
      subscription_id: 's1',
      users: [{ email: 'ann@example.com' }],
    });
  });

  it('has to fit the feature: the compiler sees to it', () => {
    const bodies: UpdateFeaturesBody[] = [
      // @ts-expect-error a capacity is no code
      { feature_type: 'webinar', feature_value: '500', users: [] },
      // @ts-expect-error a bundle that cannot be given
      { feature_type: 'zoom_one_type', feature_value: WorkplaceBundle.ENTERPRISE_PLUS, users: [] },
      // @ts-expect-error a user without id and address
      { ...webinar, users: [{}] },
      // @ts-expect-error a value of another feature
      { feature_type: 'zoom_whiteboard', feature_value: 'Plus', users: [] },
    ];
    expect(bodies).toHaveLength(4);
  });
});
