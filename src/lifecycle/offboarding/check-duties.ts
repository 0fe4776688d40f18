import type { HostedList, OffboardingFacts, OffboardingReading } from './facts.js';
import { about, unreadable } from './finding.js';
import type { OffboardingFinding } from './plan.js';
import { handsOver, type ResolvedOffboardingPolicy } from './policy.js';

/** What the person does for others, and what others wait for. */
export function checkDuties(facts: OffboardingFacts, policy: ResolvedOffboardingPolicy): OffboardingFinding[] {
  return [
    checkQueues(facts, policy),
    checkReceptionists(facts),
    checkEvents(facts, policy),
    checkPhone(facts, policy),
    ...checkMeetings(facts, policy),
    checkWebinars(facts, policy),
    checkSchedulers(facts),
  ].filter((finding) => finding !== null);
}

function checkQueues(
  { queues }: OffboardingFacts,
  { end, leaveQueues }: ResolvedOffboardingPolicy,
): OffboardingFinding | null {
  if (queues === null) return null;
  if (!queues.known) return unreadable('call-queues', 'Call queues', queues);
  const say = about('call-queues');
  const names = (level: 'manager' | 'member'): string =>
    queues.value.flatMap((queue) => (queue.level === level ? queue.name : [])).join(', ');
  const [managed, joined] = [names('manager'), names('member')];
  if (managed !== '') {
    const hint = "Give the queue another manager on Zoom's page of call queues.";
    if (end === 'deactivate') return say('warning', `They manage ${managed}, which is left without anybody.`, hint);
    return say('blocker', `They manage ${managed}, and Zoom does not ${end} the manager of a queue (1000).`, hint);
  }
  if (joined === '') return say('ok', 'They are in no call queue.');
  if (leaveQueues) return say('ok', `They are taken out of ${joined}.`);
  return say('warning', `They take calls of ${joined}.`, 'Plan again with leaveQueues: true.');
}

function checkReceptionists({ receptionists }: OffboardingFacts): OffboardingFinding | null {
  if (receptionists === null) return null;
  if (!receptionists.known) return unreadable('auto-receptionists', 'Auto receptionists', receptionists);
  const say = about('auto-receptionists');
  if (receptionists.value === 0) return say('ok', 'The account has no auto receptionist.');
  return say(
    'unknown',
    'Zoom does not tell who operates its auto receptionists, and does not remove such a person (1000).',
    "Look at the auto receptionists on Zoom's page.",
  );
}

function checkEvents(
  { licences }: OffboardingFacts,
  { end, transfer }: ResolvedOffboardingPolicy,
): OffboardingFinding | null {
  if (licences === null) return null;
  if (!licences.known) return unreadable('zoom-events', 'Whether they have Zoom Events', licences);
  const say = about('zoom-events');
  if (licences.value.events) {
    return say(
      'unknown',
      'They have Zoom Events. Zoom does not tell whether an event is to come, and refuses everything until it is over (300).',
      'Ask them, or look at their events.',
    );
  }
  if (end === 'deactivate' || transfer !== null) return say('ok', 'They have no Zoom Events.');
  return say(
    'unknown',
    'They have no Zoom Events now. Zoom does not tell whether they own past ones, which somebody has to take over (300).',
    'Name somebody in transferTo.',
  );
}

function checkPhone(
  { phone }: OffboardingFacts,
  { freePhone, end }: ResolvedOffboardingPolicy,
): OffboardingFinding | null {
  if (phone === null) return null;
  const say = about('phone');
  if (!phone.known) {
    const finding = unreadable('phone', 'Their Zoom Phone', phone);
    return freePhone ? { ...finding, why: `${finding.why} It goes with the ${endNoun(end)}.` } : finding;
  }
  if (phone.value === null) return say('ok', 'They have no Zoom Phone.');
  const { callingPlans, numbers } = phone.value;
  const what = `${callingPlans.length} calling plan(s) and ${numbers.length} number(s)`;
  if (freePhone) return say('ok', `${what} are freed.`);
  return say('ok', `${what} go with the ${endNoun(end)}.`);
}

function checkMeetings(facts: OffboardingFacts, policy: ResolvedOffboardingPolicy): (OffboardingFinding | null)[] {
  const { liveMeetings: live, meetings } = facts;
  const say = about('meetings');
  const now = live?.known && live.value.items.length > 0;
  return [
    live?.known === false ? unreadable('meetings', 'Meetings under way', live) : null,
    now ? say('warning', 'They host a meeting right now.', 'Wait until it is over.') : null,
    checkHosted('meetings', meetings, handsOver(policy, 'meetings')),
  ];
}

function checkWebinars({ webinars }: OffboardingFacts, policy: ResolvedOffboardingPolicy): OffboardingFinding | null {
  return checkHosted('webinars', webinars, handsOver(policy, 'webinars'));
}

function checkHosted(
  check: 'meetings' | 'webinars',
  hosted: OffboardingReading<HostedList> | null,
  goesToSomebody: boolean,
): OffboardingFinding | null {
  if (hosted === null) return null;
  if (!hosted.known) return unreadable(check, `Their ${check}`, hosted);
  const say = about(check);
  const { items, more } = hosted.value;
  if (items.length === 0) return say('ok', `They host no ${check} to come.`);
  const next = items.flatMap(({ at }) => at ?? []).sort()[0];
  const count = more ? `${items.length} or more` : `${items.length}`;
  const what = `They host ${count} ${check} to come${next === undefined ? '' : `, one of them at ${next}`}`;
  if (goesToSomebody) return say('ok', `${what}. Somebody takes them over.`);
  return say('warning', `${what}. Nobody takes them over.`, 'Hand them over, or have them cancelled.');
}

function checkSchedulers({ schedulesFor }: OffboardingFacts): OffboardingFinding | null {
  if (schedulesFor === null) return null;
  if (!schedulesFor.known) return unreadable('schedulers', 'For whom they schedule', schedulesFor);
  const say = about('schedulers');
  if (schedulesFor.value.length === 0) return say('ok', 'They schedule for nobody.');
  return say(
    'warning',
    `They schedule meetings for ${schedulesFor.value.join(', ')}.`,
    'Give these people another assistant.',
  );
}

function endNoun(end: ResolvedOffboardingPolicy['end']): string {
  return { deactivate: 'deactivation', unlink: 'unlinking', delete: 'deletion' }[end];
}
