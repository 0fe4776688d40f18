import type { EndpointName } from '../../src/resources/catalogue.js';

/** Where a descriptor says something else than Zoom's reference, on purpose. */
export interface Deviation {
  /** What the descriptor says instead. */
  declares?: Readonly<Record<string, unknown>>;
  /** Query parameters and body fields that the methods do not offer. */
  leavesOut?: readonly string[];
  /** Fields whose values are typed otherwise. */
  values?: readonly string[];
  /** Fields of the answer that the schema does not name: they arrive all the same. */
  unread?: readonly string[];
  because: string;
}

export const DEVIATIONS: Readonly<Partial<Record<EndpointName, Deviation>>> = {
  'users.delete': {
    values: ['action'],
    because: 'delete() sends action=delete; disassociate() sends none: it is what Zoom does without one.',
  },
  'users.uploadPicture': {
    leavesOut: ['pic_file'],
    because: 'The method takes the bytes and makes the form itself; users-picture.test.ts reads the form.',
  },
  'users.getPermissions': {
    declares: { envelope: null },
    because: 'The answer is about one user and has a few texts, not rows: it is read as a record.',
  },
  'users.getPersonalAudioConference': {
    declares: { envelope: null },
    because: 'The answer is about one user and is never paged: it is read as a record.',
  },
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
  'roles.listMembers': {
    leavesOut: ['page_count'],
    because: 'The reference lists page_count as a parameter, with the words of the field of that name in the answer.',
  },
  'phone.callLogs.syncOfUser': {
    declares: { maxPageSize: null },
    because: 'One answer with a token for the next sync, not a list: the maximum of 250 is that of `count`.',
  },
};
