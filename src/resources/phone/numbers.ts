import type { CallOptions } from '../../types/call-options.js';
import { defineEndpoint, defineList } from '../../types/endpoint.js';
import type { Paginated } from '../../types/pages.js';
import {
  type PhoneNumber,
  type PhoneNumberDetails,
  PhoneNumberDetailsSchema,
  PhoneNumberSchema,
} from '../../types/zoom/phone-number.js';
import { Resource } from '../resource.js';

const listPhoneNumbers = defineList<PhoneNumber>({
  method: 'GET',
  path: '/phone/numbers',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_numbers:admin'] },
  items: 'phone_numbers',
  item: PhoneNumberSchema,
  key: ['id'],
  maxPageSize: 100,
});

const getPhoneNumber = defineEndpoint<PhoneNumberDetails>({
  method: 'GET',
  path: '/phone/numbers/{phoneNumberId}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:numbers:admin'] },
  response: PhoneNumberDetailsSchema,
});

/** The operations on phone numbers, by name. */
export const phoneNumbersEndpoints = {
  'phone.numbers.list': listPhoneNumbers,
  'phone.numbers.get': getPhoneNumber,
} as const;

/** Filters of {@link PhoneNumbers.list}. */
export interface ListPhoneNumbersQuery {
  /** `byoc`: numbers of another carrier. */
  type?: 'assigned' | 'unassigned' | 'byoc' | 'all' | undefined;
  /** What holds the number. Only with `type: 'assigned'`. */
  extension_type?:
    | 'user'
    | 'callQueue'
    | 'autoReceptionist'
    | 'commonArea'
    | 'emergencyNumberPool'
    | 'companyLocation'
    | 'meetingService'
    | undefined;
  number_type?: 'toll' | 'tollfree' | undefined;
  /** Whether pending numbers are in the list. */
  pending_numbers?: boolean | undefined;
  site_id?: string | undefined;
  /** Only this number. */
  phone_number?: string | undefined;
  /** Rows per request, 1 to 100. Default: 100. */
  page_size?: number | undefined;
}

/** Phone numbers of the account. Assigning them is part of {@link PhoneUsers}. */
export class PhoneNumbers extends Resource {
  /**
   * Lists the account's phone numbers and what holds them.
   *
   * @deprecated Zoom prefers its Number Management API; reach that with `zoom.request`.
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/phone-numbers/GET/phone/numbers
   */
  list(query?: ListPhoneNumbersQuery, options?: CallOptions): Paginated<PhoneNumber> {
    return this.paginate(listPhoneNumbers, { query }, options);
  }

  /**
   * Reads one phone number.
   *
   * @deprecated Zoom prefers its Number Management API; reach that with `zoom.request`.
   * @param phoneNumberId Id of the number, as `list` tells it.
   * @throws ZoomApiError 400 with code 400 when the account has no such number.
   * @see https://developers.zoom.us/docs/api/phone/#tag/phone-numbers/GET/phone/numbers/{phoneNumberId}
   */
  get(phoneNumberId: string, options?: CallOptions): Promise<PhoneNumberDetails> {
    return this.call(getPhoneNumber, { path: { phoneNumberId } }, options);
  }
}
