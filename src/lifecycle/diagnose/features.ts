import type { EndpointName } from '../../resources/catalogue.js';
import { ZoomConfigError } from '../../types/errors.js';

/** The operations of a feature. */
interface Feature {
  /** Without these it does nothing. */
  always: readonly EndpointName[];
  /** The others, and when it calls them. */
  sometimes?: Readonly<Partial<Record<EndpointName, string>>>;
}

/** What the functions of this package call. Tests record each of them and compare. */
const FEATURES = {
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
  diagnose: {
    always: [],
    sometimes: {
      'users.get': 'for who the token is',
      'users.getPermissions': 'for what the role behind it may do',
    },
  },
} as const satisfies Readonly<Record<string, Feature>>;

/** Something that this package does and a token must be allowed. `sync.*` are the sections of `syncAccount()`. */
export type FeatureName = keyof typeof FEATURES;

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
  const { always, sometimes = {} }: Feature = FEATURES[feature];
  return [
    ...always.map((operation) => ({ operation, when: null })),
    ...Object.entries(sometimes).map(([operation, when]) => ({ operation: operation as EndpointName, when })),
  ];
}
