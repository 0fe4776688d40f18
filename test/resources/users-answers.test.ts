import { describe, expect, it } from 'vitest';
import type { ZoomClient } from '../../src/client/zoom-client.js';
import type { UpdatePresenceBody } from '../../src/index.js';
import { json, stubFetch } from '../client/stub-fetch.js';
import { rejection, testClient } from '../client/test-client.js';

const answering = (answer: () => Response): ZoomClient => testClient(stubFetch(answer).fetch);

describe('an operation without an answer', () => {
  const WRITES: [string, (zoom: ZoomClient) => Promise<void>][] = [
    ['update', (zoom) => zoom.users.update('u1', { dept: 'Sales' })],
    ['deactivate', (zoom) => zoom.users.deactivate('u1')],
    ['updateEmail', (zoom) => zoom.users.updateEmail('u1', { email: 'ann@example.com' })],
    ['updatePassword', (zoom) => zoom.users.updatePassword('u1', { password: 'Tr0ub4dor&3' })],
    ['deletePicture', (zoom) => zoom.users.deletePicture('u1')],
    ['revokeSsoToken', (zoom) => zoom.users.revokeSsoToken('u1')],
    ['assistants.removeAll', (zoom) => zoom.users.assistants.removeAll('u1')],
    ['presence.update', (zoom) => zoom.users.presence.update('u1', { status: 'Away' })],
    ['divisions.update', (zoom) => zoom.divisions.update('d1', { division_name: 'North' })],
  ];

  // Zoom's reference says 204 of most and 200 of some, which have an empty body then; older ones differ.
  it.each(WRITES)('%s is done with any success that Zoom sends', async (_name, call) => {
    const successes = [
      () => new Response(null, { status: 204 }),
      () => new Response('', { status: 200 }),
      () => json({}),
      () => json({ code: 0, message: 'success' }),
    ];
    for (const success of successes) expect(await call(answering(success))).toBeUndefined();
  });
});

describe('a user', () => {
  it('keeps texts that are empty and does without fields that are missing', async () => {
    const row = { id: 'u1', email: 'ann@example.com', dept: '', pic_url: '', employee_unique_id: '', group_ids: [] };
    expect(await answering(() => json(row)).users.get('u1')).toEqual(row);
    expect(
      await answering(() => json({ users: [row] }))
        .users.list()
        .toArray(),
    ).toEqual([row]);
  });

  it('who was just made may have no names', async () => {
    const answer = { id: 'u1', email: 'ann@example.com', type: 1, first_name: '' };
    const created = answering(() => json(answer, 201)).users.create({
      action: 'custCreate',
      user_info: { email: 'ann@example.com', type: 1 },
    });
    expect(await created).toEqual(answer);
  });

  it('who signs in by Google has no token', async () => {
    expect(await answering(() => json({ token: null })).users.getToken('u1', { type: 'zak' })).toEqual({ token: null });
  });
});

describe('an answer in a form of its own', () => {
  it('permissions are a record with a list of texts', async () => {
    const answer = { permissions: ['User:Read', 'Branding:Edit'] };
    expect(await answering(() => json(answer)).users.getPermissions('u1')).toEqual(answer);
    const error = await rejection(answering(() => json({})).users.getPermissions('u1'));
    expect(error).toMatchObject({ kind: 'response' }); // no list is not an empty list
  });

  it('meeting summary templates are a bare list', async () => {
    const answer = [{ meeting_summary_template_id: 't1', name: 'Short', description: '' }];
    expect(await answering(() => json(answer)).users.listMeetingSummaryTemplates('u1')).toEqual(answer);
    expect(await answering(() => json([])).users.listMeetingSummaryTemplates('u1')).toEqual([]);
  });

  it('a personal audio conference is a record', async () => {
    const answer = {
      pac_accounts: [{ conference_id: 123, dedicated_dial_in_number: [{ country: 'US', number: '+1' }] }],
    };
    expect(await answering(() => json(answer)).users.getPersonalAudioConference('u1')).toEqual(answer);
  });

  it('occurrences of a recurring meeting share their ids, and none is lost', async () => {
    const meetings = ['2025-05-01', '2025-05-08'].map((day) => ({
      id: 1,
      uuid: 'x==',
      start_time: `${day}T10:00:00Z`,
    }));
    expect(
      await answering(() => json({ meetings }))
        .users.listMeetings('u1')
        .toArray(),
    ).toEqual(meetings);
  });

  it('a person who came back has a row for each stay', async () => {
    const participants = [
      { id: 'u1', user_id: '16' },
      { id: 'u1', user_id: '17' },
    ];
    expect(
      await answering(() => json({ participants }))
        .meetings.listPastParticipants(1)
        .toArray(),
    ).toEqual(participants);
  });
});

