import { describe, expect, it } from 'vitest';
import {
  type ActionResult,
  addToGroups,
  changeLicenses,
  createPerson,
  deactivatePerson,
  deletePerson,
  reactivatePerson,
  removeFromGroups,
  unlinkPerson,
  updateProfile,
  type ZoomClient,
} from '../../../src/index.js';
import type { FakeZoom } from '../../../src/testing/index.js';
import { company } from './company.js';

interface Refusal {
  name: string;
  act(zoom: ZoomClient): Promise<ActionResult>;
  /** What makes the account refuse it. */
  given?(fake: FakeZoom): void;
  /** Zoom's answer; `null` when the action knows beforehand, and sends nothing. */
  status: number | null;
  code: number | null;
  hint: RegExp;
  /** Writes that it takes to find out. Default: 1. */
  writes?: number;
}

const noSeats = ({ account }: FakeZoom): void => {
  for (const { product, variant } of account.seats()) account.setBought(product, variant, 0);
};
const noMoreBasic = ({ account }: FakeZoom): void => account.setRules({ maxBasic: 0 });

/** A refusal that the simulated account has no state for: Zoom's words are played. */
const saying =
  (
    operation: 'users.update' | 'users.updateSettings' | 'users.delete' | 'users.create',
    code: number,
    message: string,
    status = 400,
  ) =>
  (fake: FakeZoom): void => {
    fake.faults.add({ match: { operation }, kind: 'respond', status, body: { code, message } });
  };

