import { describe, expect, it } from 'vitest';
import {
  createFakeZoom,
  type FakeMeeting,
  type FakePerson,
  fakeAccount,
  generateAccount,
} from '../../src/testing/index.js';
import { callerOf } from './caller.js';
import { ManualClock } from './manual-clock.js';

const clock = new ManualClock();
const account = generateAccount({ seed: 6, people: 800, now: clock.now() });
const api = callerOf(createFakeZoom({ account, clock, limits: 'off' }));
const people = [...account.people];
const count = (test: (person: FakePerson) => boolean): number => people.filter(test).length;

interface Seats {
  type: string;
  hosts: number;
  usage: number;
  pending: number;
}

describe('the plan usage', () => {
  it('agrees with the people', async () => {
    const usage = (await api.get('/accounts/me/plans/usage')).json as Record<string, Seats | Seats[]>;
    const standalone = (person: FakePerson) =>
      person.type === 2 && person.workplaceBundle === null && person.unitedBundle === null;
    expect(usage.plan_base).toMatchObject({
      usage: count((person) => person.status === 'active' && standalone(person)),
      pending: count((person) => person.status === 'pending' && standalone(person)),
    });
    expect(usage.plan_webinar).toEqual([
      expect.objectContaining({ type: 'webinar500_monthly', usage: count((person) => person.webinarCapacity === 500) }),
      expect.objectContaining({
        type: 'webinar1000_monthly',
        usage: count((person) => person.webinarCapacity === 1_000),
      }),
    ]);
    expect(usage.plan_zoom_one).toContainEqual(
      expect.objectContaining({
        type: 'zobp_usca_yearly_unlimited',
        usage: count((person) => person.workplaceBundle === 16 && person.status === 'active'),
        pending: count((person) => person.workplaceBundle === 16 && person.status === 'pending'),
      }),
    );
    expect(usage.plan_whiteboard).toMatchObject({ usage: count((person) => person.addOns.has('whiteboard')) });
    for (const seats of Object.values(usage).flat()) {
      if (seats.pending !== undefined) expect(seats.hosts).toBeGreaterThan(seats.usage + seats.pending);
    }
  });

  it('writes plans of one size as objects and plans of several as arrays', async () => {
    const { json } = await api.get('/accounts/me/plans/usage');
    for (const key of [
      'plan_base',
      'plan_whiteboard',
      'plan_zsched',
      'plan_united',
      'plan_zoom_rooms',
      'plan_recording',
    ]) {
      expect(Array.isArray(json[key]), key).toBe(false);
      expect(json[key], key).toBeTypeOf('object');
    }
    for (const key of ['plan_webinar', 'plan_large_meeting', 'plan_zoom_events', 'plan_zoom_one']) {
      expect(Array.isArray(json[key]), key).toBe(true);
    }
  });

  it('follows changes; what was bought stays', async () => {
    const zoom = createFakeZoom({
      account: fakeAccount({
        people: [
          { email: 'a@example.com', type: 2 },
          { email: 'b@example.com', type: 2, status: 'pending' },
        ],
      }),
    });
    const call = callerOf(zoom);
    const base = async () => (await call.get('/accounts/me/plans/usage')).json.plan_base;
    expect(await base()).toMatchObject({ hosts: 2, usage: 1, pending: 1 });
    zoom.account.deactivate('a@example.com');
    zoom.account.update('b@example.com', { status: 'active' });
    expect(await base()).toMatchObject({ hosts: 2, usage: 1, pending: 0 });
    zoom.account.setBought('meetings', null, 10);
    expect(await base()).toMatchObject({ hosts: 10 });
  });

  it('says nothing of add-ons for which Zoom has no plan there', async () => {
    const held = [{ addOns: ['docs', 'customer-managed-key', 'mail-calendar', 'scheduler'] as const }];
    const usage = await callerOf(createFakeZoom({ account: fakeAccount({ people: held }) })).get(
      '/accounts/me/plans/usage',
    );
    expect(Object.keys(usage.json)).toEqual(['plan_zsched', 'plan_recording']);
  });

  it('makes up the code of a bundle that has none here', async () => {
    const held = [{ type: 2 as const, workplaceBundle: 2 ** 42 }];
    const usage = await callerOf(createFakeZoom({ account: fakeAccount({ people: held }) })).get(
      '/accounts/me/plans/usage',
    );
    expect(usage.json.plan_zoom_one).toMatchObject([{ type: 'zo_4398046511104_yearly' }]);
  });

  it('sorts bundles into the plans of their families', async () => {
    const bundles = [4, 2 ** 27, 2 ** 41, 2 ** 32, 2 ** 59];
    const held = bundles.map((workplaceBundle) => ({ type: 2 as const, workplaceBundle }));
    const { json } = await callerOf(createFakeZoom({ account: fakeAccount({ people: held }) })).get(
      '/accounts/me/plans/usage',
    );
    const plans = [
      'plan_zoom_one',
      'plan_zoom_one_premier',
      'plan_zoom_one_edu_school_campus_plus',
      'plan_zoom_one_edu_premier',
    ];
    for (const plan of plans) expect(json[plan], plan).toMatchObject([{ hosts: 1, usage: 1 }]);
    expect(json.plan_zoom_one_edu_student).toMatchObject({ hosts: 1, usage: 1 });
    expect(json).not.toHaveProperty('plan_base');
  });
});

