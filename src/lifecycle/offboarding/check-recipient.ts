import { UserType } from '../../types/license-codes.js';
import type { Leaver, OffboardingFacts, OffboardingRecipient, OwnerAddOns } from './facts.js';
import { about, unreadable } from './finding.js';
import type { OffboardingFinding } from './plan.js';
import { handsOver, type ResolvedOffboardingPolicy } from './policy.js';

/** Whether the one who takes over may have it. */
export function checkRecipient(
  person: Leaver,
  { recipient, licences }: OffboardingFacts,
  policy: ResolvedOffboardingPolicy,
): OffboardingFinding[] {
  if (policy.transfer === null || recipient === null) return [];
  if (!recipient.known) return [unreadable('recipient', 'Who takes over', recipient)];
  const say = about('recipient');
  const hint = 'Name an active person of the account in transferTo.';
  const { to } = policy.transfer;
  const { value } = recipient;
  if (value === null) return [say('blocker', `The account has nobody called ${to} (200).`, hint)];
  if (value.email.toLowerCase() === person.email.toLowerCase()) {
    return [say('blocker', 'Nobody can take over from themselves (300).', hint)];
  }
  if (value.status !== 'active') return [say('blocker', `${value.email} is ${value.status} (200).`, hint)];
  return [say('ok', `${value.email} is active.`), ...checkLicences(person, licences, value, policy)];
}

/** Zoom's rule is that the other can own what it gets. */
function checkLicences(
  person: Leaver,
  own: OffboardingFacts['licences'],
  recipient: OffboardingRecipient,
  policy: ResolvedOffboardingPolicy,
): OffboardingFinding[] {
  const say = about('recipient-licences');
  const { email } = recipient;
  const licensed = person.type !== UserType.LICENSED || recipient.type === UserType.LICENSED;
  const findings: OffboardingFinding[] = [];
  if (!licensed && handsOver(policy, 'recordings')) {
    const why = `${email} has no Meetings licence, which recordings of a licensed person take (300).`;
    findings.push(say('blocker', why, 'Give them one, or leave recordings out of transfer.'));
  } else if (!licensed && handsOver(policy, 'meetings')) {
    findings.push(say('warning', `${email} has no Meetings licence: meetings end after 40 minutes.`, 'Give them one.'));
  }
  if (own !== null && !own.known) return [...findings, unreadable('recipient-licences', 'Their add-ons', own)];
  if (!recipient.licences.known) {
    return [...findings, unreadable('recipient-licences', `Add-ons of ${email}`, recipient.licences)];
  }
  findings.push(...checkAddOns(own?.value ?? null, recipient.licences.value, email, policy));
  return findings.length > 0 ? findings : [say('ok', `${email} has the licences for what they get.`)];
}

function checkAddOns(
  own: OwnerAddOns | null,
  theirs: OwnerAddOns,
  email: string,
  policy: ResolvedOffboardingPolicy,
): OffboardingFinding[] {
  const say = about('recipient-licences');
  const findings: OffboardingFinding[] = [];
  if (own?.webinar && !theirs.webinar && handsOver(policy, 'webinars')) {
    const why = `${email} has no Webinar add-on, which webinars take (300).`;
    findings.push(say('blocker', why, 'Give them one, or leave webinars out of transfer.'));
  }
  if (own?.events && !theirs.events) {
    const why = `${email} has no Zoom Events. Zoom refuses if there is an event to take over (300).`;
    findings.push(say('warning', why, 'Give them Zoom Events until the events are handed over.'));
  }
  return findings;
}
