import type { Requester } from '../../types/requester.js';
import { AutoReceptionists } from './auto-receptionists.js';
import { CallHistory } from './call-history.js';
import { CallLogs } from './call-logs.js';
import { CallQueues } from './call-queues.js';
import { CallingPlans } from './calling-plans.js';
import { CommonAreas } from './common-areas.js';
import { PhoneDevices } from './devices.js';
import { PhoneNumbers } from './numbers.js';
import { PhoneMetrics } from './phone-metrics.js';
import { PhoneReports } from './phone-reports.js';
import { PhoneUsers } from './phone-users.js';
import { BillingAccounts, PhoneAccountPlans } from './plans.js';
import { PhoneRecordings } from './recordings.js';
import { PhoneRoles } from './roles.js';
import { PhoneRooms } from './rooms.js';
import { PhoneSettings } from './settings.js';
import { SharedLineGroups } from './shared-line-groups.js';
import { PhoneSites } from './sites.js';
import { PhoneSmartphones } from './smartphones.js';
import { PhoneSms } from './sms.js';
import { PhoneVoicemails } from './voicemails.js';

/**
 * Zoom Phone. It has rate limits of its own, beside those of the rest of Zoom. All methods throw a ZoomApiError with
 * status 403 when the account has no Zoom Phone.
 */
export class Phone {
  /** People with Zoom Phone. */
  readonly users: PhoneUsers;
  /** Calling plans and their seats. */
  readonly callingPlans: CallingPlans;
  /** Calling plans and number plans, as Zoom listed them before. */
  readonly plans: PhoneAccountPlans;
  /** What pays for Zoom Phone. */
  readonly billingAccounts: BillingAccounts;
  /** Phone numbers of the account. */
  readonly numbers: PhoneNumbers;
  /** Parts of the organization with phones of their own. */
  readonly sites: PhoneSites;
  /** Desk phones. */
  readonly devices: PhoneDevices;
  /** Phones that belong to places. */
  readonly commonAreas: CommonAreas;
  /** Zoom Rooms with Zoom Phone. */
  readonly rooms: PhoneRooms;
  /** Roles for administering Zoom Phone. */
  readonly roles: PhoneRoles;
  /** How Zoom Phone is set up for the account. */
  readonly settings: PhoneSettings;
  /** Calls made and taken. */
  readonly callHistory: CallHistory;
  /** @deprecated Calls as Zoom told of them before: use `callHistory`. */
  readonly callLogs: CallLogs;
  /** Calls that ring at several people and places. */
  readonly callQueues: CallQueues;
  /** People and places that share a number. */
  readonly sharedLineGroups: SharedLineGroups;
  /** What answers calls by itself and routes them. */
  readonly autoReceptionists: AutoReceptionists;
  /** Recorded calls. */
  readonly recordings: PhoneRecordings;
  /** Voicemails. */
  readonly voicemails: PhoneVoicemails;
  /** Text messages. */
  readonly sms: PhoneSms;
  /** What Zoom Phone cost, and who changed it. */
  readonly reports: PhoneReports;
  /** How well calls could be heard. */
  readonly metrics: PhoneMetrics;
  /** Smartphones with Zoom Phone. */
  readonly smartphones: PhoneSmartphones;

  constructor(requester: Requester) {
    this.users = new PhoneUsers(requester);
    this.callingPlans = new CallingPlans(requester);
    this.plans = new PhoneAccountPlans(requester);
    this.billingAccounts = new BillingAccounts(requester);
    this.numbers = new PhoneNumbers(requester);
    this.sites = new PhoneSites(requester);
    this.devices = new PhoneDevices(requester);
    this.commonAreas = new CommonAreas(requester);
    this.rooms = new PhoneRooms(requester);
    this.roles = new PhoneRoles(requester);
    this.settings = new PhoneSettings(requester);
    this.callHistory = new CallHistory(requester);
    this.callLogs = new CallLogs(requester);
    this.callQueues = new CallQueues(requester);
    this.sharedLineGroups = new SharedLineGroups(requester);
    this.autoReceptionists = new AutoReceptionists(requester);
    this.recordings = new PhoneRecordings(requester);
    this.voicemails = new PhoneVoicemails(requester);
    this.sms = new PhoneSms(requester);
    this.reports = new PhoneReports(requester);
    this.metrics = new PhoneMetrics(requester);
    this.smartphones = new PhoneSmartphones(requester);
  }
}
