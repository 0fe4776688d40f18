import type { CallOptions } from '../../types/call-options.js';
import { defineEndpoint } from '../../types/endpoint.js';
import {
  type PhoneAccountPolicies,
  PhoneAccountPoliciesSchema,
  type PhoneAccountSettings,
  PhoneAccountSettingsSchema,
} from '../../types/zoom/phone-account-policy.js';
import { Resource } from '../resource.js';

const getPhoneSettings = defineEndpoint<PhoneAccountSettings>({
  method: 'GET',
  path: '/phone/settings',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:settings:admin'] },
  response: PhoneAccountSettingsSchema,
});

const getPhonePolicies = defineEndpoint<PhoneAccountPolicies>({
  method: 'GET',
  path: '/phone/account_settings',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_account_settings:admin'] },
  response: PhoneAccountPoliciesSchema,
});

/** The operations on the account's Phone settings, by name. */
export const phoneSettingsEndpoints = {
  'phone.settings.get': getPhoneSettings,
  'phone.settings.getPolicies': getPhonePolicies,
} as const;

/** Query of {@link PhoneSettings.getPolicies}. */
export interface GetPhonePoliciesQuery {
  /** Names of policies, comma separated, such as `voicemail,call_park`. */
  setting_types?: string | undefined;
}

/** How Zoom Phone is set up for the account. */
export class PhoneSettings extends Resource {
  /**
   * Reads the account's country, sites and carriers.
   *
   * @throws ZoomApiError 403 with code 2031 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/settings/GET/phone/settings
   */
  get(options?: CallOptions): Promise<PhoneAccountSettings> {
    return this.call(getPhoneSettings, {}, options);
  }

  /**
   * Reads the account's policies, which sites and people inherit. Zoom's name for it is account settings.
   *
   * @throws ZoomApiError 400 with code 400 for a policy that Zoom does not know here.
   * @see https://developers.zoom.us/docs/api/phone/#tag/accounts/GET/phone/account_settings
   * @example
   * const { voicemail } = await zoom.phone.settings.getPolicies({ setting_types: 'voicemail' });
   */
  getPolicies(query?: GetPhonePoliciesQuery, options?: CallOptions): Promise<PhoneAccountPolicies> {
    return this.call(getPhonePolicies, { query }, options);
  }
}
