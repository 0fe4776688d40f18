import { autoReceptionistsEndpoints } from './auto-receptionists.js';
import { callHistoryEndpoints } from './call-history.js';
import { callLogsEndpoints } from './call-logs.js';
import { callQueuesEndpoints } from './call-queues-endpoints.js';
import { callingPlansEndpoints } from './calling-plans.js';
import { commonAreasEndpoints } from './common-areas-endpoints.js';
import { phoneDevicesEndpoints } from './devices.js';
import { phoneNumbersEndpoints } from './numbers.js';
import { phoneMetricsEndpoints } from './phone-metrics.js';
import { phoneReportsEndpoints } from './phone-reports.js';
import { phoneUsersEndpoints } from './phone-users-endpoints.js';
import { phonePlansEndpoints } from './plans.js';
import { phoneRecordingsEndpoints } from './recordings.js';
import { phoneRolesEndpoints } from './roles.js';
import { phoneRoomsEndpoints } from './rooms.js';
import { phoneSettingsEndpoints } from './settings.js';
import { sharedLineGroupsEndpoints } from './shared-line-groups.js';
import { phoneSitesEndpoints } from './sites.js';
import { phoneSmartphonesEndpoints } from './smartphones.js';
import { phoneSmsEndpoints } from './sms.js';
import { phoneVoicemailsEndpoints } from './voicemails.js';

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
  ...callHistoryEndpoints,
  ...callLogsEndpoints,
  ...callQueuesEndpoints,
  ...sharedLineGroupsEndpoints,
  ...autoReceptionistsEndpoints,
  ...phoneRecordingsEndpoints,
  ...phoneVoicemailsEndpoints,
  ...phoneSmsEndpoints,
  ...phoneReportsEndpoints,
  ...phoneMetricsEndpoints,
  ...phoneSmartphonesEndpoints,
} as const;
