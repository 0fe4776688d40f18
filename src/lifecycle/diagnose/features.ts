import type { EndpointName } from '../../resources/catalogue.js';
import { ZoomConfigError } from '../../types/errors.js';

/**
 * Something that this package does and a token must be allowed. `sync.*` are the sections of `syncAccount()`. The others
 * are what the functions about people do: `licences` is `changeLicenses()`, `sso` ends sessions, `phone` takes Zoom Phone
 * away, `reclaim` is `readUpcomingMeetings()`. `diagnose` is what a diagnosis reads about the token.
 */
export type FeatureName =
  | 'sync.users'
  | 'sync.addOns'
  | 'sync.phone'
  | 'sync.usage'
  | 'sync.seats'
  | 'sync.groups'
  | 'sync.roles'
  | 'sync.domains'
  | 'users.create'
  | 'users.update'
  | 'licences'
  | 'groups'
  | 'deactivate'
  | 'reactivate'
  | 'unlink'
  | 'delete'
  | 'sso'
  | 'phone'
  | 'reclaim'
  | 'offboarding'
  | 'diagnose';

/** The operations of a feature. */
interface Feature {
  /** Without these it does nothing. */
  always: readonly EndpointName[];
  /** The others, and when it calls them. */
  sometimes?: Readonly<Partial<Record<EndpointName, string>>>;
}

type Sometimes = NonNullable<Feature['sometimes']>;

const GIVING = {
  'users.update': 'for Meetings licences, bundles and Zoom Phone',
  'users.getSettings': 'for add-ons',
  'users.updateSettings': 'for add-ons',
  'phone.users.get': 'for Zoom Phone and calling plans',
  'phone.users.assignCallingPlans': 'to give calling plans',
  'phone.users.replaceCallingPlan': 'to give another calling plan than Zoom chose',
} satisfies Sometimes;

const JOINING = {
  'groups.list': 'where groups are named, not told by id',
  'groups.addMembers': 'to add active people',
  'users.update': 'to put invited people into a group',
} satisfies Sometimes;

/** What a plan looks at, takes away and proves, beside the person. */
const LEAVING = {
  'users.getSettings': 'for the add-ons of the leaver and of who takes over',
  'users.schedulers.list': 'for whom they schedule',
  'users.listMeetings': 'for live and upcoming meetings',
  'users.listWebinars': 'for upcoming webinars',
  'users.listRecordings': 'to hand recordings over',
  'users.getSummary': 'for the seat that becomes free',
  'account.getPlanUsage': 'for the seat that billing counts, with billing: true',
  'account.listManagedDomains': 'before unlinking',
  'phone.users.get': 'for their Zoom Phone',
  'phone.callQueues.list': 'for the call queues they are in',
  'phone.callQueues.get': 'for the call queues they are in',
  'phone.autoReceptionists.list': 'before unlinking and deleting',
  'phone.callingPlans.list': 'for the calling plans that become free',
  'phone.numbers.list': 'for the numbers that become free',
  'phone.callQueues.removeMember': 'to take them out of call queues',
  'roles.unassignMember': 'with demoteAdmin',
  'users.update': 'to take Zoom Phone away',
  'groups.removeMember': 'with leaveGroups',
  'users.revokeSsoToken': 'to sign them out',
  'users.updateStatus': "with end: 'deactivate'",
  'users.delete': "with end: 'unlink' and end: 'delete'",
} satisfies Sometimes;

