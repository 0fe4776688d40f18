import type { ZoomClient } from '../client/zoom-client.js';
import { listDashboardMeetings } from '../resources/dashboards/meeting-endpoints.js';
import { getPresence } from '../resources/users/delegation-endpoints.js';
import { listUpcomingMeetings, listUserMeetings, listUserWebinars } from '../resources/users/hosting-endpoints.js';
import { DAY_MS } from '../types/calendar.js';
import type { CallOptions } from '../types/call-options.js';
import type { EndpointBase } from '../types/endpoint.js';
import { isZoomError, type ZoomError } from '../types/errors.js';
import type { UserWebinar } from '../types/zoom/webinar.js';
import { explain } from './section.js';
import type { AccountUser } from './snapshot.js';

/** What is known of one person's meetings. */
export interface PersonMeetings {
  /** Whether the person is in a meeting now. `null`: could not be read. */
  live: boolean | null;
  /** Meetings of the next 24 hours that the person hosts, and webinars that are not over. `null`: could not be read. */
  upcoming: number | null;
  /** Why something is `null`. */
  why?: string | undefined;
}

/** People at once. Enough to fill the largest bucket (60 a second) while an answer takes half a second. */
const PARALLEL = 32;
/** What Zoom refuses for everybody shows in the first people; reading on would only cost requests. */
const GIVE_UP_AFTER = 10;
/** More of them are no better reason. */
const ENOUGH_WEBINARS = 300;
/** Longer than Zoom lets a meeting last (30 hours). */
const LONGEST_MEETING_MS = 2 * DAY_MS;

/**
 * Reads who is in a meeting now and who hosts one soon, for {@link ReclaimOptions.meetings}. What cannot be read is
 * `null` and says why: it never passes for "no meeting".
 *
 * Upcoming ones are those of the next 24 hours, which one MEDIUM request a person tells, and, of people with a webinar
 * licence, all webinars that are not over (one more). On Business the dashboard tells who hosts now, a RESOURCE_INTENSIVE
 * request for 300 live meetings. Where it cannot be read, two more MEDIUM requests a person do: scheduled meetings that
 * are live, and the person's presence, which shows meetings begun on the spot.
 *
 * @param users Who is asked about: the candidates, not the whole account. Invited people host nothing and cost nothing.
 * @param options `priority` is `bulk` by default.
 * @returns By `user.key`, everybody that was asked about.
 * @throws ZoomClosedError when the client is closed; the signal's reason.
 * @example
 * const idle = reclaimReport(account, { days: 90 }).candidates.filter(({ blockers }) => blockers.length === 0);
 * const meetings = await readUpcomingMeetings(zoom, idle.map(({ user }) => user));
 * const report = reclaimReport(account, { days: 90, meetings });
 */
export async function readUpcomingMeetings(
  zoom: ZoomClient,
  users: readonly Pick<AccountUser, 'key' | 'id' | 'email' | 'licenses'>[],
  options: CallOptions = {},
): Promise<Map<string, PersonMeetings>> {
  options.signal?.throwIfAborted();
  const reader = new MeetingReader(zoom, { priority: 'bulk', ...options });
  const asked = users.filter(({ id }) => id !== null);
  if (asked.length > 0) await reader.readHosts();
  const found = new Map<string, PersonMeetings>(users.map(({ key }) => [key, { live: false, upcoming: 0 }]));
  const waiting = asked.values();
  let failed = false;
  const work = async (): Promise<void> => {
    for (const user of waiting) {
      if (failed) return;
      found.set(user.key, await reader.read(user));
    }
  };
  const onFailure = (error: unknown): never => {
    failed = true;
    throw error;
  };
  await Promise.all(Array.from({ length: Math.min(PARALLEL, asked.length) }, () => work().catch(onFailure)));
  return found;
}

type Attempt<T> = { value: T; why?: undefined } | { value: null; why: string };
type Live = Attempt<boolean>;

class MeetingReader {
  readonly #zoom: ZoomClient;
  readonly #call: CallOptions;
  readonly #courses = new Map<EndpointBase, { succeeded: boolean; refusals: number; last: ZoomError | null }>();
  /** Addresses of those who host now; `null`: the dashboard does not tell. */
  #hosts: ReadonlySet<string> | null = null;

