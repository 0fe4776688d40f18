import type { ZoomClient } from '../../client/zoom-client.js';
import type { UpdateUserBody } from '../../resources/users/inputs.js';
import type { CallOptions } from '../../types/call-options.js';
import type { ActionChange, ActionResult, ChangeValue } from './action-result.js';
import { type KnownPerson, readPerson, refuseInvited } from './person.js';
import { resultOf } from './result-of.js';
import { runSteps, type Step } from './run-steps.js';

/**
 * What can be changed of a person's profile, by Zoom's names. Licences go through {@link changeLicenses}, groups through
 * {@link addToGroups}, and the host key, which is a secret, through `zoom.users.update`.
 */
export type ProfileChange = Omit<
  UpdateUserBody,
  'type' | 'zoom_one_type' | 'plan_united_type' | 'feature' | 'license_info_list' | 'group_id' | 'host_key'
>;

/**
 * Changes a person's profile: names, department, manager, time zone and the like. Fields that are so already are not sent;
 * what Zoom does not show (`vanity_name`, `about_me`, `linkedin_url`) always is.
 *
 * @param person Zoom user id or email address.
 * @param profile What is left out stays as it is.
 * @throws ZoomConfigError for people who are only invited: Zoom would accept it and do nothing.
 * @throws ZoomApiError code 300 for a value that Zoom does not take, code 4100 when the name of the personal link is taken.
 * @see https://developers.zoom.us/docs/api/users/#tag/users/PATCH/users/{userId}
 * @example
 * await updateProfile(zoom, 'ann@example.com', { dept: 'Sales', manager: 'ben@example.com' });
 */
export async function updateProfile(
  zoom: ZoomClient,
  person: string,
  profile: ProfileChange,
  options: CallOptions = {},
): Promise<ActionResult<'updateProfile'>> {
  const known = await readPerson(zoom, person, options);
  const fields = Object.entries(profile).filter(([name, value]) => value !== undefined && !isSo(known, name, value));
  if (fields.length > 0) refuseInvited(known, 'change their profile');
  const steps = fields.length === 0 ? [] : [profileStep(zoom, known, Object.fromEntries(fields), options)];
  const changes = await runSteps('updateProfile', steps);
  return resultOf('updateProfile', known, changes, {
    done: `has another ${fields.map(([name]) => name).join(', ')} now`,
    already: 'had this profile already',
  });
}

function profileStep(zoom: ZoomClient, known: KnownPerson, profile: ProfileChange, call: CallOptions): Step {
  const fields = Object.entries(profile);
  return {
    what: `change ${fields.map(([name]) => name).join(', ')}`,
    changes: fields.map(([name, value]): ActionChange => {
      const before = reportable(fieldOf(known, name));
      return { what: `profile.${name}`, ...(before !== undefined && { before }), after: reportable(value) ?? null };
    }),
    send: () => zoom.users.update(known.path, profile, {}, call),
    isReached: async () => {
      const now = await readPerson(zoom, known.path, call);
      return fields.every(([name, value]) => isSo(now, name, value));
    },
  };
}

function fieldOf({ details }: KnownPerson, name: string): unknown {
  return (details as object as Readonly<Record<string, unknown>>)[name];
}

function isSo(known: KnownPerson, name: string, wanted: unknown): boolean {
  return sameValue(wanted, fieldOf(known, name));
}

/** Zoom sends unset texts as empty ones or not at all, and more in a record than it takes. */
function sameValue(wanted: unknown, held: unknown): boolean {
  if (Array.isArray(wanted)) {
    const list: readonly unknown[] = Array.isArray(held) ? held : [];
    return wanted.length === list.length && wanted.every((item, index) => sameValue(item, list[index]));
  }
  if (typeof wanted !== 'object' || wanted === null) return wanted === held || (wanted === '' && held === undefined);
  if (typeof held !== 'object' || held === null) return false;
  const fields = held as Readonly<Record<string, unknown>>;
  return Object.entries(wanted).every(([name, value]) => value === undefined || sameValue(value, fields[name]));
}

/** A field in a form that a report can hold. */
function reportable(value: unknown): ChangeValue | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value)
    ? value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)))
    : JSON.stringify(value);
}
