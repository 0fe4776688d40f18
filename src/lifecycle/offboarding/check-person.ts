import type { Leaver, OffboardingFacts } from './facts.js';
import { about, unreadable } from './finding.js';
import type { OffboardingFinding } from './plan.js';
import type { ResolvedOffboardingPolicy } from './policy.js';
import { ADMIN, MEMBER, OWNER } from './role-ids.js';

/** Sign-in by API alone: people who came by `custCreate`. */
const API_ONLY = 99;
/** Zoom makes such an address up for each of its rooms. */
const ROOM_ADDRESS = /^rooms_/i;

/** Whether there is anybody to leave; `null` when so, and the other checks make sense. */
export function checkPresence(
  { person, invitationLapsed }: OffboardingFacts,
  policy: ResolvedOffboardingPolicy,
  name: string,
): OffboardingFinding[] | null {
  if (invitationLapsed) {
    const why = `The invitation of ${name} has lapsed, and Zoom changes nothing of it any more (1120).`;
    return [about('invitation')('blocker', why, 'Invite them again and unlink them, or leave it as it is.')];
  }
  if (person === null) {
    const why = `The account has nobody called ${name}: gone already, or never there.`;
    return [about('person')('warning', why, 'Compare the address with your directory.')];
  }
  return person.status === 'pending' ? checkPending(policy) : null;
}

function checkPending({ end, transfer }: ResolvedOffboardingPolicy): OffboardingFinding[] {
  const say = about('invitation');
  if (end !== 'unlink') {
    const why = `They have not accepted their invitation yet, and Zoom can only unlink such people, not ${end} them.`;
    return [say('blocker', why, 'Plan again with end: "unlink". That withdraws the invitation.')];
  }
  const findings = [say('ok', 'They have not accepted their invitation yet: it is withdrawn.')];
  if (transfer !== null) findings.push(say('warning', 'Who never came owns nothing: nothing is handed over.'));
  return findings;
}

/** What the person's own record says. */
export function checkPerson(
  person: Leaver,
  { managedDomains }: OffboardingFacts,
  policy: ResolvedOffboardingPolicy,
): OffboardingFinding[] {
  const findings = [checkStatus(person, policy), checkRole(person, policy)];
  if (policy.end === 'unlink') findings.push(checkSignIn(person), checkDomain(person, managedDomains));
  if (ROOM_ADDRESS.test(person.email)) {
    const why = 'The address looks like that of a Zoom Room, which Zoom refuses to change as a user (200).';
    findings.push(about('room')('warning', why, "Remove rooms on Zoom's page of rooms."));
  }
  return findings;
}

function checkStatus({ status }: Leaver, { end }: ResolvedOffboardingPolicy): OffboardingFinding {
  const say = about('person');
  if (status !== 'inactive') return say('ok', `Their status is ${status}.`);
  if (end === 'deactivate') return say('ok', 'They are deactivated already.');
  return say(
    'warning',
    'They are deactivated, and some deactivated people can only be removed by Zoom itself (200).',
    "When Zoom refuses, ask Zoom's support.",
  );
}

function checkRole({ roleId, roleName }: Leaver, { end, demoteAdmin }: ResolvedOffboardingPolicy): OffboardingFinding {
  const name = roleName ?? roleId;
  if (roleId === OWNER) {
    const why = 'They own the account, and Zoom neither deactivates nor removes an owner.';
    return about('owner')('blocker', why, 'Give the account another owner first.');
  }
  const say = about('admin');
  if (roleId === null) return say('unknown', 'Zoom did not tell their role.', 'Look whether they are an admin.');
  if (roleId === MEMBER) return say('ok', 'They have no admin role.');
  if (demoteAdmin) return say('ok', `Their role ${name} is taken away first.`);
  const hint = 'Plan again with demoteAdmin: true, or take the role away yourself.';
  if (roleId === ADMIN && end !== 'delete') {
    return say('blocker', `They are an admin, whom Zoom does not ${end} (${end === 'unlink' ? 1117 : 200}).`, hint);
  }
  return say('warning', `They have the role ${name}. Zoom may refuse to ${end} them for it.`, hint);
}

function checkSignIn({ loginTypes }: Leaver): OffboardingFinding {
  const say = about('sign-in');
  if (loginTypes.length === 0)
    return say('unknown', 'Zoom did not tell how they sign in.', 'Plan a deletion if it fails.');
  if (loginTypes.some((type) => type !== API_ONLY)) return say('ok', 'They sign in by themselves.');
  return say(
    'blocker',
    'They were made for an API alone and never sign in. Zoom cannot unlink such people (300).',
    'Plan again with end: "delete" or "deactivate".',
  );
}

function checkDomain({ email }: Leaver, domains: OffboardingFacts['managedDomains']): OffboardingFinding {
  const say = about('managed-domain');
  if (domains === null) return say('unknown', "The account's domains were not asked for.");
  if (!domains.known) return unreadable('managed-domain', "The account's domains", domains);
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  if (!domains.value.includes(domain)) return say('ok', `The account does not manage ${domain}.`);
  return say(
    'blocker',
    `The account manages ${domain}, and Zoom does not unlink people of such a domain (1107).`,
    'Plan again with end: "delete" or "deactivate".',
  );
}
