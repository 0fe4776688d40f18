import { describe, expect, it } from 'vitest';
import { createPerson, type NewPerson } from '../../../src/index.js';
import { company, personOf } from './company.js';

interface Case {
  name: string;
  person: NewPerson;
  changes: object[];
  writes: string[];
  after: object;
}

const CASES: Case[] = [
  {
    name: 'by invitation, with a promised licence and a group',
    person: { email: 'x@example.com', firstName: 'X', licenses: { meetings: 2 }, groups: ['Sales'] },
    changes: [
      { what: 'account', before: null, after: 'pending' },
      { what: 'meetings', before: null, after: 2 },
      { what: 'groups', before: null, after: 'Sales' },
    ],
    writes: ['users.create', 'users.update'],
    after: { status: 'pending', type: 2, firstName: 'X', groupIds: ['g-sales'] },
  },
  {
    name: 'by SSO, with a bundle of exact digits',
    person: { email: 'x@example.com', mode: 'ssoCreate', licenses: { workplace: '144115188075855872' } },
    changes: [
      { what: 'account', before: null, after: 'active' },
      { what: 'meetings', before: null, after: 2 },
      { what: 'workplace', before: null, after: '144115188075855872' },
    ],
    writes: ['users.create'],
    after: { status: 'active', type: 2, workplaceBundle: 2 ** 57, loginType: 101 },
  },
  {
    name: 'by SSO, with Phone and the plan that was named',
    person: {
      email: 'x@example.com',
      mode: 'ssoCreate',
      licenses: { meetings: 2, phone: true, callingPlans: { add: [100] }, addOns: { zoom_scheduler: true } },
      groups: [{ id: 'g-sales' }, { id: 'g-legal' }],
    },
    changes: [
      { what: 'account', before: null, after: 'active' },
      { what: 'meetings', before: null, after: 2 },
      { what: 'phone', before: false, after: true },
      { what: 'callingPlans', before: null, after: '100' },
      { what: 'addOns.zoom_scheduler', before: false, after: true },
      { what: 'groups', before: null, after: 'g-sales' },
      { what: 'groups', before: null, after: 'g-legal' },
    ],
    writes: [
      'users.create',
      'users.update',
      'phone.users.replaceCallingPlan',
      'users.updateSettings',
      'groups.addMembers',
      'groups.addMembers',
    ],
    after: { type: 2, phone: expect.objectContaining({ callingPlans: [100] }), groupIds: ['g-sales', 'g-legal'] },
  },
  {
    name: 'with a password, which nothing tells on',
    person: { email: 'x@example.com', mode: 'autoCreate', password: 'Canary-Passw0rd' },
    changes: [
      { what: 'account', before: null, after: 'active' },
      { what: 'meetings', before: null, after: 1 },
    ],
    writes: ['users.create'],
    after: { status: 'active', type: 1, loginType: 100 },
  },
];

describe('createPerson', () => {
  it.each(CASES)('$name; a repeat is already done', async ({ person, changes, writes, after }) => {
    const office = company();
    const result = await createPerson(office.zoom, person);
    expect(result).toMatchObject({ outcome: 'done', changes });
    expect(result.changes).toHaveLength(changes.length);
    expect(JSON.stringify(result)).not.toContain('Canary');
    expect(office.writes()).toEqual(writes);
    expect(personOf(office, 'x@example.com')).toMatchObject(after);
    await expect(createPerson(office.zoom, person)).resolves.toMatchObject({ outcome: 'already', changes: [] });
    expect(office.writes()).toEqual([]);
  });

  it('gives somebody who is there what is missing', async () => {
    const office = company();
    const result = await createPerson(office.zoom, {
      email: 'ben@example.com',
      licenses: { meetings: 2 },
      groups: ['Berlin'],
    });
    expect(result).toMatchObject({
      outcome: 'done',
      changes: [
        { what: 'meetings', before: 1, after: 2 },
        { what: 'groups', after: 'Berlin' },
      ],
    });
  });

  it('does not touch the licences of somebody who is there when none are named', async () => {
    const office = company();
    await expect(createPerson(office.zoom, { email: 'ann@example.com' })).resolves.toMatchObject({
      outcome: 'already',
    });
    expect(personOf(office, 'ann@example.com').type).toBe(2);
  });

  it('looks groups up before it creates anybody', async () => {
    const office = company();
    const person = { email: 'x@example.com', groups: ['Nowhere'] };
    await expect(createPerson(office.zoom, person)).rejects.toMatchObject({ kind: 'config' });
    expect(office.writes()).toEqual([]);
  });
});
