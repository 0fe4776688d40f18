import { describe, expect, it } from 'vitest';
import type { ZoomClient } from '../../src/client/zoom-client.js';
import { type EndpointName, endpoints } from '../../src/resources/catalogue.js';
import type { Paginated } from '../../src/types/pages.js';
import { json, stubFetch } from '../client/stub-fetch.js';
import { testClient } from '../client/test-client.js';

type ById = (...ids: (string | number)[]) => Promise<unknown> | Paginated<unknown>;

const NAMES = (Object.keys(endpoints) as EndpointName[]).filter((name) => /^(reports|dashboards)\./.test(name));
const BY_MEETING = NAMES.filter((name) => /\{(meetingId|webinarId)\}/.test(endpoints[name].path));

/** Calls the method of an operation with ids, and tells the path that was asked for. */
async function pathOf(name: EndpointName, ...ids: (string | number)[]): Promise<string> {
  const { fetch, sent } = stubFetch(() => json({ participants: [], meetings: [], issue_details: [] }));
  const zoom = testClient(fetch);
  const [area = '', method = ''] = name.split('.');
  const areas = zoom as unknown as Record<string, Record<string, ById> | undefined>;
  const outcome = areas[area]?.[method]?.(...ids);
  await (outcome !== undefined && 'firstPage' in outcome ? outcome.firstPage() : outcome);
  return sent[0]?.url.pathname ?? 'nothing was sent';
}

function expected(name: EndpointName, meeting: string, participant = ''): string {
  const path = endpoints[name].path.replace(/\{(meetingId|webinarId)\}/, meeting);
  return `/v2${path.replace('{participantId}', participant)}`;
}

describe('the meeting or webinar of an operation', () => {
  it('is part of 22 paths', () => {
    expect(BY_MEETING).toHaveLength(22);
  });

  it.each([
    ['a numeric id', 85_746_065_432, '85746065432'],
    ['a numeric id as text', '85746065432', '85746065432'],
    ['a UUID without slashes, encoded once', 'aDYlohsHRtCd4ii1uC2+hA==', 'aDYlohsHRtCd4ii1uC2%2BhA%3D%3D'],
    ['a UUID that begins with a slash, twice', '/ajXp112Qmuo==', '%252FajXp112Qmuo%253D%253D'],
    ['a UUID with two slashes in a row, twice', 'ab//cd==', 'ab%252F%252Fcd%253D%253D'],
    ['a UUID with one slash, twice', 'ab/c+d==', 'ab%252Fc%252Bd%253D%253D'],
  ])('goes as Zoom wants it: %s', async (_case, id, segment) => {
    const paths = await Promise.all(BY_MEETING.map((name) => pathOf(name, id, 'p')));
    expect(paths).toEqual(BY_MEETING.map((name) => expected(name, segment, 'p')));
  });

  it('and ids of participants, users, rooms and complaints are encoded once, whatever they hold', async () => {
    expect(await pathOf('dashboards.meetingParticipantQos', '/a==', '/b=')).toBe(
      '/v2/metrics/meetings/%252Fa%253D%253D/participants/%2Fb%3D/qos',
    );
    const zoom = (call: (zoom: ZoomClient) => Promise<unknown>) => {
      const { fetch, sent } = stubFetch(() => json({ meetings: [], issue_details: [], client_feedback_details: [] }));
      const client = testClient(fetch, { clock: { now: () => Date.parse('2025-06-15'), elapsed: () => 0 } });
      return call(client).then(() => sent[0]?.url.pathname);
    };
    const may = { from: '2025-05-01', to: '2025-05-31' };
    expect(await zoom(({ reports }) => reports.userMeetings('ann/b@example.com', may).toArray())).toBe(
      '/v2/report/users/ann%2Fb%40example.com/meetings',
    );
    expect(await zoom(({ dashboards }) => dashboards.zoomRoom('a//b=', may))).toBe('/v2/metrics/zoomrooms/a%2F%2Fb%3D');
    expect(await zoom(({ dashboards }) => dashboards.issuesOfZoomRoom('a/b', may).toArray())).toBe(
      '/v2/metrics/issues/zoomrooms/a%2Fb',
    );
    expect(await zoom(({ dashboards }) => dashboards.clientFeedbackDetails('a/b').toArray())).toBe(
      '/v2/metrics/client/feedback/a%2Fb',
    );
  });

  it.each(['', ' ', '../users', '/../'])('is refused before anything is sent when it is %j', async (id) => {
    for (const name of BY_MEETING) {
      await expect(async () => pathOf(name, id, 'p'), name).rejects.toMatchObject({ name: 'ZoomConfigError' });
    }
  });
});
