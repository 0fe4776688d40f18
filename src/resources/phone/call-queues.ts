import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type {
  CallQueue,
  CallQueueAnalytics,
  CallQueueDetails,
  CallQueueMember,
  CreatedCallQueue,
} from '../../types/zoom/phone-call-queue.js';
import { Resource } from '../resource.js';
import type {
  AddCallQueueMembersBody,
  CallQueueAnalyticsQuery,
  CreateCallQueueBody,
  ListCallQueuesQuery,
  UpdateCallQueueBody,
} from './call-queue-inputs.js';
import {
  addCallQueueMembers,
  createCallQueue,
  deleteCallQueue,
  getCallQueue,
  listCallQueueAnalytics,
  listCallQueueMembers,
  listCallQueues,
  removeAllCallQueueMembers,
  removeCallQueueMember,
  updateCallQueue,
} from './call-queues-endpoints.js';

/** Call queues: calls that ring at several people and common areas. */
export class CallQueues extends Resource {
  /**
   * Lists call queues. They come without their members.
   *
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/call-queues/GET/phone/call_queues
   */
  list(query?: ListCallQueuesQuery, options?: CallOptions): Paginated<CallQueue> {
    return this.paginate(listCallQueues, { query }, options);
  }

  /**
   * Creates a call queue, with up to 10 users and 10 common areas as members. Further ones take `addMembers`.
   *
   * @throws ZoomApiError 400 with code 400 when the name or extension is taken, 300 for a site or extension that cannot
   * be used or for too many members, 412 at the limit of members; 404 with code 1001 when the account has no such user.
   * @see https://developers.zoom.us/docs/api/phone/#tag/call-queues/POST/phone/call_queues
   * @example
   * const queue = await zoom.phone.callQueues.create({
   *   name: 'Support',
   *   site_id: siteId,
   *   members: { users: [{ email: 'ann@example.com' }] },
   * });
   */
  create(body: CreateCallQueueBody, options?: CallOptions): Promise<CreatedCallQueue> {
    return this.call(createCallQueue, { body }, options);
  }

  /**
   * Reads one call queue, with its members and settings.
   *
   * @throws ZoomApiError 404 with code 13000 when there is no such queue.
   * @see https://developers.zoom.us/docs/api/phone/#tag/call-queues/GET/phone/call_queues/{callQueueId}
   */
  get(callQueueId: string, options?: CallOptions): Promise<CallQueueDetails> {
    return this.call(getCallQueue, { path: { callQueueId } }, options);
  }

  /**
   * Changes a call queue.
   *
   * @throws ZoomApiError 400 with code 300 when there is no such queue or time zone, 400 while a safety response team
   * uses the queue.
   * @see https://developers.zoom.us/docs/api/phone/#tag/call-queues/PATCH/phone/call_queues/{callQueueId}
   */
  update(callQueueId: string, body: UpdateCallQueueBody, options?: CallOptions): Promise<void> {
    return this.call(updateCallQueue, { path: { callQueueId }, body }, options);
  }

  /**
   * Deletes a call queue.
   *
   * @throws ZoomApiError 400 with code 400 when there is no such queue.
   * @see https://developers.zoom.us/docs/api/phone/#tag/call-queues/DELETE/phone/call_queues/{callQueueId}
   */
  delete(callQueueId: string, options?: CallOptions): Promise<void> {
    return this.call(deleteCallQueue, { path: { callQueueId } }, options);
  }

  /**
   * Lists the members of a call queue. Zoom documents no way to ask for a second page of them. Where it gives a cursor
   * all the same, that is followed, and a queue whose further members cannot be read ends with an error.
   *
   * @throws ZoomApiError 400 when Zoom does not accept the id.
   * @throws ZoomResponseError when Zoom sends the same members again and again.
   * @see https://developers.zoom.us/docs/api/phone/#tag/call-queues/GET/phone/call_queues/{callQueueId}/members
   */
  listMembers(callQueueId: string, options?: CallOptions): Paginated<CallQueueMember> {
    return this.paginate(listCallQueueMembers, { path: { callQueueId } }, options);
  }

  /**
   * Adds users and common areas to a call queue, up to 10 of each at a time.
   *
   * @throws ZoomApiError 400 with code 300 when there is no such queue or for too many members, 412 at the limit of
   * members; 404 with code 1001 when the account has no such user.
   * @see https://developers.zoom.us/docs/api/phone/#tag/call-queues/POST/phone/call_queues/{callQueueId}/members
   * @example
   * await zoom.phone.callQueues.addMembers(queueId, { members: { users: [{ email: 'ann@example.com' }] } });
   */
  addMembers(callQueueId: string, body: AddCallQueueMembersBody, options?: CallOptions): Promise<void> {
    return this.call(addCallQueueMembers, { path: { callQueueId }, body }, options);
  }

  /**
   * Takes a user or a common area out of a call queue. The manager of a queue cannot be taken out.
   *
   * @param memberId Id of the user or common area.
   * @throws ZoomApiError 400 with code 300 when there is no such queue, 400 for its manager; 404 when it has no such member.
   * @see https://developers.zoom.us/docs/api/phone/#tag/call-queues/DELETE/phone/call_queues/{callQueueId}/members/{memberId}
   */
  removeMember(callQueueId: string, memberId: string, options?: CallOptions): Promise<void> {
    return this.call(removeCallQueueMember, { path: { callQueueId, memberId } }, options);
  }

  /**
   * Takes all members out of a call queue.
   *
   * @throws ZoomApiError 400 with code 300 when there is no such queue.
   * @see https://developers.zoom.us/docs/api/phone/#tag/call-queues/DELETE/phone/call_queues/{callQueueId}/members
   */
  removeAllMembers(callQueueId: string, options?: CallOptions): Promise<void> {
    return this.call(removeAllCallQueueMembers, { path: { callQueueId } }, options);
  }

  /**
   * Lists what became of the calls of each queue: answered, abandoned, passed on, and how long they waited. At most a
   * year at a time, of the last two.
   *
   * @throws ZoomConfigError when the range is longer than a year or older than two.
   * @throws ZoomApiError 400 with code 300 when Zoom does not accept a filter.
   * @see https://developers.zoom.us/docs/api/phone/#tag/call-queues/GET/phone/call_queue_analytics
   * @example
   * const queues = await zoom.phone.callQueues.analytics({ from: '2026-01-01', to: '2026-03-31' }).toArray();
   */
  analytics(query: CallQueueAnalyticsQuery, options?: CallOptions): Paginated<CallQueueAnalytics> {
    return this.paginate(listCallQueueAnalytics, { query }, options);
  }
}
