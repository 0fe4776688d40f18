import { endpoints } from '../../resources/catalogue.js';
import { type AnyEndpoint, operationName } from '../../types/endpoint.js';
import { UserType } from '../../types/license-codes.js';
import type { EndState } from './end-state.js';
import type { HostedItem, HostedList, Leaver, OffboardingReading } from './facts.js';
import type { OffboardingPlan, OffboardingStepKind } from './plan.js';
import type { OffboardingProofCheck, OffboardingProofItem } from './proof.js';
import { MEMBER } from './role-ids.js';

/** Compares how it is with how the plan wants it. */
export function proofItems(plan: OffboardingPlan, state: EndState): OffboardingProofItem[] {
  return [
    proveEnd(plan, state),
    ...proveLicences(plan, state),
    ...proveRole(plan, state),
    ...proveGroups(plan, state),
    ...provePhone(plan, state),
    ...proveNumbers(state),
    ...proveQueues(plan, state),
    ...(has(plan, 'sign-out') ? [SESSIONS] : []),
    ...proveHandover(plan, state),
    ...proveSeats(plan, state),
  ];
}

type Status = OffboardingProofItem['status'];
interface Seen {
  before?: string | number | null;
  after?: string | number | null;
}

function itemFrom(endpoint: AnyEndpoint) {
  const source = operationName(endpoint);
  return (check: OffboardingProofCheck, status: Status, why: string, seen: Seen = {}): OffboardingProofItem => ({
    check,
    status,
    why,
    source,
    before: seen.before ?? null,
    after: seen.after ?? null,
    missingScopes: [],
  });
}

function unread(
  check: OffboardingProofCheck,
  endpoint: AnyEndpoint,
  { why, missingScopes }: Extract<OffboardingReading<unknown>, { known: false }>,
): OffboardingProofItem {
  return { ...itemFrom(endpoint)(check, 'unknown', why), missingScopes };
}

const fromUser = itemFrom(endpoints['users.get']);

const SESSIONS: OffboardingProofItem = {
  check: 'sessions',
  status: 'not-readable',
  why: 'Zoom does not tell who is signed in. The record of the plan says whether ending sessions was accepted.',
  source: null,
  before: null,
  after: null,
  missingScopes: [],
};

function proveEnd({ policy, facts }: OffboardingPlan, { person }: EndState): OffboardingProofItem {
  const seen = { before: facts.person?.status ?? null, after: person?.status ?? null };
  if (policy.end !== 'deactivate') {
    if (person === null) return fromUser('end', 'proven', 'The account has nobody of this name.', seen);
    return fromUser('end', 'failed', `They are in the account, ${person.status}.`, seen);
  }
  if (person === null) {
    return fromUser('end', 'failed', 'They are not in the account at all: the plan was to deactivate them.', seen);
  }
  if (person.status === 'inactive') return fromUser('end', 'proven', 'They are deactivated.', seen);
  return fromUser('end', 'failed', `They are ${person.status}.`, seen);
}

function proveLicences({ facts }: OffboardingPlan, { person }: EndState): OffboardingProofItem[] {
  const before = facts.person === null ? [] : licencesOf(facts.person);
  const after = person === null ? [] : licencesOf(person);
  if (before.length + after.length === 0) return [];
  const seen = { before: before.join(', '), after: after.join(', ') };
  if (after.length === 0) return [fromUser('licences', 'proven', 'They hold none of their licences any more.', seen)];
  return [fromUser('licences', 'failed', `They hold ${after.join(', ')}.`, seen)];
}

function licencesOf({ type, workplaceBundle, unitedBundle }: Leaver): string[] {
  return [
    ...(type === UserType.LICENSED ? ['Meetings'] : []),
    ...(workplaceBundle === null ? [] : [`Workplace bundle ${workplaceBundle}`]),
    ...(unitedBundle === null ? [] : [`United bundle ${unitedBundle}`]),
  ];
}

function proveRole(plan: OffboardingPlan, { person }: EndState): OffboardingProofItem[] {
  if (!has(plan, 'demote') || person === null) return [];
  const seen = { before: plan.facts.person?.roleId ?? null, after: person.roleId };
  if (person.roleId === MEMBER) return [fromUser('role', 'proven', 'They have no admin role.', seen)];
  return [fromUser('role', 'failed', `They have the role ${person.roleName ?? person.roleId}.`, seen)];
}

function proveGroups(plan: OffboardingPlan, { person }: EndState): OffboardingProofItem[] {
  if (!has(plan, 'leave-groups') || person === null) return [];
  const seen = { before: plan.facts.person?.groupIds.length ?? null, after: person.groupIds.length };
  if (person.groupIds.length === 0) return [fromUser('groups', 'proven', 'They are in no group.', seen)];
  return [fromUser('groups', 'failed', `They are in ${person.groupIds.join(', ')}.`, seen)];
}

function provePhone(plan: OffboardingPlan, { phone }: EndState): OffboardingProofItem[] {
  const { phone: before } = plan.facts;
  if (before === null || (before.known && before.value === null)) return [];
  const endpoint = endpoints['phone.users.get'];
  if (!phone.known) return [unread('phone', endpoint, phone)];
  const prove = itemFrom(endpoint);
  if (phone.value === null) return [prove('phone', 'proven', 'They have no Zoom Phone.')];
  return [prove('phone', 'failed', `They hold ${phone.value.callingPlans.length} calling plan(s) of Zoom Phone.`)];
}