// biome-ignore format: one line for each refusal reads as a table.
const REFUSALS: Refusal[] = [
  // deactivating and activating
  { name: 'deactivate the owner', act: (zoom) => deactivatePerson(zoom, 'owner@example.com'), status: 400, code: 200, hint: /role/ },
  { name: 'deactivate an admin', act: (zoom) => deactivatePerson(zoom, 'admin@example.com'), status: 400, code: 200, hint: /unassignMember/ },
  { name: 'deactivate a host of Zoom Events', act: (zoom) => deactivatePerson(zoom, 'host@example.com'), status: 400, code: 300, hint: /Zoom Events are over/ },
  { name: 'deactivate an invited person', act: (zoom) => deactivatePerson(zoom, 'new@example.com'), status: null, code: null, hint: /unlinkPerson/ },
  { name: 'activate an invited person', act: (zoom) => reactivatePerson(zoom, 'new@example.com'), status: null, code: null, hint: /invitation/ },
  { name: 'activate at the limit of Basic people', given: noMoreBasic, act: (zoom) => reactivatePerson(zoom, 'gone@example.com'), status: 400, code: 3412, hint: /Basic/ },
  // removing
  { name: 'unlink somebody of a managed domain', act: (zoom) => unlinkPerson(zoom, 'ben@example.com'), status: 400, code: 1107, hint: /deletePerson/ },
  { name: 'unlink an admin', act: (zoom) => unlinkPerson(zoom, 'admin@guest.net'), status: 400, code: 1117, hint: /unassignMember/ },
  { name: 'unlink somebody who came by custCreate', act: (zoom) => unlinkPerson(zoom, 'app@guest.net'), status: 400, code: 300, hint: /custCreate.*deletePerson/ },
  { name: 'unlink a queue manager', act: (zoom) => unlinkPerson(zoom, 'chief@guest.net'), status: 400, code: 1000, hint: /call queue/ },
  { name: 'delete a queue manager', act: (zoom) => deletePerson(zoom, 'chief@guest.net'), status: 400, code: 1000, hint: /callQueues/ },
  { name: 'delete the owner', act: (zoom) => deletePerson(zoom, 'owner@example.com'), status: 400, code: 200, hint: /updateOwner/ },
  { name: 'delete a host of Zoom Events', act: (zoom) => deletePerson(zoom, 'host@example.com'), status: 400, code: 300, hint: /Zoom Events are over/ },
  { name: 'delete an owner of Zoom Events without a recipient', act: (zoom) => deletePerson(zoom, 'past@example.com'), status: 400, code: 300, hint: /`transfer.to`/ },
  { name: 'hand Zoom Events to somebody without a licence', act: (zoom) => deletePerson(zoom, 'past@example.com', { transfer: { to: 'ann@example.com' } }), status: 400, code: 300, hint: /licences/ },
  { name: 'hand webinars to somebody without a licence', act: (zoom) => deletePerson(zoom, 'ann@example.com', { transfer: { to: 'ben@example.com', webinars: true } }), status: 400, code: 300, hint: /changeLicenses/ },
  { name: 'hand over to nobody', act: (zoom) => deletePerson(zoom, 'ann@example.com', { transfer: { to: 'who@example.com', meetings: true } }), status: 400, code: 200, hint: /active person/ },
  { name: 'hand over to somebody deactivated', act: (zoom) => deletePerson(zoom, 'ann@example.com', { transfer: { to: 'gone@example.com', meetings: true } }), status: 400, code: 200, hint: /active person/ },
  { name: 'unlink somebody whose invitation lapsed', act: (zoom) => unlinkPerson(zoom, 'late@example.com'), status: 400, code: 1120, hint: /createPerson/, writes: 0 },
  { name: 'delete a Zoom Room', given: saying('users.delete', 200, 'Cannot delete a Zoom Rooms user.'), act: (zoom) => deletePerson(zoom, 'ben@example.com'), status: 400, code: 200, hint: /Zoom Rooms are no people/ },
  { name: 'delete somebody whom only the support can', given: saying('users.delete', 200, 'Unable to delete this deactivated user. Please contact Zoom support.'), act: (zoom) => deletePerson(zoom, 'gone@example.com'), status: 400, code: 200, hint: /support/ },
  // licences
  { name: 'a Meetings licence without a seat', given: noSeats, act: (zoom) => changeLicenses(zoom, 'ben@example.com', { meetings: 2 }), status: 400, code: 2034, hint: /reclaimReport/ },
  { name: 'a bundle without a seat', given: noSeats, act: (zoom) => changeLicenses(zoom, 'ben@example.com', { workplace: 16 }), status: 400, code: 2038, hint: /bundle/ },
  { name: 'Phone without a seat', given: noSeats, act: (zoom) => changeLicenses(zoom, 'ben@example.com', { phone: true }), status: 404, code: 1102, hint: /Zoom Phone/ },
  { name: 'an add-on without a seat', given: noSeats, act: (zoom) => changeLicenses(zoom, 'ben@example.com', { addOns: { zoom_scheduler: true } }), status: 400, code: 1228, hint: /add-on/ },
  { name: 'Webinar without a seat', given: noSeats, act: (zoom) => changeLicenses(zoom, 'eve@guest.net', { addOns: { webinar: true, webinar_capacity: 500 } }), status: 400, code: 200, hint: /No free seat/ },
  { name: 'Basic at its limit', given: noMoreBasic, act: (zoom) => changeLicenses(zoom, 'eve@guest.net', { meetings: 1 }), status: 400, code: 3412, hint: /Basic/ },
  { name: 'Basic at its limit, by its other code', given: saying('users.update', 2033, 'Maximum of Basic users.'), act: (zoom) => changeLicenses(zoom, 'eve@guest.net', { meetings: 1 }), status: 400, code: 2033, hint: /Basic/ },
  { name: 'Basic for a host of Zoom Events', act: (zoom) => changeLicenses(zoom, 'host@example.com', { meetings: 1 }), status: 400, code: 300, hint: /Zoom Events/ },
  { name: 'no Events for a host of Zoom Events', act: (zoom) => changeLicenses(zoom, 'host@example.com', { addOns: { zoom_events: false } }), status: 400, code: 300, hint: /Zoom Events/ },
  { name: 'Webinar for a Basic person', act: (zoom) => changeLicenses(zoom, 'ben@example.com', { addOns: { webinar: true } }), status: 400, code: 1122, hint: /LICENSED/ },
  { name: 'Large Meeting for a Basic person', act: (zoom) => changeLicenses(zoom, 'ben@example.com', { addOns: { large_meeting: true } }), status: 400, code: 1108, hint: /LICENSED/ },
  { name: 'Events for a Basic person', act: (zoom) => changeLicenses(zoom, 'ben@example.com', { addOns: { zoom_events: true } }), status: 400, code: 1206, hint: /LICENSED/ },
  { name: 'Concurrent Meetings Plus for a Basic person', act: (zoom) => changeLicenses(zoom, 'ben@example.com', { addOns: { concurrent_meeting: 'Plus' } }), status: 400, code: 1207, hint: /LICENSED/ },
  { name: 'Webinar beside Events', act: (zoom) => changeLicenses(zoom, 'past@example.com', { addOns: { webinar: true } }), status: 400, code: 1204, hint: /zoom_events: false/ },
  { name: 'Events beside Webinar', act: (zoom) => changeLicenses(zoom, 'ann@example.com', { addOns: { zoom_events: true } }), status: 400, code: 1205, hint: /webinar: false/ },
  { name: 'Whiteboard Plus beside Whiteboard', act: (zoom) => changeLicenses(zoom, 'ann@example.com', { addOns: { zoom_whiteboard_plus: true } }), status: 400, code: 1242, hint: /other kind/ },
  { name: 'an add-on of Zoom Rooms', given: saying('users.updateSettings', 1233, 'Not for Zoom Rooms.'), act: (zoom) => changeLicenses(zoom, 'ben@example.com', { addOns: { zoom_docs: true } }), status: 400, code: 1233, hint: /Rooms/ },
  { name: 'no seat of Concurrent Meetings Plus', given: saying('users.updateSettings', 1211, 'Used up.'), act: (zoom) => changeLicenses(zoom, 'eve@guest.net', { addOns: { concurrent_meeting: 'Plus' } }), status: 400, code: 1211, hint: /Plus/ },
  { name: 'dropping a bundle at the limit of Basic people', given: ({ account }) => { account.update('ben@example.com', { workplaceBundle: 16, type: 2 }); account.setRules({ maxBasic: 0 }); }, act: (zoom) => changeLicenses(zoom, 'ben@example.com', { workplace: null }), status: 400, code: 2039, hint: /without the bundle/i },
  { name: 'a type that may not be changed', given: saying('users.update', 1108, 'Requirements were not met.'), act: (zoom) => changeLicenses(zoom, 'ben@example.com', { meetings: 2 }), status: 400, code: 1108, hint: /LICENSED/ },
  { name: 'a subscription that is not there', given: saying('users.update', 300, 'The subscription "x" you entered does not exist.'), act: (zoom) => changeLicenses(zoom, 'ben@example.com', { subscriptions: [{ license_type: 'MEETING', license_option: 2, subscription_id: 'x' }] }), status: 400, code: 300, hint: /license_info_list/ },
  { name: 'licences of an invited person', act: (zoom) => changeLicenses(zoom, 'new@example.com', { meetings: 1 }), status: null, code: null, hint: /invitation/ },
  { name: 'licences for a deactivated person', act: (zoom) => changeLicenses(zoom, 'gone@example.com', { meetings: 2 }), status: null, code: null, hint: /reactivatePerson/ },
  { name: 'calling plans without Phone', act: (zoom) => changeLicenses(zoom, 'ben@example.com', { callingPlans: { add: [200] } }), status: null, code: null, hint: /phone: true/ },
  // groups
  { name: 'a group that nobody knows', act: (zoom) => addToGroups(zoom, 'ann@example.com', ['Nowhere']), status: null, code: null, hint: /groups\.list/ },
  { name: 'a group that is gone', act: (zoom) => addToGroups(zoom, 'ann@example.com', [{ id: 'g-gone' }]), status: 404, code: 4130, hint: /groups\.list/ },
  { name: 'two groups for an invited person', act: (zoom) => addToGroups(zoom, 'new@example.com', ['Sales', 'Legal']), status: null, code: null, hint: /one group/ },
  { name: 'an invited person out of a group', given: ({ account }) => void account.update('new@example.com', { groupIds: ['g-sales'] }), act: (zoom) => removeFromGroups(zoom, 'new@example.com', ['Sales']), status: null, code: null, hint: /another group/ },
  // profile
  { name: 'a profile of an invited person', act: (zoom) => updateProfile(zoom, 'new@example.com', { dept: 'Sales' }), status: null, code: null, hint: /invitation/ },
  { name: 'a personal link that is taken', given: saying('users.update', 4100, 'Taken.'), act: (zoom) => updateProfile(zoom, 'ann@example.com', { vanity_name: 'ann' }), status: 400, code: 4100, hint: /checkVanityName/ },
  { name: 'a name that Zoom does not take', given: saying('users.update', 300, 'The name contains an invalid word: x'), act: (zoom) => updateProfile(zoom, 'ann@example.com', { first_name: 'x' }), status: 400, code: 300, hint: /another/ },
  // creating
  { name: 'an address with an account elsewhere', given: ({ account }) => account.setRules({ takenElsewhere: ['x@example.com'] }), act: (zoom) => createPerson(zoom, { email: 'x@example.com' }), status: 400, code: 1009, hint: /given up/ },
  { name: 'a blocked domain', given: ({ account }) => account.setRules({ blockedDomains: ['evil.net'] }), act: (zoom) => createPerson(zoom, { email: 'x@evil.net' }), status: 400, code: 1107, hint: /another address/ },
  { name: 'autoCreate outside the managed domain', act: (zoom) => createPerson(zoom, { email: 'x@guest.net', mode: 'autoCreate' }), status: 400, code: 1116, hint: /own domains/ },
  { name: 'ssoCreate without SSO', given: ({ account }) => account.setRules({ sso: false }), act: (zoom) => createPerson(zoom, { email: 'x@example.com', mode: 'ssoCreate' }), status: 400, code: 2002, hint: /SSO/ },
  { name: 'ssoCreate without provisioning', given: ({ account }) => account.setRules({ ssoPreProvisioning: false }), act: (zoom) => createPerson(zoom, { email: 'x@example.com', mode: 'ssoCreate' }), status: 400, code: 2032, hint: /before they sign in/ },
  { name: 'custCreate without a contract', act: (zoom) => createPerson(zoom, { email: 'x@example.com', mode: 'custCreate' }), status: 400, code: 2016, hint: /contract/ },
  { name: 'a new person without a seat', given: noSeats, act: (zoom) => createPerson(zoom, { email: 'x@example.com', licenses: { meetings: 2 } }), status: 400, code: 2034, hint: /seats/ },
  { name: 'a new person without a seat, as 409', given: saying('users.create', 409, 'Conflict.', 409), act: (zoom) => createPerson(zoom, { email: 'x@example.com' }), status: 409, code: 409, hint: /seat/ },
  { name: 'a new person with Phone and no seat', given: noSeats, act: (zoom) => createPerson(zoom, { email: 'x@example.com', mode: 'ssoCreate', licenses: { phone: true } }), status: 404, code: 1102, hint: /Zoom Phone/ },
  { name: 'one Basic person too many', given: noMoreBasic, act: (zoom) => createPerson(zoom, { email: 'x@example.com' }), status: 400, code: 3412, hint: /Basic/ },
  { name: 'add-ons for a person to be invited', act: (zoom) => createPerson(zoom, { email: 'x@example.com', licenses: { addOns: { webinar: true } } }), status: null, code: null, hint: /changeLicenses/ },
  { name: 'two groups for a person to be invited', act: (zoom) => createPerson(zoom, { email: 'x@example.com', groups: ['Sales', 'Legal'] }), status: null, code: null, hint: /one group/ },
  { name: 'a person who is deactivated', act: (zoom) => createPerson(zoom, { email: 'gone@example.com' }), status: null, code: null, hint: /reactivatePerson/ },
];