describe("a user's webinars", () => {
  it('are read by page number: Zoom gives no cursor for them', async () => {
    const page = (page_number: number, id: number) =>
      json({ webinars: [{ id }], page_count: 3, page_number, page_size: 300, total_records: 3 });
    const { fetch, sent } = stubFetch([page(1, 11), page(2, 12), page(3, 13)]);
    const webinars = await testClient(fetch).users.listWebinars('u1', { type: 'upcoming' }).toArray();
    expect(webinars.map(({ id }) => id)).toEqual([11, 12, 13]);
    expect(sent.map(({ url }) => url.searchParams.get('page_number') ?? '1')).toEqual(['1', '2', '3']);
    for (const { url } of sent) expect(url.searchParams.get('type')).toBe('upcoming');
  });
});

describe('the id of a past meeting', () => {
  it.each([
    ['85746065', '/v2/past_meetings/85746065/participants'],
    ['4444AAAiAAAAAiAiAiiAii==', '/v2/past_meetings/4444AAAiAAAAAiAiAiiAii%3D%3D/participants'],
    ['/ajXp112QmuoKj4854875==', '/v2/past_meetings/%252FajXp112QmuoKj4854875%253D%253D/participants'],
    ['a//b==', '/v2/past_meetings/a%252F%252Fb%253D%253D/participants'],
  ])('%s is encoded as Zoom wants it', async (id, path) => {
    const { fetch, sent } = stubFetch([json({ participants: [] })]);
    await testClient(fetch).meetings.listPastParticipants(id).toArray();
    expect(sent[0]?.url.pathname).toBe(path);
  });
});

describe('presence', () => {
  it('reads one answer about oneself and another about the others', async () => {
    const own = { status: 'Do_No_Disturb', end_time: '2025-06-01T10:00:00Z', remaining_time: 1200 };
    expect(await answering(() => json(own)).users.presence.get('me')).toEqual(own);
    const other = { status: 'Do_Not_Disturb' };
    expect(await answering(() => json(other)).users.presence.get('u1')).toEqual(other);
  });

  it.each<UpdatePresenceBody>([
    { status: 'Do_No_Disturb', duration: 60 },
    { status: 'Do_No_Disturb' },
    { status: 'Out_of_Office' },
  ])('is set by %j', async (body) => {
    const { fetch, sent } = stubFetch([new Response(null, { status: 204 })]);
    await testClient(fetch).users.presence.update('u1', body);
    expect([sent[0]?.url.pathname, sent[0]?.body]).toEqual(['/v2/users/u1/presence_status', JSON.stringify(body)]);
  });

  it('has a duration for do not disturb only, and Zoom spells that its own way: the compiler sees to both', () => {
    const bodies: UpdatePresenceBody[] = [
      // @ts-expect-error only do not disturb ends by itself
      { status: 'Away', duration: 60 },
      // @ts-expect-error Zoom refuses the right spelling
      { status: 'Do_Not_Disturb' },
    ];
    expect(bodies).toHaveLength(2);
  });
});
