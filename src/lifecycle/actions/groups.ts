import type { ZoomClient } from '../../client/zoom-client.js';
import type { CallOptions } from '../../types/call-options.js';
import { ZoomConfigError, ZoomResponseError } from '../../types/errors.js';
import { type ActionResult, nameOf } from './action-result.js';
import { impossible, type KnownPerson, readPerson } from './person.js';
import { resultOf } from './result-of.js';
import { runSteps, type Step } from './run-steps.js';

/**
 * A group: an object with its id, or a text that is an id or a name. A name is looked up in the list of groups each time:
 * for many people, name groups by `{ id }`.
 */
export type GroupReference = string | { readonly id: string };

/** A group that was looked up. */
export interface KnownGroup {
  id: string;
  /** As the caller called it. */
  label: string;
}

/**
 * Puts a person into groups. Invited people can be in one group only, and Zoom moves them there.
 *
 * @param person Zoom user id or email address.
 * @param groups One or several, by id or name.
 * @throws ZoomConfigError when there is no such group or several of that name, or for several groups of an invited person.
 * @throws ZoomPartialWriteError when one of several groups fails after others did not: `completed` and `left` name them.
 * @throws ZoomApiError 404 with code 4130 when a group is gone, code 200 on an account without a paid plan.
 * @see https://developers.zoom.us/docs/api/users/#tag/groups/POST/groups/{groupId}/members
 * @example
 * await addToGroups(zoom, 'ann@example.com', ['Sales', 'Berlin']);
 */
export async function addToGroups(
  zoom: ZoomClient,
  person: string,
  groups: readonly GroupReference[],
  options: CallOptions = {},
): Promise<ActionResult<'addToGroups'>> {
  const known = await readPerson(zoom, person, options);
  const wanted = await findGroups(zoom, groups, groupIdsOf(known), options);
  const changes = await runSteps('addToGroups', joinSteps(zoom, known, wanted, options));
  return resultOf('addToGroups', known, changes, {
    done: `is in ${changes.map(({ after }) => after).join(', ')} now`,
    already: 'was in these groups already',
  });
}

/** One step for each group that the person is not in yet. */
export function joinSteps(
  zoom: ZoomClient,
  known: KnownPerson,
  wanted: readonly KnownGroup[],
  call: CallOptions,
): Step[] {
  const held = groupIdsOf(known);
  const missing = wanted.filter(({ id }) => !held.includes(id));
  if (known.status !== 'pending') return missing.map((group) => joinStep(zoom, known, group, call));
  const [only, ...others] = wanted;
  if (others.length > 0) {
    const hint = 'Name one group, and add the others when the invitation is accepted.';
    throw impossible(known, 'has not accepted the invitation, and Zoom puts invited people into one group only', hint);
  }
  return only === undefined || held.includes(only.id) ? [] : [assignStep(zoom, known, only, call)];
}

function joinStep(zoom: ZoomClient, known: KnownPerson, { id, label }: KnownGroup, call: CallOptions): Step {
  return {
    what: `add to the group ${label}`,
    changes: [{ what: 'groups', before: null, after: label }],
    send: async () => {
      const { ids } = await zoom.groups.addMembers(id, { members: [{ id: known.path }] }, call);
      if (!ids.includes(known.path) && !(await isMember(zoom, known, id, call))) throw leftOut(known, label);
    },
    isReached: () => isMember(zoom, known, id, call),
  };
}

/** Zoom answers 201 and leaves out whom it does not add. */
function leftOut({ reference }: KnownPerson, label: string): ZoomResponseError {
  return new ZoomResponseError(`Zoom took the request and did not add ${nameOf(reference)} to the group ${label}.`, {
    hint: 'Try once more; if this stays, add them in the admin portal, and tell Zoom.',
    operation: 'POST /groups/{groupId}/members',
    status: 201,
    trackingId: null,
    transient: false,
  });
}

