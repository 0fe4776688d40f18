import { exactJson } from '../../types/exact-json.js';
import { ADD_ON_NAMES, ADD_ONS } from '../account/add-ons.js';
import type { FakePerson } from '../account/fake-person.js';
import { jsonAnswer } from '../answer.js';
import type { Handler } from '../world.js';
import { findPerson } from './find-person.js';
import { featureLicences, type WireRecord } from './user-row.js';

/** `GET /users/{userId}/settings`. */
export const getUserSettings: Handler = (world, call) => {
  const person = findPerson(world, call);
  const option = call.query.get('option');
  if (option !== undefined) return jsonAnswer(exactJson({ ...OPTIONS[option] }));
  const settings = { ...groups(person), feature: features(person, world.account.duplicatePlans) };
  const names = call.query.get('custom_query_fields');
  return jsonAnswer(exactJson(names === undefined ? settings : narrow(settings, names.split(','))));
};

const OPTIONS: Readonly<Record<string, WireRecord>> = {
  meeting_authentication: { meeting_authentication: false, authentication_options: [] },
  recording_authentication: { recording_authentication: false, authentication_options: [] },
  meeting_security: {
    meeting_security: { auto_security: true, waiting_room: true, encryption_type: 'enhanced_encryption' },
  },
};

function features(person: FakePerson, duplicatePlans: boolean): WireRecord {
  const licensed = person.type === 2;
  const flags = Object.fromEntries(ADD_ON_NAMES.map((name) => [ADD_ONS[name].feature, person.addOns.has(name)]));
  return {
    meeting_capacity: person.largeMeetingCapacity ?? (licensed ? 300 : 100),
    large_meeting: person.largeMeetingCapacity !== null,
    large_meeting_capacity: person.largeMeetingCapacity ?? undefined,
    webinar: person.webinarCapacity !== null,
    webinar_capacity: person.webinarCapacity ?? undefined,
    zoom_events: person.eventsCapacity !== null,
    zoom_events_capacity: person.eventsCapacity ?? undefined,
    zoom_events_unlimited: false,
    zoom_sessions_unlimited: false,
    zoom_events_pay_per_attendee: false,
    zoom_sessions_pay_per_attendee: false,
    concurrent_meeting: person.concurrentMeeting,
    zoom_phone: person.phone !== null && person.phone.status !== 'pending',
    ...flags,
    zoom_iq_for_sales: person.addOns.has('revenue-accelerator'),
    cn_meeting: false,
    in_meeting: false,
    zoom_huddles: false,
    license_info_list: duplicatePlans ? featureLicences(person) : undefined,
  };
}

function groups(person: FakePerson): Readonly<Record<string, WireRecord>> {
  const groups: Readonly<Record<string, WireRecord>> = {
    schedule_meeting: {
      host_video: true,
      participants_video: true,
      audio_type: 'both',
      join_before_host: false,
      use_pmi_for_scheduled_meetings: false,
      require_password_for_scheduling_new_meetings: true,
    },
    in_meeting: { e2e_encryption: false, chat: true, private_chat: true, screen_sharing: true, waiting_room: true },
    email_notification: { jbh_reminder: true, cancel_meeting_reminder: true, alternative_host_reminder: true },
    recording: { local_recording: true, cloud_recording: person.type === 2, auto_recording: 'none' },
    telephony: { third_party_audio: false, audio_conference_info: '', show_international_numbers_link: true },
    tsp: { call_out: false, show_international_numbers_link: false },
    profile: { recording_storage_location: { allowed_values: ['US', 'DE'], value: 'US' } },
  };
  const { settings } = person;
  if (settings === undefined) return groups;
  const names = new Set([...Object.keys(groups), ...Object.keys(settings)]);
  return Object.fromEntries([...names].map((name) => [name, { ...groups[name], ...settings[name] }]));
}

/** Keeps the groups named, and of the others the settings named. */
function narrow(settings: Readonly<Record<string, WireRecord>>, names: readonly string[]): WireRecord {
  const kept: WireRecord = {};
  for (const [group, members] of Object.entries(settings)) {
    const inside = Object.entries(members).filter(([name]) => names.includes(name));
    if (names.includes(group)) kept[group] = members;
    else if (inside.length > 0) kept[group] = Object.fromEntries(inside);
  }
  return kept;
}