function proveNumbers({ numbers }: EndState): OffboardingProofItem[] {
  const endpoint = endpoints['phone.numbers.list'];
  return numbers.map(({ number, holder }) => {
    if (!holder.known) return unread('numbers', endpoint, holder);
    const prove = itemFrom(endpoint);
    const seen = { before: number };
    if (holder.value === 'nobody') return prove('numbers', 'proven', `${number} is free.`, seen);
    if (holder.value === 'somebody') return prove('numbers', 'proven', `${number} has another holder already.`, seen);
    if (holder.value === 'leaver') return prove('numbers', 'failed', `${number} is still theirs.`, seen);
    return prove('numbers', 'unknown', `The account does not list ${number} any more.`, seen);
  });
}

function proveQueues(plan: OffboardingPlan, { queues }: EndState): OffboardingProofItem[] {
  const { queues: before } = plan.facts;
  const left = plan.steps.filter(({ kind }) => kind === 'leave-queue').flatMap(({ targets }) => targets);
  if (before === null || (before.known && left.length === 0)) return [];
  const endpoint = endpoints['phone.callQueues.list'];
  if (!queues.known) return [unread('call-queues', endpoint, queues)];
  const prove = itemFrom(endpoint);
  // What was not read beforehand has to be left as well; a queue that they manage is no part of the plan.
  const still = queues.value.filter(({ id, level }) => (before.known ? left.includes(id) : level === 'member'));
  if (still.length === 0) return [prove('call-queues', 'proven', 'They take no calls of a call queue any more.')];
  return [prove('call-queues', 'failed', `They take calls of ${still.map(({ name }) => name).join(', ')}.`)];
}

function proveHandover({ facts }: OffboardingPlan, { checkedAt, recipient }: EndState): OffboardingProofItem[] {
  if (recipient === null) return [];
  const toCome = (item: HostedItem): boolean => item.at === null || item.at > checkedAt;
  return [
    ...proveTaken('meetings', endpoints['users.listMeetings'], facts.meetings, recipient.meetings, toCome),
    ...proveTaken('webinars', endpoints['users.listWebinars'], facts.webinars, recipient.webinars, toCome),
    ...proveTaken('recordings', endpoints['users.listRecordings'], facts.recordings, recipient.recordings, () => true),
  ];
}

function proveTaken(
  check: 'meetings' | 'webinars' | 'recordings',
  endpoint: AnyEndpoint,
  before: OffboardingReading<HostedList> | null,
  after: OffboardingReading<HostedList> | null,
  isExpected: (item: HostedItem) => boolean,
): OffboardingProofItem[] {
  if (after === null || before === null) return [];
  if (!before.known) return [unread(check, endpoint, before)];
  const expected = before.value.items.filter(isExpected);
  if (expected.length === 0) return [];
  if (!after.known) return [unread(check, endpoint, after)];
  const there = new Set(after.value.items.map(({ id }) => id));
  const found = expected.filter(({ id }) => there.has(id)).length;
  const seen = { before: expected.length, after: found };
  const prove = itemFrom(endpoint);
  if (found === expected.length) return [prove(check, 'proven', `The recipient has all of ${found} ${check}.`, seen)];
  const why = `The recipient has ${found} of ${expected.length} ${check}.`;
  if (after.value.more) return [prove(check, 'unknown', `${why} Zoom's list is longer than what was read.`, seen)];
  return [prove(check, 'failed', `${why} The others were cancelled meanwhile, or not handed over.`, seen)];
}

function proveSeats({ facts }: OffboardingPlan, { seats }: EndState): OffboardingProofItem[] {
  if (facts.seats === null || seats === null) return [];
  const { licensed, callingPlansFree, billed } = facts.seats;
  const held = facts.person?.type === UserType.LICENSED && facts.person.status === 'active';
  return [
    ...(held ? [proveFewer('Licensed people', endpoints['users.getSummary'], licensed, seats.licensed)] : []),
    ...(held && billed !== null && seats.billed !== null
      ? [proveFewer('Seats in use, as billing counts them', endpoints['account.getPlanUsage'], billed, seats.billed)]
      : []),
    ...provePlans(callingPlansFree, seats.callingPlansFree),
  ];
}

const MEANWHILE = 'Somebody else may have taken a seat meanwhile.';

function proveFewer(
  what: string,
  endpoint: AnyEndpoint,
  before: OffboardingReading<number>,
  after: OffboardingReading<number>,
): OffboardingProofItem {
  if (!before.known) return unread('seats', endpoint, before);
  if (!after.known) return unread('seats', endpoint, after);
  const seen = { before: before.value, after: after.value };
  const prove = itemFrom(endpoint);
  if (after.value < before.value)
    return prove('seats', 'proven', `${what}: ${after.value}, ${before.value} before.`, seen);
  return prove('seats', 'unknown', `${what}: ${after.value}, ${before.value} before. ${MEANWHILE}`, seen);
}

function provePlans(
  before: OffboardingReading<Record<string, number>>,
  after: OffboardingReading<Record<string, number>>,
): OffboardingProofItem[] {
  const endpoint = endpoints['phone.callingPlans.list'];
  if (!before.known) return [unread('calling-plans', endpoint, before)];
  if (!after.known) return [unread('calling-plans', endpoint, after)];
  const prove = itemFrom(endpoint);
  return Object.entries(before.value).map(([code, free]) => {
    const now = after.value[code] ?? 0;
    const why = `Free seats of the calling plan ${code}: ${now}, ${free} before.`;
    const seen = { before: free, after: now };
    if (now > free) return prove('calling-plans', 'proven', why, seen);
    return prove('calling-plans', 'unknown', `${why} ${MEANWHILE}`, seen);
  });
}

function has({ steps }: OffboardingPlan, kind: OffboardingStepKind): boolean {
  return steps.some((step) => step.kind === kind);
}
