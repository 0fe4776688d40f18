import { listCallingPlans } from './calling-plans.js';
import { listPhoneUsers } from './phone-users.js';

/** The operations of Zoom Phone, by name. */
export const phoneEndpoints = {
  'phone.users.list': listPhoneUsers,
  'phone.callingPlans.list': listCallingPlans,
} as const;
