import { describe, expect, it } from 'vitest';
import {
  type ActionResult,
  addToGroups,
  changeLicenses,
  deactivatePerson,
  deletePerson,
  reactivatePerson,
  removeFromGroups,
  removeFromPhone,
  revokeSsoToken,
  signOut,
  unlinkPerson,
  updateProfile,
  type ZoomClient,
} from '../../../src/index.js';
import { company, personOf } from './company.js';

interface Case {
  name: string;
  /** Whom it is about. */
  email: string;
  act(zoom: ZoomClient, person: string): Promise<ActionResult>;
  /** What it has to say that it changed. */
  changes: ActionResult['changes'];
  /** The writes that it takes, in order. */
  writes: string[];
  /** What the account knows of the person afterwards; `null` when they are gone. */
  after: object | null;
}

const ANN = 'ann@example.com';
const PHONE_FREED = [
  { what: 'phone', before: true, after: false },
  { what: 'callingPlans', before: ['200'], after: [] },
  { what: 'phoneNumbers', before: ['+12025550101'], after: [] },
];

const CASES: Case[] = [
  {
    name: 'deactivatePerson takes access and licences',
    email: ANN,
    act: (zoom, person) => deactivatePerson(zoom, person),
    changes: [
      { what: 'status', before: 'active', after: 'inactive' },
      { what: 'licenses', before: ['meetings 2'], after: [] },
    ],
    writes: ['users.updateStatus'],
    after: { status: 'inactive', type: 1, webinarCapacity: null, phone: null },
  },
  {
    name: 'reactivatePerson gives access back, and no licences',
    email: 'gone@example.com',
    act: (zoom, person) => reactivatePerson(zoom, person),
    changes: [{ what: 'status', before: 'inactive', after: 'active' }],
    writes: ['users.updateStatus'],
    after: { status: 'active', type: 1 },
  },
  {
    name: 'unlinkPerson parts with a guest',
    email: 'eve@guest.net',
    act: (zoom, person) => unlinkPerson(zoom, person),
    changes: [{ what: 'account', before: 'active', after: null }],
    writes: ['users.delete'],
    after: null,
  },
  {
    name: 'deletePerson hands over what it is told to',
    email: ANN,
    act: (zoom, person) => deletePerson(zoom, person, { transfer: { to: 'admin@example.com', meetings: true } }),
    changes: [
      { what: 'account', before: 'active', after: null },
      { what: 'transfer', before: null, after: 'admin@example.com: meetings' },
    ],
    writes: ['users.delete'],
    after: null,
  },
  {
    name: 'removeFromPhone frees plans and numbers, and says which',
    email: ANN,
    act: (zoom, person) => removeFromPhone(zoom, person),
    changes: PHONE_FREED,
    writes: ['users.update'],
    after: { phone: null, type: 2, webinarCapacity: 500 },
  },
  {
    name: 'addToGroups knows groups by id and by name',
    email: 'ben@example.com',
    act: (zoom, person) => addToGroups(zoom, person, [{ id: 'g-sales' }, 'g-berlin', ' legal ']),
    changes: [
      { what: 'groups', before: null, after: 'g-sales' },
      { what: 'groups', before: null, after: 'g-berlin' },
      { what: 'groups', before: null, after: ' legal ' },
    ],
    writes: ['groups.addMembers', 'groups.addMembers', 'groups.addMembers'],
    after: { groupIds: ['g-sales', 'g-berlin', 'g-legal'] },
  },
  {
    name: 'removeFromGroups leaves the groups alone that they are not in',
    email: ANN,
    act: (zoom, person) => removeFromGroups(zoom, person, ['Sales', 'Legal']),
    changes: [{ what: 'groups', before: 'Sales', after: null }],
    writes: ['groups.removeMember'],
    after: { groupIds: ['g-berlin'] },
  },
  {
    name: 'removeFromGroups takes them out of all',
    email: ANN,
    act: (zoom, person) => removeFromGroups(zoom, person, 'all'),
    changes: [
      { what: 'groups', before: 'g-sales', after: null },
      { what: 'groups', before: 'g-berlin', after: null },
    ],
    writes: ['groups.removeMember', 'groups.removeMember'],
    after: { groupIds: [] },
  },
  {
    name: 'updateProfile sends only what differs',
    email: ANN,
    act: (zoom, person) => updateProfile(zoom, person, { first_name: 'Ann', dept: 'Sales', job_title: '' }),
    changes: [{ what: 'profile.dept', before: expect.anything(), after: 'Sales' }],
    writes: ['users.update'],
    after: { firstName: 'Ann', department: 'Sales' },
  },
  {
    name: 'changeLicenses gives a Meetings licence before the add-on that needs it',
    email: 'ben@example.com',
    act: (zoom, person) =>
      changeLicenses(zoom, person, { addOns: { webinar: true, webinar_capacity: 500 }, meetings: 2 }),
    changes: [
      { what: 'meetings', before: 1, after: 2 },
      { what: 'addOns.webinar', before: false, after: true },
      { what: 'addOns.webinar_capacity', before: null, after: 500 },
    ],
    writes: ['users.update', 'users.updateSettings'],
    after: { type: 2, webinarCapacity: 500 },
  },
  {
    name: 'changeLicenses takes Webinar before it gives Zoom Events',
    email: ANN,
    act: (zoom, person) =>
      changeLicenses(zoom, person, { addOns: { zoom_events: true, zoom_events_capacity: 500, webinar: false } }),
    changes: [
      { what: 'addOns.webinar', before: true, after: false },
      { what: 'addOns.zoom_events', before: false, after: true },
      { what: 'addOns.zoom_events_capacity', before: null, after: 500 },
    ],
    writes: ['users.updateSettings', 'users.updateSettings'],
    after: { webinarCapacity: null, eventsCapacity: 500 },
  },
  {
    name: 'changeLicenses gives a bundle whose code has more digits than JavaScript prints',
    email: 'ben@example.com',
    act: (zoom, person) => changeLicenses(zoom, person, { workplace: '144115188075855872' }),
    changes: [{ what: 'workplace', before: null, after: '144115188075855872' }],
    writes: ['users.update'],
    after: { workplaceBundle: 2 ** 57, type: 2 },
  },
  {
    name: 'changeLicenses gives Phone, and replaces the plan that Zoom chose by the one that was named',
    email: 'ben@example.com',
    act: (zoom, person) => changeLicenses(zoom, person, { phone: true, callingPlans: { add: [100, 4_000] } }),
    changes: [
      { what: 'phone', before: false, after: true },
      { what: 'callingPlans', before: null, after: '100' },
      { what: 'callingPlans', before: null, after: '4000' },
    ],
    writes: ['users.update', 'phone.users.replaceCallingPlan', 'phone.users.assignCallingPlans'],
    after: { phone: expect.objectContaining({ callingPlans: [100, 4_000] }) },
  },
  {
    name: 'changeLicenses frees one calling plan',
    email: ANN,
    act: (zoom, person) => changeLicenses(zoom, person, { callingPlans: { remove: [200, 100] } }),
    changes: [{ what: 'callingPlans', before: '200', after: null }],
    writes: ['phone.users.unassignCallingPlan'],
    after: { phone: expect.objectContaining({ callingPlans: [] }) },
  },
  {
    name: 'changeLicenses makes somebody Basic who holds a licence, add-ons first',
    email: ANN,
    act: (zoom, person) => changeLicenses(zoom, person, { meetings: 1, phone: false, addOns: { webinar: false } }),
    changes: [
      { what: 'addOns.webinar', before: true, after: false },
      ...PHONE_FREED,
      { what: 'meetings', before: 2, after: 1 },
    ],
    writes: ['users.updateSettings', 'users.update', 'users.update'],
    after: { type: 1, webinarCapacity: null, phone: null },
  },
];

