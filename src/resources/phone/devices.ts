import type { CallOptions } from '../../types/call-options.js';
import { defineEndpoint, defineList } from '../../types/endpoint.js';
import type { Paginated } from '../../types/pages.js';
import {
  type AddedPhoneDevice,
  AddedPhoneDeviceSchema,
  type PhoneDevice,
  type PhoneDeviceDetails,
  PhoneDeviceDetailsSchema,
  PhoneDeviceSchema,
} from '../../types/zoom/phone-device.js';
import { Resource } from '../resource.js';

const listDevices = defineList<PhoneDevice>({
  method: 'GET',
  path: '/phone/devices',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_devices:admin'] },
  items: 'devices',
  item: PhoneDeviceSchema,
  key: ['id'],
  maxPageSize: 300,
});

const addDevice = defineEndpoint<AddedPhoneDevice>({
  method: 'POST',
  path: '/phone/devices',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:write:device:admin'] },
  response: AddedPhoneDeviceSchema,
});

const getDevice = defineEndpoint<PhoneDeviceDetails>({
  method: 'GET',
  path: '/phone/devices/{deviceId}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:device:admin'] },
  response: PhoneDeviceDetailsSchema,
});

const updateDevice = defineEndpoint<void>({
  method: 'PATCH',
  path: '/phone/devices/{deviceId}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:update:device:admin'] },
  response: null,
});

const deleteDevice = defineEndpoint<void>({
  method: 'DELETE',
  path: '/phone/devices/{deviceId}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:delete:device:admin'] },
  response: null,
});

/** The operations on desk phones, by name. */
export const phoneDevicesEndpoints = {
  'phone.devices.list': listDevices,
  'phone.devices.add': addDevice,
  'phone.devices.get': getDevice,
  'phone.devices.update': updateDevice,
  'phone.devices.delete': deleteDevice,
} as const;

/** Filters of {@link PhoneDevices.list}. */
export interface ListPhoneDevicesQuery {
  /** All desk phones take two lists. */
  type: 'assigned' | 'unassigned';
  /** Who uses the phone. Only with `type: 'assigned'`. */
  assignee_type?: 'user' | 'commonArea' | undefined;
  /** `haas`: hardware as a service. `hotDesking` only with `type: 'assigned'`. */
  device_source?: 'haas' | 'hotDesking' | undefined;
  /** Phones whose place Zoom does not know. Only with `type: 'assigned'`. */
  location_status?: 'unknownAddress' | undefined;
  site_id?: string | undefined;
  /** Maker. */
  device_type?:
    | 'algo'
    | 'audioCodes'
    | 'cisco'
    | 'cyberData'
    | 'grandstream'
    | 'poly'
    | 'yealink'
    | 'other'
    | undefined;
  /** User, extension, MAC or IP address. */
  keyword?: string | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Body of {@link PhoneDevices.add}. */
export interface AddPhoneDeviceBody {
  /** Up to 255 characters. */
  display_name: string;
  /** Of the wired network, for a wireless phone too. */
  mac_address: string;
  /** Maker, up to 50 characters. */
  type: string;
  /** Up to 50 characters. */
  model?: string | undefined;
  /** Id or email address of a user. */
  assigned_to?: string | undefined;
  /** Extensions of users or common areas, up to 10. */
  assignee_extension_ids?: readonly string[] | undefined;
  /** Empty for none. Some phones know templates. */
  provision_template_id?: string | undefined;
  /** Needed for an unassigned phone of an account with several sites. */
  site_id?: string | undefined;
}

/** Body of {@link PhoneDevices.update}. What is left out stays. */
export interface UpdatePhoneDeviceBody {
  /** Id or email address of a user. */
  assigned_to?: string | undefined;
  /** Up to 255 characters. */
  display_name?: string | undefined;
  /** Empty for none. Some phones know templates. */
  provision_template_id?: string | undefined;
}

/** Desk phones. */
export class PhoneDevices extends Resource {
  /**
   * Lists desk phones that somebody uses, or that nobody does.
   *
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/phone-devices/GET/phone/devices
   * @example
   * const spare = await zoom.phone.devices.list({ type: 'unassigned' }).toArray();
   */
  list(query: ListPhoneDevicesQuery, options?: CallOptions): Paginated<PhoneDevice> {
    return this.paginate(listDevices, { query }, options);
  }

  /**
   * Adds a desk phone, for somebody or as a spare.
   *
   * @throws ZoomApiError code 300 when Zoom does not accept the phone, code 405 for too many extensions.
   * @see https://developers.zoom.us/docs/api/phone/#tag/phone-devices/POST/phone/devices
   */
  add(body: AddPhoneDeviceBody, options?: CallOptions): Promise<AddedPhoneDevice> {
    return this.call(addDevice, { body }, options);
  }

  /**
   * Reads one desk phone. One that was set up by hand carries its SIP passwords.
   *
   * @throws ZoomApiError 400 with code 400 when the account has no such phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/phone-devices/GET/phone/devices/{deviceId}
   */
  get(deviceId: string, options?: CallOptions): Promise<PhoneDeviceDetails> {
    return this.call(getDevice, { path: { deviceId } }, options);
  }

  /**
   * Renames a desk phone or gives it to somebody.
   *
   * @throws ZoomApiError 400 with code 300 when the account has no such phone; 404 with code 1001 for the user.
   * @see https://developers.zoom.us/docs/api/phone/#tag/phone-devices/PATCH/phone/devices/{deviceId}
   */
  update(deviceId: string, body: UpdatePhoneDeviceBody, options?: CallOptions): Promise<void> {
    return this.call(updateDevice, { path: { deviceId }, body }, options);
  }

  /**
   * Deletes a desk phone that nobody uses.
   *
   * @throws ZoomApiError code 300 when it cannot be deleted.
   * @see https://developers.zoom.us/docs/api/phone/#tag/phone-devices/DELETE/phone/devices/{deviceId}
   */
  delete(deviceId: string, options?: CallOptions): Promise<void> {
    return this.call(deleteDevice, { path: { deviceId } }, options);
  }
}
