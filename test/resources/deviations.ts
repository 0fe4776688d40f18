import type { EndpointName } from '../../src/resources/catalogue.js';

/** Where a descriptor says something else than Zoom's reference, on purpose. */
export interface Deviation {
  /** What the descriptor says instead. */
  declares?: Readonly<Record<string, unknown>>;
  /** Query parameters and body fields that the methods do not offer. */
  leavesOut?: readonly string[];
  /** Fields whose values are typed otherwise. */
  values?: readonly string[];
  because: string;
}

export const DEVIATIONS: Readonly<Partial<Record<EndpointName, Deviation>>> = {
  'account.getPlanUsage': {
    declares: { classic: ['account:master', 'account:read:admin', 'billing:master'] },
    because: "The operation's text names account:read:admin for standard accounts, its scope list does not.",
  },
  'reports.historyMeetings': {
    declares: { maxPageSize: 300 },
    values: ['meeting_feature'],
    because:
      'The reference has a page_size without a maximum; 300 is what the other reports take. Features are joined by commas.',
  },
  'reports.signInActivities': {
    declares: { maxPageSize: 300 },
    because: 'The reference has a page_size without a maximum; 300 is what the other reports take.',
  },
  'reports.remoteSupport': {
    declares: { maxPageSize: 300 },
    because: 'The reference has a page_size (as text) without a maximum; 300 is what the other reports take.',
  },
  'dashboards.zoomRoom': {
    declares: { envelope: null, maxPageSize: null },
    because: 'The answer is a room; its past meetings are paged within it, beside the meeting that runs now.',
  },
  'dashboards.clientFeedbackDetails': {
    declares: { maxPageSize: 300 },
    because: 'The reference has a page_size without a maximum; 300 is what the other lists take.',
  },
};