describe('what Zoom refuses is refused with its code and a way out, and nothing has changed:', () => {
  it.each(REFUSALS)('$name', async ({ act, given, status, code, hint, writes = 1 }) => {
    const office = company();
    given?.(office.fake);
    const state = office.state();
    const error: unknown = await act(office.zoom).then(
      (result) => Promise.reject(new Error(`it did not fail: ${result.summary}`)),
      (reason: unknown) => reason,
    );
    if (status === null) {
      expect(error).toMatchObject({ kind: 'config', hint: expect.stringMatching(hint) });
      expect(office.writes()).toEqual([]);
    } else {
      expect(error).toMatchObject({ kind: 'api', status, code, hint: expect.stringMatching(hint) });
      expect(error).toMatchObject({ operation: expect.any(String), attempts: [expect.anything()] });
      expect(String(error)).toContain((error as { hint: string }).hint);
      expect(office.writes()).toHaveLength(writes);
    }
    expect(office.state()).toBe(state);
  });

  it('a tracking id comes through, and what Zoom said', async () => {
    const office = company();
    await expect(unlinkPerson(office.zoom, 'ben@example.com')).rejects.toMatchObject({
      trackingId: expect.stringContaining('rid='),
      message: expect.stringContaining('A user of a managed domain cannot be disassociated'),
    });
  });

  it('a missing scope keeps the hint that names it', async () => {
    const scopes = ['user:read:user:admin', 'user:read:list_users:admin'];
    const office = company({}, { fake: { scopes } });
    await expect(deactivatePerson(office.zoom, 'ben@example.com')).rejects.toMatchObject({
      missingScopes: expect.arrayContaining(['user:update:status:admin']),
      hint: expect.stringContaining('user:update:status:admin'),
    });
  });
});

