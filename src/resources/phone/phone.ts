import type { Requester } from '../../types/requester.js';
import { CallingPlans } from './calling-plans.js';
import { CommonAreas } from './common-areas.js';
import { PhoneDevices } from './devices.js';
import { PhoneNumbers } from './numbers.js';
import { PhoneUsers } from './phone-users.js';
import { BillingAccounts, PhoneAccountPlans } from './plans.js';
import { PhoneRoles } from './roles.js';
import { PhoneRooms } from './rooms.js';
import { PhoneSettings } from './settings.js';
import { PhoneSites } from './sites.js';

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
  }
}
