import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type { AddedAssistants, Assistant, Scheduler } from '../../types/zoom/user-delegation.js';
import type { UserPresence } from '../../types/zoom/user-presence.js';
import { Resource } from '../resource.js';
import {
  addAssistants,
  getPresence,
  listAssistants,
  listSchedulers,
  removeAllAssistants,
  removeAllSchedulers,
  removeAssistant,
  removeScheduler,
  updatePresence,
} from './delegation-endpoints.js';

/** Body of {@link Assistants.add}. */
export interface AddAssistantsBody {
  /** At most 30 people, each by id or by email address. */
  assistants: readonly NewAssistant[];
}

/** An assistant by id or by email address. */
export type NewAssistant =
  | {
      id: string;
      email?: string | undefined;
      /** May also see and change the user's private events. */
      can_manage_host_private_event?: boolean | undefined;
    }
  | {
      id?: undefined;
      email: string;
      /** May also see and change the user's private events. */
      can_manage_host_private_event?: boolean | undefined;
    };

/** People who may schedule meetings for a user. Both need a Meetings licence. */
export class Assistants extends Resource {
  /**
   * Lists who may schedule meetings for a user, all in one answer.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}/assistants
   */
  list(userId: string, options?: CallOptions): Paginated<Assistant> {
    return this.paginate(listAssistants, { path: { userId } }, options);
  }

  /**
   * Lets up to 30 people schedule meetings for a user, and be alternative hosts of all of them.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError code 200 when one of the two has no licence, is the same person, or has the right already.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/POST/users/{userId}/assistants
   */
  add(userId: string, body: AddAssistantsBody, options?: CallOptions): Promise<AddedAssistants> {
    return this.call(addAssistants, { path: { userId }, body }, options);
  }

  /**
   * Takes the right to schedule for a user from one assistant.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/DELETE/users/{userId}/assistants/{assistantId}
   */
  remove(userId: string, assistantId: string, options?: CallOptions): Promise<void> {
    return this.call(removeAssistant, { path: { userId, assistantId } }, options);
  }

  /**
   * Takes the right to schedule for a user from everybody.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/DELETE/users/{userId}/assistants
   */
  removeAll(userId: string, options?: CallOptions): Promise<void> {
    return this.call(removeAllAssistants, { path: { userId } }, options);
  }
}

/** People whom a user may schedule meetings for: the other end of {@link Assistants}. */
export class Schedulers extends Resource {
  /**
   * Lists whom a user may schedule meetings for, all in one answer.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}/schedulers
   */
  list(userId: string, options?: CallOptions): Paginated<Scheduler> {
    return this.paginate(listSchedulers, { path: { userId } }, options);
  }

  /**
   * Ends that a user may schedule for one other person.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/DELETE/users/{userId}/schedulers/{schedulerId}
   */
  remove(userId: string, schedulerId: string, options?: CallOptions): Promise<void> {
    return this.call(removeScheduler, { path: { userId, schedulerId } }, options);
  }

  /**
   * Ends that a user may schedule for anybody else.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/DELETE/users/{userId}/schedulers
   */
  removeAll(userId: string, options?: CallOptions): Promise<void> {
    return this.call(removeAllSchedulers, { path: { userId } }, options);
  }
}

/** Body of {@link Presence.update}. */
export type UpdatePresenceBody =
  | {
      status:
        | 'Away'
        | 'Available'
        | 'In_Calendar_Event'
        | 'Presenting'
        | 'In_A_Zoom_Meeting'
        | 'On_A_Call'
        | 'Out_of_Office'
        | 'Busy';
    }
  | {
      /** Do not disturb, in Zoom's spelling. */
      status: 'Do_No_Disturb';
      /** Minutes until it ends, 1 to 1,440. Zoom's default: 20. */
      duration?: number | undefined;
    };

/** Whether people can be reached right now. */
export class Presence extends Resource {
  /**
   * Reads a user's presence.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError code 5411 when the token may not, code 5301 when Zoom cannot tell.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}/presence_status
   */
  get(userId: string, options?: CallOptions): Promise<UserPresence> {
    return this.call(getPresence, { path: { userId } }, options);
  }

  /**
   * Sets a user's presence. Zoom takes one change a minute for each user: a call that comes sooner waits. Only do not
   * disturb has a duration.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError code 5411 when the token may not, code 5301 when Zoom cannot set it.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/PUT/users/{userId}/presence_status
   * @example
   * await zoom.users.presence.update('ann@example.com', { status: 'Do_No_Disturb', duration: 60 });
   */
  update(userId: string, body: UpdatePresenceBody, options?: CallOptions): Promise<void> {
    return this.call(updatePresence, { path: { userId }, body }, options);
  }
}