/** What the functions of this package call. Tests record each of them and compare. */
const FEATURES: Readonly<Record<FeatureName, Feature>> = {
  'sync.users': { always: ['users.list'], sometimes: { 'users.get': 'where the token does not tell its account' } },
  'sync.addOns': {
    always: ['users.getSettings'],
    sometimes: { 'users.get': 'for Workplace bundles, where the account may have some' },
  },
  'sync.phone': {
    always: ['phone.users.list'],
    sometimes: { 'phone.callingPlans.list': 'for the seats of calling plans' },
  },
  'sync.usage': {
    always: ['reports.hosts'],
    sometimes: {
      'reports.historyMeetings': 'with usage.meetings',
      'reports.meetingParticipants': 'with usage.joined',
      'reports.webinarParticipants': 'with usage.joined',
      'phone.callHistory.list': 'with usage.calls',
    },
  },
  'sync.seats': {
    always: [],
    sometimes: {
      'account.getPlanUsage': 'for seats bought',
      'users.getSummary': 'for counts of licensed people, where seats bought may not be read',
    },
  },
  'sync.groups': { always: ['groups.list'] },
  'sync.roles': { always: ['roles.list'] },
  'sync.domains': { always: ['account.listManagedDomains'] },
  'users.create': { always: ['users.get', 'users.create'], sometimes: { ...GIVING, ...JOINING } },
  'users.update': { always: ['users.get', 'users.update'] },
  licences: {
    always: ['users.get'],
    sometimes: {
      ...GIVING,
      'phone.users.unassignCallingPlan': 'to take calling plans away',
      'users.updateFeatures': 'for many people at once',
    },
  },
  groups: { always: ['users.get'], sometimes: { ...JOINING, 'groups.removeMember': 'to take people out' } },
  deactivate: { always: ['users.get', 'users.updateStatus'] },
  reactivate: { always: ['users.get', 'users.updateStatus'], sometimes: GIVING },
  unlink: { always: ['users.get', 'users.delete'] },
  delete: { always: ['users.get', 'users.delete'] },
  sso: { always: ['users.get', 'users.revokeSsoToken'] },
  phone: {
    always: ['users.get', 'phone.users.get', 'users.update'],
    sometimes: { 'users.getSettings': 'where Zoom Phone does not show the person to the token' },
  },
  reclaim: {
    always: ['users.listUpcomingMeetings'],
    sometimes: {
      'dashboards.meetings': 'for who is in a meeting now, on a Business plan',
      'users.listMeetings': 'for who is in a meeting now, where the dashboard does not tell',
      'users.presence.get': 'for who is in a meeting now, where the dashboard does not tell',
      'users.listWebinars': 'of people with a licence for webinars',
    },
  },
  offboarding: { always: ['users.get'], sometimes: LEAVING },
  diagnose: {
    always: [],
    sometimes: {
      'users.get': 'for who the token is',
      'users.getPermissions': 'for what the role behind it may do',
    },
  },
};

/** Features by their own names; `sync` stands for all sections of it. */
export type FeatureChoice = FeatureName | 'sync';

/** One operation of a feature. `when`: in which case only, or `null` when the feature does nothing without it. */
export interface FeatureOperation {
  operation: EndpointName;
  when: string | null;
}

const NAMES = Object.keys(FEATURES) as FeatureName[];

/**
 * The features that somebody asked for, each once, in a fixed order.
 * @throws ZoomConfigError when there is no such feature.
 */
export function chosenFeatures(choice: readonly FeatureChoice[] | undefined): FeatureName[] {
  if (choice === undefined) return NAMES;
  for (const name of choice) {
    if (name === 'sync' || Object.hasOwn(FEATURES, name)) continue;
    throw new ZoomConfigError(`There is no feature "${String(name)}".`, {
      hint: `Name some of: sync, ${NAMES.join(', ')}.`,
    });
  }
  return NAMES.filter((name) => choice.includes(name) || (name.startsWith('sync.') && choice.includes('sync')));
}

/** What a feature calls: what it always needs first. */
export function operationsOf(feature: FeatureName): FeatureOperation[] {
  const { always, sometimes = {} } = FEATURES[feature];
  return [
    ...always.map((operation) => ({ operation, when: null })),
    ...Object.entries(sometimes).map(([operation, when]) => ({ operation: operation as EndpointName, when })),
  ];
}