describe('a change that contradicts itself is refused before anything is read:', () => {
  it.each([
    { workplace: 16, meetings: 2 },
    { workplace: 16, united: '32' },
    { addOns: { webinar: true, zoom_events: true } },
    { addOns: { zoom_whiteboard: true, zoom_whiteboard_plus: true } },
    { phone: false, callingPlans: { add: [200] } },
    { workplace: '-16' },
    { meetings: 2, subscriptions: [{ license_type: 'MEETING', license_option: 2, subscription_id: 's' }] },
  ] as const)('%j', async (change) => {
    const office = company();
    await expect(changeLicenses(office.zoom, 'ben@example.com', change)).rejects.toMatchObject({ kind: 'config' });
    expect(office.fake.stats.requests).toBe(0);
  });
});

describe('the lock on a person', () => {
  it('is waited for: another change was running', async () => {
    const office = company();
    office.fake.faults.add({ match: { operation: 'users.delete' }, kind: 'rate-limit-concurrent' });
    await expect(deletePerson(office.zoom, 'ben@example.com')).resolves.toMatchObject({ outcome: 'done' });
  });

  it('that does not open is said, and nothing has changed', async () => {
    const office = company();
    const state = office.state();
    office.fake.faults.add({ match: { operation: 'users.delete' }, kind: 'rate-limit-concurrent', times: 2 });
    await expect(deletePerson(office.zoom, 'ben@example.com')).rejects.toMatchObject({
      kind: 'rate-limit',
      window: 'concurrent',
      hint: expect.stringContaining('one after the other'),
    });
    expect(office.state()).toBe(state);
  });
});
