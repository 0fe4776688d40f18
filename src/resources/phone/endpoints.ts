import { callingPlansEndpoints } from './calling-plans.js';
import { commonAreasEndpoints } from './common-areas-endpoints.js';
import { phoneDevicesEndpoints } from './devices.js';
import { phoneNumbersEndpoints } from './numbers.js';
import { phoneUsersEndpoints } from './phone-users-endpoints.js';
import { phonePlansEndpoints } from './plans.js';
import { phoneRolesEndpoints } from './roles.js';
import { phoneRoomsEndpoints } from './rooms.js';
import { phoneSettingsEndpoints } from './settings.js';
import { phoneSitesEndpoints } from './sites.js';

/** The operations of Zoom Phone, by name. */
export const phoneEndpoints = {
  ...phoneUsersEndpoints,
  ...callingPlansEndpoints,
  ...phonePlansEndpoints,
  ...phoneNumbersEndpoints,
  ...phoneSitesEndpoints,
  ...phoneDevicesEndpoints,
  ...commonAreasEndpoints,
  ...phoneRoomsEndpoints,
  ...phoneRolesEndpoints,
  ...phoneSettingsEndpoints,
} as const;
