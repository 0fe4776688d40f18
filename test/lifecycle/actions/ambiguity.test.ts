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
  removeFromPhone,
  signOut,
  unlinkPerson,
  updateProfile,
  type ZoomClient,
} from '../../../src/index.js';
import { type EndpointName, endpoints } from '../../../src/resources/catalogue.js';
import { operationName } from '../../../src/types/endpoint.js';
import { company } from './company.js';

interface Write {
  operation: EndpointName;
  act(zoom: ZoomClient): Promise<ActionResult>;
  /** Zoom shows nothing of it: it cannot be looked up, and a repeat does no harm. */
  hidden?: boolean;
}

const ANN = 'ann@example.com';
const BEN = 'ben@example.com';

/** Every write that an action makes. */
// biome-ignore format: one line for each write reads as a table.
const WRITES: Record<string, Write> = {
  'deactivating': { operation: 'users.updateStatus', act: (zoom) => deactivatePerson(zoom, ANN) },
  'activating': { operation: 'users.updateStatus', act: (zoom) => reactivatePerson(zoom, 'gone@example.com') },
  'deleting': { operation: 'users.delete', act: (zoom) => deletePerson(zoom, BEN) },
  'unlinking': { operation: 'users.delete', act: (zoom) => unlinkPerson(zoom, 'eve@guest.net') },
  'withdrawing an invitation': { operation: 'users.delete', act: (zoom) => unlinkPerson(zoom, 'new@example.com') },
  'signing out': { operation: 'users.revokeSsoToken', act: (zoom) => signOut(zoom, ANN), hidden: true },
  'taking Phone away': { operation: 'users.update', act: (zoom) => removeFromPhone(zoom, ANN) },
  'adding to a group': { operation: 'groups.addMembers', act: (zoom) => addToGroups(zoom, BEN, ['Sales']) },
  'assigning an invited person to a group': { operation: 'users.update', act: (zoom) => addToGroups(zoom, 'new@example.com', ['Sales']) },
  'removing from a group': { operation: 'groups.removeMember', act: (zoom) => removeFromGroups(zoom, ANN, ['Sales']) },
  'changing the profile': { operation: 'users.update', act: (zoom) => updateProfile(zoom, ANN, { dept: 'Sales' }) },
  'setting the Meetings licence': { operation: 'users.update', act: (zoom) => changeLicenses(zoom, BEN, { meetings: 2 }) },
  'giving a Workplace bundle': { operation: 'users.update', act: (zoom) => changeLicenses(zoom, BEN, { workplace: 16 }) },
  'giving a United bundle': { operation: 'users.update', act: (zoom) => changeLicenses(zoom, BEN, { united: '32' }) },
  'giving Phone': { operation: 'users.update', act: (zoom) => changeLicenses(zoom, BEN, { phone: true }) },
  'giving a calling plan': { operation: 'phone.users.assignCallingPlans', act: (zoom) => changeLicenses(zoom, ANN, { callingPlans: { add: [4_000] } }) },
  'replacing a calling plan': { operation: 'phone.users.replaceCallingPlan', act: (zoom) => changeLicenses(zoom, BEN, { phone: true, callingPlans: { add: [100] } }) },
  'taking a calling plan': { operation: 'phone.users.unassignCallingPlan', act: (zoom) => changeLicenses(zoom, ANN, { callingPlans: { remove: [200] } }) },
  'giving add-ons': { operation: 'users.updateSettings', act: (zoom) => changeLicenses(zoom, BEN, { addOns: { zoom_scheduler: true } }) },
  'taking add-ons': { operation: 'users.updateSettings', act: (zoom) => changeLicenses(zoom, ANN, { addOns: { zoom_whiteboard: false } }) },
  'inviting': { operation: 'users.create', act: (zoom) => createPerson(zoom, { email: 'x@example.com' }) },
  'creating': { operation: 'users.create', act: (zoom) => createPerson(zoom, { email: 'x@example.com', mode: 'ssoCreate', licenses: { meetings: 2 } }) },
};

const cases = Object.entries(WRITES).map(([name, write]) => ({ name, ...write }));

/** What the account is when nothing goes wrong. */
async function undisturbed({ act }: Write): Promise<string> {
  const office = company();
  await act(office.zoom);
  return comparable(office.state());
}

/** Instants and how often sessions were ended do not matter here. */
function comparable(state: string): string {
  const { endedSessions, people, ...rest } = JSON.parse(state);
  const timeless = people.map(({ createdAt: _createdAt, ...person }: { createdAt: string }) => person);
  const ended = [...new Set(endedSessions.map(({ userId }: { userId: string }) => userId))];
  return JSON.stringify({ people: timeless, ended, ...rest });
}

describe.each(cases)('nobody knows what became of the write: $name', (write) => {
  const { operation, act, hidden = false } = write;

  it('it happened: that is found out, and it is not sent twice where that can be seen', async () => {
    const office = company();
    const fault = office.fake.faults.add({ match: { operation }, kind: 'reset-after-write' });
    await expect(act(office.zoom)).resolves.toMatchObject({ outcome: 'done' });
    expect(fault.hits).toBe(1);
    expect(office.writes().filter((name) => name === operation)).toHaveLength(hidden ? 2 : 1);
    expect(comparable(office.state())).toBe(await undisturbed(write));
  });

  it('it did not happen: that is found out, and it is sent once more', async () => {
    const office = company();
    const fault = office.fake.faults.add({ match: { operation }, kind: 'reset-before' });
    await expect(act(office.zoom)).resolves.toMatchObject({ outcome: 'done' });
    expect(fault.hits).toBe(1);
    expect(office.writes().filter((name) => name === operation)).toHaveLength(2);
    expect(comparable(office.state())).toBe(await undisturbed(write));
  });

  it('it does not happen twice: that is said', async () => {
    const office = company();
    office.fake.faults.add({ match: { operation }, kind: 'reset-before', times: 2 });
    const error: unknown = await act(office.zoom).catch((reason: unknown) => reason);
    // What came before it in the same action is part of the error.
    const ambiguous = { kind: 'ambiguous-write', hint: expect.stringContaining('before repeating') };
    if ((error as { kind: string }).kind === 'partial-write') expect(error).toMatchObject({ cause: ambiguous });
    else expect(error).toMatchObject(ambiguous);
  });

  it.skipIf(hidden)('it cannot be looked up: the error of the write stays', async () => {
    const office = company({}, { client: { hooks: { onRequest: ({ operation: sent }) => void goSilentAfter(sent) } } });
    const goSilentAfter = (sent: string): void => {
      if (sent !== operationName(endpoints[operation])) return;
      office.fake.faults.add({ match: { method: 'GET' }, kind: 'server-error', times: Number.POSITIVE_INFINITY });
    };
    office.fake.faults.add({ match: { operation }, kind: 'reset-after-write' });
    const error: unknown = await act(office.zoom).catch((reason: unknown) => reason);
    const ambiguous = { kind: 'ambiguous-write', operation: operationName(endpoints[operation]) };
    if ((error as { kind: string }).kind === 'partial-write') expect(error).toMatchObject({ cause: ambiguous });
    else expect(error).toMatchObject(ambiguous);
    expect(office.writes().filter((name) => name === operation)).toHaveLength(1);
  });
});
