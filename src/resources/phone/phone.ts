import type { Requester } from '../../types/requester.js';
import { CallingPlans } from './calling-plans.js';
import { PhoneUsers } from './phone-users.js';

/** Zoom Phone. It has rate limits of its own. */
export class Phone {
  /** People with Zoom Phone. */
  readonly users: PhoneUsers;
  /** Calling plans and their seats. */
  readonly callingPlans: CallingPlans;

  constructor(requester: Requester) {
    this.users = new PhoneUsers(requester);
    this.callingPlans = new CallingPlans(requester);
  }
}