/** Members are added by id, which an invited person does not have: their own page takes one group. */
function assignStep(zoom: ZoomClient, known: KnownPerson, { id, label }: KnownGroup, call: CallOptions): Step {
  return {
    what: `put the invited person into the group ${label}`,
    changes: [{ what: 'groups', before: groupIdsOf(known).join(', ') || null, after: label }],
    send: () => zoom.users.update(known.path, { group_id: id }, {}, call),
    isReached: () => isMember(zoom, known, id, call),
  };
}

/**
 * Takes a person out of groups. What they are not in is done already.
 *
 * @param person Zoom user id or email address.
 * @param groups One or several, by id or name; `all` for every group that they are in.
 * @throws ZoomConfigError when there are several groups of that name, or for invited people: Zoom has no way for them.
 * @throws ZoomPartialWriteError when one of several groups fails after others did not: `completed` and `left` name them.
 * @see https://developers.zoom.us/docs/api/users/#tag/groups/DELETE/groups/{groupId}/members/{memberId}
 */
export async function removeFromGroups(
  zoom: ZoomClient,
  person: string,
  groups: readonly GroupReference[] | 'all',
  options: CallOptions = {},
): Promise<ActionResult<'removeFromGroups'>> {
  const known = await readPerson(zoom, person, options);
  const held = groupIdsOf(known);
  const named = groups === 'all' ? held.map((id) => ({ id })) : groups;
  const leaving = (await findGroups(zoom, named, held, options)).filter(({ id }) => held.includes(id));
  if (known.status === 'pending' && leaving.length > 0) {
    const hint = 'Put them into another group with addToGroups(), or wait until the invitation is accepted.';
    throw impossible(known, 'has not accepted the invitation, and Zoom takes nobody out of a group before', hint);
  }
  const steps = leaving.map((group) => leaveStep(zoom, known, group, options));
  const changes = await runSteps('removeFromGroups', steps);
  return resultOf('removeFromGroups', known, changes, {
    done: `is not in ${changes.map(({ before }) => before).join(', ')} any more`,
    already: 'was in none of these groups',
  });
}

function leaveStep(zoom: ZoomClient, known: KnownPerson, { id, label }: KnownGroup, call: CallOptions): Step {
  return {
    what: `remove from the group ${label}`,
    changes: [{ what: 'groups', before: label, after: null }],
    send: () => zoom.groups.removeMember(id, known.path, call),
    isReached: async () => !(await isMember(zoom, known, id, call)),
    doubtful: [4130, 4131], // the group, or the person in it, went meanwhile
  };
}

/** Ids of the groups that a person is in. */
export function groupIdsOf({ details }: KnownPerson): readonly string[] {
  return details.group_ids ?? [];
}

async function isMember(zoom: ZoomClient, known: KnownPerson, id: string, call: CallOptions): Promise<boolean> {
  return groupIdsOf(await readPerson(zoom, known.path, call)).includes(id);
}

/**
 * Looks groups up. Lists the account's groups only when a text is not the id of a group that the person is in.
 * @throws ZoomConfigError when there is none of that name, or several.
 */
export async function findGroups(
  zoom: ZoomClient,
  groups: readonly GroupReference[],
  held: readonly string[],
  call: CallOptions,
): Promise<KnownGroup[]> {
  const isUnclear = (group: GroupReference): boolean => typeof group === 'string' && !held.includes(group);
  const all = groups.some(isUnclear) ? await zoom.groups.list({}, call).toArray() : [];
  const found = groups.map((group): KnownGroup => {
    if (typeof group !== 'string') return { id: group.id, label: group.id };
    if (held.includes(group) || all.some(({ id }) => id === group)) return { id: group, label: group };
    const name = group.trim().toLowerCase();
    const [first, ...others] = all.filter((other) => other.name?.trim().toLowerCase() === name);
    if (first === undefined || others.length > 0) {
      const problem = first === undefined ? 'no group' : 'several groups called';
      throw new ZoomConfigError(`The account has ${problem} ${group}.`, {
        hint: 'Take the id of the group from zoom.groups.list().',
      });
    }
    return { id: first.id, label: group };
  });
  return [...new Map(found.map((group) => [group.id, group])).values()];
}
