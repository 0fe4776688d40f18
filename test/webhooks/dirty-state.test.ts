import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEvent, CLEAN, type DirtyState, mergeDirty, type ZoomEvent } from '../../src/webhooks/index.js';
import { eventOf, NOW, PAYLOADS } from './samples.js';

const AT = '2023-11-14T22:13:20.000Z';
const told = (...events: ZoomEvent[]): DirtyState => events.reduce(applyEvent, CLEAN);

describe('people who are to be read again', () => {
  it.each([
    ['user.created', ['ann@example.com', 'u1']],
    ['user.invitation_accepted', ['ann@example.com', 'u1']],
    ['user.activated', ['ann@example.com', 'u1']],
    ['user.updated', ['u1']],
    ['user.settings_updated', ['u1']],
    ['user.deactivated', ['ann@example.com', 'u1']],
    ['user.disassociated', ['ann@example.com', 'u1']],
    ['user.deleted', ['ann@example.com', 'u1']],
    ['group.member_added', ['ann@example.com', 'new@x.io', 'u1']],
    ['group.member_deleted', ['u2']],
  ])('%s names them', (event, dirty) => {
    expect(told(eventOf(event))).toMatchObject({ dirty, seenAt: AT });
  });

  it('are nobody for every other event', () => {
    const named = Object.keys(PAYLOADS).filter((event) => told(eventOf(event)).dirty.length > 0);
    expect(named).toHaveLength(10);
  });

  it('have the old and the new address when it changed', () => {
    const payload = {
      account_id: 'A1',
      object: { id: 'u1', email: 'NEW@x.io' },
      old_object: { id: 'u1', email: 'old@x.io' },
    };
    expect(told(eventOf('user.updated', payload)).dirty).toEqual(['new@x.io', 'old@x.io', 'u1']);
  });

  it('are found in events of the future, and in events that are not as declared', () => {
    expect(told(eventOf('user.promoted', { object: { id: 'u1', email: 7 } })).dirty).toEqual(['u1']);
    expect(told(eventOf('user.deleted', { object: { id: 'u1', first_name: 7 } })).moves).toHaveProperty(
      'u1.to',
      'left',
    );
    expect(told(eventOf('user.deleted', { object: null }))).toMatchObject({ dirty: [], moves: {} });
    expect(told(eventOf('user.deleted', { object: { id: '', email: '' } })).dirty).toEqual([]);
    expect(told(eventOf('group.member_added', { object: { members: 'x' } })).dirty).toEqual([]);
  });
});

describe('who came and who left', () => {
  it.each([
    ['user.created', 'joined'],
    ['user.invitation_accepted', 'joined'],
    ['user.activated', 'joined'],
    ['user.deactivated', 'left'],
    ['user.disassociated', 'left'],
    ['user.deleted', 'left'],
  ])('%s: %s', (event, to) => {
    expect(told(eventOf(event)).moves).toEqual({ u1: { to, event, email: 'Ann@example.com', at: AT } });
  });

  it('is what the latest event says, in whatever order they arrive', () => {
    const [created, deleted] = [eventOf('user.created', undefined, NOW), eventOf('user.deleted', undefined, NOW + 1)];
    expect(told(created, deleted).moves.u1?.to).toBe('left');
    expect(told(deleted, created)).toEqual(told(created, deleted));
  });

  it('is what an event with an instant says, before what one without says', () => {
    const [created, deleted] = [eventOf('user.created', undefined, NOW), eventOf('user.deleted', undefined, null)];
    expect(told(created, deleted).moves.u1).toMatchObject({ to: 'joined', at: AT });
    expect(told(deleted, created)).toEqual(told(created, deleted));
    expect(told(deleted).moves.u1).toMatchObject({ to: 'left', at: null });
  });

  it('is not told of people without an id: they are read again by their address', () => {
    const invited = eventOf('user.created', { account_id: 'A1', object: { email: 'new@x.io' } });
    expect(told(invited)).toEqual({ ...CLEAN, dirty: ['new@x.io'], seenAt: AT });
  });

  it('is in the order of the ids, so that equal states are equal texts', () => {
    const leaving = ['u2', 'u10', 'u1'].map((id) => eventOf('user.deleted', { account_id: 'A1', object: { id } }));
    expect(Object.keys(told(...leaving).moves)).toEqual(['u1', 'u10', 'u2']);
    expect(Object.keys(told(...leaving.reverse()).moves)).toEqual(['u1', 'u10', 'u2']);
  });

  it('may be somebody whose id is the name of a property', () => {
    const state = told(eventOf('user.deleted', { account_id: 'A1', object: { id: '__proto__' } }));
    expect(Object.keys(mergeDirty(state, state).moves)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(state.moves)).toBe(Object.prototype);
  });
});

