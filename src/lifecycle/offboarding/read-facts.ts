import type { ZoomClient } from '../../client/zoom-client.js';
import { endpoints } from '../../resources/catalogue.js';
import { DAY_MS } from '../../types/calendar.js';
import type { CallOptions } from '../../types/call-options.js';
import { isNotFound } from '../actions/person.js';
import type { HostedList, OffboardingFacts, OffboardingReading, OffboardingRecipient, OwnerAddOns } from './facts.js';
import type { ResolvedOffboardingPolicy } from './policy.js';
import { handsOver } from './policy.js';
import { readLeaver } from './read-leaver.js';
import { readPhone, readQueues, readReceptionists } from './read-phone.js';
import { readSeats } from './read-seats.js';
import { hostedOf, tryReading } from './reading.js';

/** How far back recordings are looked for: what Zoom lists in one go. */
const RECORDING_DAYS = 30;
/** Zoom's code for somebody who may not host meetings. */
const MAY_NOT_HOST = 3161;

/** What to read beside. */
export interface FactOptions extends CallOptions {
  /**
   * Also reads how many seats billing counts as used, to compare with later: a HEAVY request, and a right that few tokens
   * have. Default: `false`.
   */
  billing?: boolean | undefined;
}

/** Reads what a plan is made of, and nothing that the policy makes pointless. */
export async function readFacts(
  zoom: ZoomClient,
  name: string,
  policy: ResolvedOffboardingPolicy,
  { billing = false, ...options }: FactOptions,
): Promise<OffboardingFacts> {
  const readAt = new Date(zoom.clock.now()).toISOString();
  const { person, invitationLapsed } = await readLeaver(zoom, name, options);
  const nothing: OffboardingFacts = {
    readAt,
    person,
    invitationLapsed,
    licences: null,
    phone: null,
    queues: null,
    receptionists: null,
    managedDomains: null,
    liveMeetings: null,
    meetings: null,
    webinars: null,
    recordings: null,
    schedulesFor: null,
    recipient: null,
    seats: null,
  };
  if (person === null || person.id === null) return nothing; // nothing but the invitation is there
  const { id } = person;
  const ends = policy.end !== 'deactivate';
  const phone = await readPhone(zoom, id, options);
  const [licences, queues, receptionists, managedDomains, hosted, schedulesFor, recipient, seats] = await Promise.all([
    readLicences(zoom, id, options),
    readQueues(zoom, id, options),
    ends ? readReceptionists(zoom, options) : null,
    policy.end === 'unlink' ? readDomains(zoom, options) : null,
    readHosted(zoom, id, policy, readAt, options),
    tryReading(endpoints['users.schedulers.list'], async () => {
      const rows = await zoom.users.schedulers.list(id, options).toArray();
      return rows.flatMap(({ email, id: other }) => email ?? other ?? []);
    }),
    policy.transfer === null ? null : readRecipient(zoom, policy.transfer.to, options),
    readSeats(zoom, phone, { billing, ...options }),
  ]);
  return {
    ...nothing,
    ...hosted,
    licences,
    phone,
    queues,
    receptionists,
    managedDomains,
    schedulesFor,
    recipient,
    seats,
  };
}

/** What somebody may own. */
export function readLicences(
  zoom: ZoomClient,
  name: string,
  options: CallOptions,
): Promise<OffboardingReading<OwnerAddOns>> {
  return tryReading(endpoints['users.getSettings'], async () => {
    const { feature = {} } = await zoom.users.getSettings(name, { custom_query_fields: 'feature' }, options);
    return {
      webinar: feature.webinar ?? false,
      events: [
        feature.zoom_events,
        feature.zoom_events_unlimited,
        feature.zoom_events_pay_per_attendee,
        feature.zoom_sessions_unlimited,
        feature.zoom_sessions_pay_per_attendee,
      ].includes(true),
    };
  });
}

function readDomains(zoom: ZoomClient, options: CallOptions): Promise<OffboardingReading<string[]>> {
  return tryReading(endpoints['account.listManagedDomains'], async () => {
    const rows = await zoom.account.listManagedDomains('me', options).toArray();
    return rows.map(({ domain }) => domain.toLowerCase());
  });
}

type HostedFacts = Pick<OffboardingFacts, 'liveMeetings' | 'meetings' | 'webinars' | 'recordings'>;

async function readHosted(
  zoom: ZoomClient,
  id: string,
  policy: ResolvedOffboardingPolicy,
  readAt: string,
  options: CallOptions,
): Promise<HostedFacts> {
  const [liveMeetings, meetings, webinars, recordings] = await Promise.all([
    readMeetings(zoom, id, 'live', options),
    readMeetings(zoom, id, 'upcoming_meetings', options),
    readWebinars(zoom, id, options),
    handsOver(policy, 'recordings') ? readRecordings(zoom, id, readAt, options) : null,
  ]);
  return { liveMeetings, meetings, webinars, recordings };
}

const NONE: HostedList = { items: [], more: false };

/** Meetings that somebody hosts: under way, or to come within six months. */
export function readMeetings(
  zoom: ZoomClient,
  id: string,
  type: 'live' | 'upcoming_meetings',
  options: CallOptions,
): Promise<OffboardingReading<HostedList>> {
  return tryReading(
    endpoints['users.listMeetings'],
    async () => hostedOf(await zoom.users.listMeetings(id, { type }, options).firstPage(), ({ id }) => id),
    { when: ({ code }) => code === MAY_NOT_HOST, value: NONE },
  );
}

/** Webinars that somebody hosts and that are not over. */
export function readWebinars(
  zoom: ZoomClient,
  id: string,
  options: CallOptions,
): Promise<OffboardingReading<HostedList>> {
  return tryReading(
    endpoints['users.listWebinars'],
    async () => hostedOf(await zoom.users.listWebinars(id, { type: 'upcoming' }, options).firstPage(), ({ id }) => id),
    // Zoom says so of people without the add-on, and has the same code for a caller without rights.
    { when: ({ code, message }) => code === 200 && /webinar plan/i.test(message), value: NONE },
  );
}

/** Cloud recordings of the 30 days before an instant. */
export function readRecordings(
  zoom: ZoomClient,
  id: string,
  until: string,
  options: CallOptions,
): Promise<OffboardingReading<HostedList>> {
  const from = new Date(Date.parse(until) - RECORDING_DAYS * DAY_MS).toISOString();
  const query = { from: from.slice(0, 10), to: until.slice(0, 10) };
  return tryReading(endpoints['users.listRecordings'], async () =>
    hostedOf(await zoom.users.listRecordings(id, query, options).firstPage(), ({ uuid }) => uuid),
  );
}

/** Who takes over. */
export function readRecipient(
  zoom: ZoomClient,
  name: string,
  options: CallOptions,
): Promise<OffboardingReading<OffboardingRecipient | null>> {
  return tryReading<OffboardingRecipient | null>(
    endpoints['users.get'],
    async () => {
      const { id = null, email, status = 'active', type = null } = await zoom.users.get(name, {}, options);
      return { id, email, status, type, licences: await readLicences(zoom, id ?? email, options) };
    },
    { when: isNotFound, value: null },
  );
}