  constructor(zoom: ZoomClient, call: CallOptions) {
    this.#zoom = zoom;
    this.#call = call;
  }

  async readHosts(): Promise<void> {
    if (this.#zoom.plan !== 'business') return; // the others have no dashboards
    const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
    const nowMs = this.#zoom.clock.now();
    const query = { type: 'live', from: day(nowMs - LONGEST_MEETING_MS), to: day(nowMs) } as const;
    const { value } = await this.#attempt(listDashboardMeetings, () =>
      this.#zoom.dashboards.meetings(query, this.#call).toArray(),
    );
    const hosts = new Set((value ?? []).map(({ email }) => (email ?? '').toLowerCase()));
    if (value !== null && !hosts.has('')) this.#hosts = hosts; // a host without an address could be anybody
  }

  async read(user: Pick<AccountUser, 'id' | 'email' | 'licenses'>): Promise<PersonMeetings> {
    const id = user.id ?? user.email;
    const seen: Live | null = this.#hosts && { value: this.#hosts.has(user.email.toLowerCase()) };
    const [live, meetings, webinars] = await Promise.all([
      seen ?? this.#readLive(id),
      this.#attempt(listUpcomingMeetings, () => this.#zoom.users.listUpcomingMeetings(id, this.#call).toArray()),
      this.#readWebinars(id, user.licenses),
    ]);
    const hosted = meetings.value?.filter((meeting) => meeting.is_host !== false) ?? null;
    const ahead = hosted && webinars.value && new Set([...hosted, ...webinars.value].map((one) => one.id));
    const why = [live.why, meetings.why, webinars.why].filter((text) => text !== undefined);
    return {
      live: live.value,
      upcoming: ahead?.size ?? null,
      ...(why.length > 0 && { why: [...new Set(why)].join(' ') }),
    };
  }

  /** Either source is enough to say yes. To say no takes both: the list leaves out what was begun on the spot. */
  async #readLive(id: string): Promise<Live> {
    const [list, presence] = await Promise.all([
      this.#attempt(listUserMeetings, () =>
        this.#zoom.users.listMeetings(id, { type: 'live' }, this.#call).firstPage(),
      ),
      this.#attempt(getPresence, () => this.#zoom.users.presence.get(id, this.#call)),
    ]);
    const status = presence.value?.status ?? '';
    if ((list.value?.items.length ?? 0) > 0 || status === 'In_A_Zoom_Meeting' || status === 'Presenting') {
      return { value: true };
    }
    const why = list.why ?? presence.why;
    if (why !== undefined) return { value: null, why };
    // Do not disturb hides what the person does.
    return /^$|Disturb$/.test(status) ? { value: null, why: 'Their presence is hidden.' } : { value: false };
  }

  async #readWebinars(id: string, licenses: AccountUser['licenses']): Promise<Attempt<UserWebinar[]>> {
    const mayHost = licenses.some(({ product }) => product === 'webinar' || product === 'events');
    if (!mayHost) return { value: [] };
    return this.#attempt(listUserWebinars, () =>
      this.#zoom.users.listWebinars(id, { type: 'upcoming' }, this.#call).toArray({ limit: ENOUGH_WEBINARS }),
    );
  }

  /** Reads, until it is clear that Zoom refuses everybody: then it answers for Zoom. */
  async #attempt<T>(operation: EndpointBase, read: () => Promise<T>): Promise<Attempt<T>> {
    const course = this.#courses.get(operation) ?? { succeeded: false, refusals: 0, last: null };
    this.#courses.set(operation, course);
    if (!course.succeeded && course.last !== null && course.refusals >= GIVE_UP_AFTER) {
      return refused(course.last, operation);
    }
    try {
      const value = await read();
      course.succeeded = true;
      return { value };
    } catch (error) {
      this.#call.signal?.throwIfAborted();
      if (!isZoomError(error) || error.kind === 'closed') throw error;
      course.last = error;
      course.refusals += 1;
      return refused(error, operation);
    }
  }
}

function refused(error: ZoomError, operation: EndpointBase): { value: null; why: string } {
  return { value: null, why: explain(error, operation).why ?? error.message };
}
