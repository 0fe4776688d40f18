import { describe, expect, it } from 'vitest';
import { checkDuties } from '../../../src/lifecycle/offboarding/check-duties.js';
import type {
  HostedItem,
  HostedList,
  OffboardingFacts,
  OffboardingReading,
} from '../../../src/lifecycle/offboarding/facts.js';
import { type OffboardingPolicy, resolvePolicy } from '../../../src/lifecycle/offboarding/policy.js';

const NOTHING_ASKED: OffboardingFacts = {
  readAt: '2025-06-15T12:00:00Z',
  person: null,
  invitationLapsed: false,
  licences: null,
  phone: null,
  queues: null,
  receptionists: null,
  managedDomains: null,
  liveMeetings: null,
  meetings: null,
  webinars: null,
  recordings: null,
  schedulesFor: null,
  recipient: null,
  seats: null,
};

const read = <T>(value: T): OffboardingReading<T> => ({ known: true, value });
const unread: OffboardingReading<never> = { known: false, why: 'no scope', missingScopes: ['phone:read:admin'] };
const hosted = (items: HostedItem[], more = false): OffboardingReading<HostedList> => read({ items, more });
const queue = (name: string, level: 'manager' | 'member') => ({ id: name, name, level });

function findings(facts: Partial<OffboardingFacts>, policy: Partial<OffboardingPolicy> = {}) {
  return checkDuties({ ...NOTHING_ASKED, ...facts }, resolvePolicy({ end: 'delete', ...policy }));
}

describe('what the person does for others', () => {
  it('is not judged where nothing was asked', () => {
    expect(findings({})).toEqual([]);
  });

  it.each<[keyof OffboardingFacts]>([
    ['queues'],
    ['receptionists'],
    ['licences'],
    ['phone'],
    ['liveMeetings'],
    ['meetings'],
    ['webinars'],
    ['schedulesFor'],
  ])('is never called fine when it could not be read: %s', (fact) => {
    const [finding, ...others] = findings({ [fact]: unread });
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('unknown');
    expect(finding?.why).toContain('no scope');
  });

  it.each<[string, Partial<OffboardingFacts>, Partial<OffboardingPolicy>, string, RegExp]>([
    ['no queue', { queues: read([]) }, {}, 'ok', /no call queue/],
    ['a queue of theirs', { queues: read([queue('Help', 'manager')]) }, {}, 'blocker', /Help.*does not delete/],
    [
      'a queue of theirs, left behind',
      { queues: read([queue('Help', 'manager')]) },
      { end: 'deactivate' },
      'warning',
      /Help, which is left without anybody/,
    ],
    [
      'a queue of others',
      { queues: read([queue('Help', 'member')]) },
      { leaveQueues: false },
      'warning',
      /take calls of Help/,
    ],
    ['a queue to leave', { queues: read([queue('Help', 'member')]) }, { leaveQueues: true }, 'ok', /out of Help/],
    ['no auto receptionist', { receptionists: read(0) }, {}, 'ok', /no auto receptionist/],
    ['auto receptionists', { receptionists: read(2) }, {}, 'unknown', /does not tell who/],
    ['Zoom Events', { licences: read({ webinar: false, events: true }) }, {}, 'unknown', /They have Zoom Events/],
    ['past events, perhaps', { licences: read({ webinar: false, events: false }) }, {}, 'unknown', /past ones/],
    [
      'no events, for who stays in the account',
      { licences: read({ webinar: false, events: false }) },
      { end: 'deactivate' },
      'ok',
      /no Zoom Events/,
    ],
    ['no Phone', { phone: read(null) }, {}, 'ok', /no Zoom Phone/],
    [
      'Phone that is freed',
      { phone: read({ extension: 1, callingPlans: [200], numbers: [] }) },
      { freePhone: true },
      'ok',
      /^1 calling plan\(s\) and 0 number\(s\) are freed/,
    ],
    [
      'Phone that goes with the person',
      { phone: read({ extension: 1, callingPlans: [], numbers: [] }) },
      { freePhone: false },
      'ok',
      /go with the/,
    ],
    ['a meeting under way', { liveMeetings: hosted([{ id: '1', at: null }]) }, {}, 'warning', /right now/],
    ['no meetings', { meetings: hosted([]) }, {}, 'ok', /host no meetings/],
    [
      'meetings that nobody takes over, the next one first',
      {
        meetings: hosted(
          [
            { id: '1', at: '2025-08-01T00:00:00Z' },
            { id: '2', at: '2025-07-01T00:00:00Z' },
            { id: '3', at: null },
          ],
          true,
        ),
      },
      {},
      'warning',
      /3 or more meetings to come, one of them at 2025-07-01T00:00:00Z\. Nobody/,
    ],
    ['webinars without a time', { webinars: hosted([{ id: '1', at: null }]) }, {}, 'warning', /1 webinars to come\. /],
    ['nobody to schedule for', { schedulesFor: read([]) }, {}, 'ok', /schedule for nobody/],
    ['people to schedule for', { schedulesFor: read(['eve@example.com']) }, {}, 'warning', /eve@example\.com/],
  ])('%s', (_what, facts, policy, severity, why) => {
    const [finding, ...others] = findings(facts, policy);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe(severity);
    expect(finding?.why).toMatch(why);
  });

  it('says nothing of meetings under way when there are none', () => {
    expect(findings({ liveMeetings: hosted([]) })).toEqual([]);
  });

  it('says that Phone goes with the person when it could not be read and is to be freed', () => {
    const [free] = findings({ phone: unread }, { freePhone: true });
    const [keep] = findings({ phone: unread }, { freePhone: false });
    expect(free?.why.startsWith(`${keep?.why} It goes with the`)).toBe(true);
  });
});
