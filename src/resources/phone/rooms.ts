import type { CallOptions } from '../../types/call-options.js';
import { defineList } from '../../types/endpoint.js';
import type { Paginated } from '../../types/pages.js';
import { type PhoneRoom, PhoneRoomSchema } from '../../types/zoom/phone-room.js';
import { Resource } from '../resource.js';

const listPhoneRooms = defineList<PhoneRoom>({
  method: 'GET',
  path: '/phone/rooms',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_rooms:admin'] },
  items: 'rooms',
  item: PhoneRoomSchema,
  key: ['id'],
  maxPageSize: 100,
});

/** The operations on Zoom Rooms with Zoom Phone, by name. */
export const phoneRoomsEndpoints = {
  'phone.rooms.list': listPhoneRooms,
} as const;

/** Filters of {@link PhoneRooms.list}. */
export interface ListPhoneRoomsQuery {
  site_id?: string | undefined;
  /** Only rooms of this calling plan, by its code: see `PhoneCallingPlan`. */
  calling_type?: number | undefined;
  /** Part of a name or phone number. */
  keyword?: string | undefined;
  /** Rows per request, 1 to 100. Default: 100. */
  page_size?: number | undefined;
}

/** Zoom Rooms with Zoom Phone. */
export class PhoneRooms extends Resource {
  /**
   * Lists Zoom Rooms with Zoom Phone and the calling plans they hold.
   *
   * @throws ZoomApiError 403 when the account has no Zoom Phone; 400 with code 403 when the token's role may not.
   * @see https://developers.zoom.us/docs/api/phone/#tag/zoom-rooms/GET/phone/rooms
   */
  list(query?: ListPhoneRoomsQuery, options?: CallOptions): Paginated<PhoneRoom> {
    return this.paginate(listPhoneRooms, { query }, options);
  }
}