describe.each(CASES)('$name', ({ email, act, changes, writes, after }) => {
  it.each(['email address', 'id'] as const)('for a person named by %s', async (by) => {
    const office = company();
    const { id } = personOf(office, email);
    const result = await act(office.zoom, by === 'id' ? id : email);
    expect(result).toMatchObject({ outcome: 'done', person: { id, email }, changes });
    expect(result.changes).toHaveLength(changes.length);
    expect(result.summary).toMatch(/^\S+@\S+ .*\.$/);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(office.writes()).toEqual(writes);
    const person = office.fake.account.find(email);
    if (after === null) expect(person).toBeNull();
    else expect(person).toMatchObject(after);
  });

  it('a second time is already done, and nothing is sent', async () => {
    const office = company();
    await act(office.zoom, email);
    const state = office.state();
    office.writes();
    const again = await act(office.zoom, email);
    expect(again).toMatchObject({ outcome: 'already', changes: [] });
    expect(office.writes()).toEqual([]);
    expect(office.state()).toBe(state);
  });
});

describe('signing out', () => {
  it.each([
    ['revokeSsoToken', revokeSsoToken],
    ['signOut', signOut],
  ] as const)('%s ends the sessions, each time: Zoom does not show them', async (_name, act) => {
    const office = company();
    const first = await act(office.zoom, ANN);
    const second = await act(office.zoom, ANN);
    expect([first, second].map(({ outcome, warnings }) => ({ outcome, warnings }))).toEqual([
      { outcome: 'done', warnings: [] },
      { outcome: 'done', warnings: [] },
    ]);
    const { id } = personOf(office, ANN);
    expect(office.fake.account.endedSessions.map(({ userId }) => userId)).toEqual([id, id]);
  });

  it('signOut warns of people who sign in without SSO', async () => {
    const office = company();
    const { warnings } = await signOut(office.zoom, 'ben@example.com');
    expect(warnings).toEqual([expect.stringContaining('SSO sessions only')]);
  });

  it('has nothing to do for invited people', async () => {
    const office = company();
    await expect(signOut(office.zoom, 'new@example.com')).resolves.toMatchObject({ outcome: 'already', warnings: [] });
    expect(office.writes()).toEqual([]);
  });
});