describe('the removal of the app', () => {
  const removal = (retention: unknown) => {
    const { user_data_retention: _, ...rest } = PAYLOADS.app_deauthorized;
    const payload = retention === undefined ? rest : { ...rest, user_data_retention: retention };
    return told(eventOf('app_deauthorized', payload, null));
  };
  it.each([
    ['false', true],
    [false, true],
    [undefined, true],
    ['', true],
    ['true', false],
    ['True', false],
    [true, false],
  ])('with user_data_retention %j: data must be deleted: %s', (retention, deleteData) => {
    const at = '2023-11-14T22:13:20.632Z';
    const expected = { ...CLEAN, deauthorized: { accountId: 'A1', userId: 'u1', at, deleteData }, seenAt: at };
    expect(removal(retention)).toEqual(expected);
  });

  it('takes its time from event_ts where it has no other, and none where it has neither', () => {
    const payload = { account_id: 'A1', user_id: 'u1' };
    expect(told(eventOf('app_deauthorized', payload)).deauthorized?.at).toBe(AT);
    expect(told(eventOf('app_deauthorized', payload, null))).toMatchObject({
      deauthorized: { at: null },
      seenAt: null,
    });
  });
});

describe('the state', () => {
  const events = fc.array(
    fc
      .record({
        event: fc.constantFrom('user.created', 'user.updated', 'user.deleted', 'user.signed_in', 'app_deauthorized'),
        id: fc.constantFrom('u1', 'u2', 'u3'),
        at: fc.integer({ min: NOW, max: NOW + 3 }),
      })
      .map(({ event, id, at }) =>
        eventOf(event, { account_id: 'A1', user_id: id, object: { id, email: `${id}@x.io` } }, at),
      ),
    { maxLength: 12 },
  );

  it('is the same in any order, and with events applied twice', () => {
    fc.assert(
      fc.property(events, fc.infiniteStream(fc.nat()), (list, picks) => {
        const shuffled = [...list, ...list]
          .map((event) => ({ event, rank: picks.next().value }))
          .sort((a, b) => a.rank - b.rank);
        expect(told(...shuffled.map(({ event }) => event))).toEqual(told(...list));
      }),
    );
  });

  it('can be taken apart and merged: nothing is lost between two syncs', () => {
    fc.assert(
      fc.property(events, fc.nat(12), (list, cut) => {
        const [first, second] = [told(...list.slice(0, cut)), told(...list.slice(cut))];
        expect(mergeDirty(first, second)).toEqual(told(...list));
        expect(mergeDirty(second, first)).toEqual(told(...list));
        expect(JSON.parse(JSON.stringify(first))).toEqual(first);
      }),
    );
  });

  it('that is given is left as it is', () => {
    const before = Object.freeze({ ...CLEAN, dirty: Object.freeze(['u0']), moves: Object.freeze({}) });
    expect(applyEvent(before, eventOf('user.deleted')).dirty).toEqual(['ann@example.com', 'u0', 'u1']);
    expect(before.dirty).toEqual(['u0']);
  });
});