describe('the calling plans', () => {
  it('agree with the people', async () => {
    const { json } = await api.get('/phone/calling_plans');
    const held = (code: number) => count((person) => person.phone?.callingPlans.includes(code) === true);
    for (const plan of json.calling_plans as {
      type: number;
      subscribed: number;
      assigned: number;
      available: number;
    }[]) {
      expect(plan.assigned).toBe(held(plan.type));
      expect(plan.available).toBe(plan.subscribed - plan.assigned);
      expect(plan.available).toBeGreaterThan(0);
    }
    expect(json.calling_plans).toHaveLength(3);
  });
});

describe('the summary', () => {
  it('counts active people by licence, pending ones apart', async () => {
    const active = (type: number) => count((person) => person.status === 'active' && person.type === type);
    const { json } = await api.get('/users/summary');
    expect(json).toEqual({
      licensed_users_count: active(2),
      basic_users_count: active(1),
      on_prem_users_count: 0,
      join_only_users_count: active(4),
      room_users_count: account.rooms,
      pending_users_count: count((person) => person.status === 'pending'),
      total_users_count: count((person) => person.status === 'active') + account.rooms,
    });
  });
});

describe('groups and roles', () => {
  it.each([
    ['/groups?page_size=300', 'groups', (id: unknown) => count((person) => person.groupIds.includes(String(id)))],
    ['/roles', 'roles', (id: unknown) => count((person) => person.roleId === id)],
  ])('%s counts its members', async (path, items, expected) => {
    const { json } = await api.get(path);
    const rows = json[items] as { id: string; total_members: number }[];
    expect(rows.map((row) => row.total_members)).toEqual(rows.map((row) => expected(row.id)));
    expect(json.total_records).toBe(rows.length);
  });
});