describe('people who are gone', () => {
  it.each([
    ['unlinkPerson', unlinkPerson],
    ['deletePerson', deletePerson],
  ] as const)('%s is already done', async (_name, act) => {
    const office = company();
    await expect(act(office.zoom, 'nobody@example.com')).resolves.toMatchObject({
      outcome: 'already',
      person: { id: null, email: 'nobody@example.com' },
      summary: 'nobody@example.com is not in the account.',
    });
    await expect(act(office.zoom, 'nobodys-id')).resolves.toMatchObject({
      person: { id: 'nobodys-id', email: null },
    });
    expect(office.writes()).toEqual([]);
  });

  it('anything else finds nobody', async () => {
    const office = company();
    await expect(deactivatePerson(office.zoom, 'nobody@example.com')).rejects.toMatchObject({
      kind: 'api',
      code: 1001,
    });
    await expect(removeFromPhone(office.zoom, 'nobody@example.com')).rejects.toMatchObject({ kind: 'api', code: 1001 });
  });
});

describe('handing over', () => {
  it('knows the recipient by id, too', async () => {
    const office = company();
    const { id } = personOf(office, 'admin@example.com');
    const all = { meetings: true, webinars: false, recordings: true, whiteboards: true, clips: true, notes: true };
    await deletePerson(office.zoom, 'eve@guest.net', { transfer: { to: id, ...all, visitors: true, docs: true } });
    expect(office.fake.account.removals).toMatchObject([
      {
        action: 'delete',
        transfer: {
          toId: id,
          what: ['meeting', 'recording', 'whiteboard', 'clipfiles', 'notes', 'visitors', 'docs'],
        },
      },
    ]);
  });

  it.each(['ANN@example.com', 'by id'])(
    'refuses the person who goes, named as %s, before anything is sent',
    async (to) => {
      const office = company();
      const self = to === 'by id' ? personOf(office, ANN).id : to;
      await expect(deletePerson(office.zoom, ANN, { transfer: { to: self } })).rejects.toMatchObject({
        kind: 'config',
      });
      expect(office.writes()).toEqual([]);
    },
  );
});
