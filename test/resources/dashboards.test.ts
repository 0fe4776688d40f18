import { describe, expect, it } from 'vitest';
import { type EndpointName, endpoints } from '../../src/resources/catalogue.js';
import { json, stubFetch } from '../client/stub-fetch.js';
import { testClient } from '../client/test-client.js';
import { fieldDifferences, schemaOf } from './declared-fields.js';

const DASHBOARDS = (Object.keys(endpoints) as EndpointName[]).filter((name) => name.startsWith('dashboards.'));
const MAY = { from: '2025-05-01', to: '2025-05-31' };
const clock = { now: () => Date.parse('2025-06-15T12:00:00Z'), elapsed: () => performance.now() };

function client(...answers: object[]) {
  const stub = stubFetch(answers.map((answer) => json(answer)));
  return { zoom: testClient(stub.fetch, { clock }), sent: stub.sent };
}

describe('a dashboard', () => {
  it('declares the fields that Zoom documents, with their types and known values, and no others', () => {
    expect(DASHBOARDS).toHaveLength(27);
    expect(fieldDifferences(DASHBOARDS)).toEqual([]);
  });

  it('declares the quality of participants once, for meetings and webinars, lists and single answers', () => {
    const qos = DASHBOARDS.filter((name) => name.endsWith('Qos'));
    expect(qos).toHaveLength(4);
    expect(new Set(qos.map(schemaOf)).size).toBe(1);
  });

  it('is RESOURCE_INTENSIVE where Zoom says so', () => {
    const intensive = DASHBOARDS.filter((name) => endpoints[name].rateLimit === 'RESOURCE_INTENSIVE');
    expect(intensive.sort()).toEqual([
      'dashboards.chat',
      'dashboards.meetings',
      'dashboards.webinars',
      'dashboards.zoomRooms',
    ]);
  });
});

describe('lists of dashboards', () => {
  it.each<[string, (zoom: ReturnType<typeof client>['zoom']) => { toArray(): Promise<unknown[]> }, string]>([
    ['meetings', (zoom) => zoom.dashboards.meetingParticipantsQos(1), '10'],
    ['webinars', (zoom) => zoom.dashboards.webinarParticipantsQos(1), '10'],
    ['meetings', (zoom) => zoom.dashboards.meetingParticipants(1), '300'],
  ])('ask for the largest page that the operation takes: participants of %s', async (_case, list, size) => {
    const { zoom, sent } = client({ participants: [] });
    await list(zoom).toArray();
    expect(sent[0]?.url.searchParams.get('page_size')).toBe(size);
  });

  it('keep every stay of a participant, also where two look alike', async () => {
    const row = { id: 'ann', user_id: '32977920', user_name: 'Ann' };
    const { zoom } = client({ participants: [row, row], next_page_token: 'next' }, { participants: [row] });
    expect(await zoom.dashboards.meetingParticipants(1).toArray()).toEqual([row, row, row]);
  });

  it('read quality, metrics as text with their unit', async () => {
    const sample = { audio_input: { bitrate: '27.15 kbps', avg_loss: '0.03%' }, video_input: { frame_rate: '12 fps' } };
    const { zoom } = client({ participants: [{ user_id: '1', user_qos: [sample] }] });
    const [participant] = await zoom.dashboards.meetingParticipantsQos('ab==', { type: 'past' }).toArray();
    expect(participant?.user_qos?.[0]?.audio_input?.bitrate).toBe('27.15 kbps');
    expect(participant?.user_qos?.[0]?.video_input?.frame_rate).toBe('12 fps');
  });
});

describe('a Zoom Room', () => {
  it('answers with its meetings page by page: the token of one answer asks for the next', async () => {
    const first = {
      id: 'room',
      live_meeting: { id: 1 },
      past_meetings: { meetings: [{ id: 2 }], next_page_token: 'n' },
    };
    const second = { id: 'room', past_meetings: { meetings: [{ id: 3 }], next_page_token: '' } };
    const { zoom, sent } = client(first, second);
    const room = await zoom.dashboards.zoomRoom('room', MAY);
    const token = room.past_meetings?.next_page_token;
    const rest = await zoom.dashboards.zoomRoom('room', { ...MAY, page_size: 100, next_page_token: token });
    expect([room.live_meeting?.id, room.past_meetings?.meetings?.[0]?.id]).toEqual([1, 2]);
    expect(rest.past_meetings?.meetings?.[0]?.id).toBe(3);
    expect(sent.map(({ url }) => url.search)).toEqual([
      '?from=2025-05-01&to=2025-05-31',
      '?from=2025-05-01&to=2025-05-31&page_size=100&next_page_token=n',
    ]);
  });
});