describe('reports', () => {
  const FROM = Date.parse('2025-05-15T00:00:00Z');
  const END = Date.parse('2025-06-11T00:00:00Z');
  const WINDOW = 'from=2025-05-15&to=2025-06-10';
  const endOf = (meeting: FakeMeeting) => Date.parse(meeting.startAt) + meeting.minutes * 60_000;
  const inWindow = (meeting: FakeMeeting) =>
    Date.parse(meeting.startAt) >= FROM && Date.parse(meeting.startAt) < END && endOf(meeting) <= clock.now();
  const hosted = new Map(people.map((person) => [person.id, person.meetings.filter(inWindow)]));
  const all = [...hosted.values()].flat();

  it('of hosts agree with their meetings', async () => {
    const rows = await api.all(`/report/users?${WINDOW}&page_size=300`, 'users');
    const hosts = [...hosted].filter(([, meetings]) => meetings.length > 0);
    expect(new Set(rows.map((row) => row.id))).toEqual(new Set(hosts.map(([id]) => id)));
    for (const row of rows) {
      const meetings = hosted.get(String(row.id)) ?? [];
      expect(row).toMatchObject({
        meetings: meetings.length,
        participants: meetings.reduce((sum, meeting) => sum + meeting.participants, 0),
        meeting_minutes: meetings.reduce((sum, meeting) => sum + meeting.minutes, 0),
      });
    }
  });

  it('carry the totals of the account', async () => {
    expect((await api.get(`/report/users?${WINDOW}`)).json).toMatchObject({
      from: '2025-05-15',
      to: '2025-06-10',
      total_meetings: all.length,
      total_participants: all.reduce((sum, meeting) => sum + meeting.participants, 0),
      total_meeting_minutes: all.reduce((sum, meeting) => sum + meeting.minutes, 0),
    });
  });

  it('of inactive hosts name the active people who hosted nothing', async () => {
    const rows = await api.all(`/report/users?${WINDOW}&type=inactive&page_size=300`, 'users');
    const idle = people.filter((person) => person.status === 'active' && hosted.get(person.id)?.length === 0);
    expect(rows.map((row) => row.id)).toEqual(idle.map((person) => person.id));
  });

  it.each(['all', 'meeting', 'webinar'])('of past meetings hold each once: %s', async (kind) => {
    const rows = await api.all(
      `/report/history_meetings?${WINDOW}&meeting_type=${kind}&page_size=300`,
      'history_meetings',
    );
    const expected = all.filter((meeting) => kind === 'all' || meeting.kind === kind);
    expect(rows.map((row) => row.meeting_uuid).sort()).toEqual(expected.map((meeting) => meeting.uuid).sort());
    expect(rows.length).toBeGreaterThan(0);
  });

  it('of a group hold its members only', async () => {
    const group = account.groups[1];
    const rows = await api.all(`/report/users?${WINDOW}&group_id=${group?.id}&page_size=300`, 'users');
    const members = people.filter((person) => person.groupIds.includes(group?.id ?? ''));
    expect(new Set(rows.map((row) => row.id))).toEqual(
      new Set(members.filter((person) => hosted.get(person.id)?.length !== 0).map((person) => person.id)),
    );
  });

  it('of dashboards hold past meetings, apart from those with one participant', async () => {
    const past = await api.all(`/metrics/meetings?${WINDOW}&type=past&page_size=300`, 'meetings');
    const lonely = await api.all(`/metrics/meetings?${WINDOW}&type=pastOne&page_size=300`, 'meetings');
    const meetings = all.filter((meeting) => meeting.kind === 'meeting');
    expect(past.length + lonely.length).toBe(meetings.length);
    expect(lonely.every((row) => row.participants === 1)).toBe(true);
  });

  it('include both ends of the window, and leave out what is not over', async () => {
    const startsAt = [
      '2025-05-14T23:59:59Z',
      '2025-05-15T00:00:00Z',
      '2025-06-09T23:59:59Z',
      '2025-06-10T00:00:00Z',
      '2025-06-10T14:45:00Z',
    ];
    const meetings = startsAt.map((startAt) => ({ startAt, minutes: 30, participants: 3 }));
    const call = callerOf(createFakeZoom({ clock, account: fakeAccount({ people: [{ meetings }] }) }));
    const row = async (window: string) => (await call.all(`/report/users?${window}`, 'users'))[0];
    expect(await row('from=2025-05-15&to=2025-06-09')).toMatchObject({
      meetings: 2,
      participants: 6,
      meeting_minutes: 60,
    });
    expect(await row('from=2025-05-15&to=2025-06-10')).toMatchObject({ meetings: 3 });
    const live = await call.all('/metrics/meetings?from=2025-06-10&to=2025-06-10&type=live', 'meetings');
    expect(live).toMatchObject([{ start_time: '2025-06-10T14:45:00Z', end_time: '', participants: 3 }]);
  });

  it('find meetings by topic, id and feature', async () => {
    const [first] = await api.all(`/report/history_meetings?${WINDOW}`, 'history_meetings');
    const find = async (query: string) =>
      api.all(`/report/history_meetings?${WINDOW}&page_size=300&${query}`, 'history_meetings');
    expect(await find(`search_key=${first?.meeting_id}`)).toEqual([first]);
    expect(await find(`search_key=${encodeURIComponent(String(first?.topic).toLowerCase())}`)).toContainEqual(first);
    const polls = await find('meeting_feature=poll,waiting_room');
    expect(polls.every((row) => (row.feature_used as Record<string, boolean>).poll === true)).toBe(true);
    expect(polls).toEqual(await find('report_type=poll'));
  });
});
