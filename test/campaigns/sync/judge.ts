import type { AccountSnapshot, AccountUser, SectionName } from '../../../src/index.js';
import type { FakeAccount, FakePerson } from '../../../src/testing/index.js';
import { saidLicenses, truthOfLicenses, truthOfProfile } from '../../sync/truth.js';
import type { Churn, Fate } from './churn.js';

/** What is true of one person, whatever section tells it. */
interface Truth {
  person: FakePerson;
  profile: ReturnType<typeof truthOfProfile>;
  licenses: readonly string[];
  hosted: { meetings: number; minutes: number; participants: number };
}

/** An account before anything happens to it, and the truth about it. */
export interface KnownAccount {
  people: readonly FakePerson[];
  truths: ReadonlyMap<string, Truth>;
  bought: ReadonlyMap<string, number>;
}

const DAY_MS = 86_400_000;

/** Works out the truth about everybody, for the window of the last `days` days. */
export function know(account: FakeAccount, days: number, nowMs: number): KnownAccount {
  const fromMs = Math.floor(nowMs / DAY_MS) * DAY_MS - (days - 1) * DAY_MS;
  const truths = [...account.people].map((person): [string, Truth] => {
    const hosted = { meetings: 0, minutes: 0, participants: 0 };
    for (const { startAt, minutes, participants } of person.status === 'pending' ? [] : person.meetings) {
      const startMs = Date.parse(startAt);
      if (startMs < fromMs || startMs + minutes * 60_000 > nowMs) continue;
      hosted.meetings += 1;
      hosted.minutes += minutes;
      hosted.participants += participants;
    }
    const profile = truthOfProfile(account, person);
    return [person.id, { person, profile, licenses: truthOfLicenses(person), hosted }];
  });
  const bought = new Map<string, number>();
  for (const { product, bought: seats } of account.seats()) bought.set(product, (bought.get(product) ?? 0) + seats);
  return { people: truths.map(([, { person }]) => person), truths: new Map(truths), bought };
}

/** What is wrong with a snapshot. */
export interface Verdict {
  /** People of the beginning who are missing although the section about people says that it is complete. */
  lost: string[];
  /** People who are there more than once. */
  doubled: string[];
  /** Anything else that a section says is complete, and is not the truth. */
  lies: string[];
  /** People missing from a section that says that it is not complete. */
  admitted: number;
}

/** Compares a snapshot with what was true before, and what happened meanwhile. */
export function judge(snapshot: AccountSnapshot, known: KnownAccount, churn: Churn): Verdict {
  const verdict: Verdict = { lost: [], doubled: [], lies: [], admitted: 0 };
  const byEmail = new Map<string, AccountUser>();
  for (const user of snapshot.users) {
    const email = user.email.toLowerCase();
    if (byEmail.has(email)) verdict.doubled.push(email);
    byEmail.set(email, user);
  }
  const complete = (section: SectionName) => snapshot.sections[section].status === 'complete';
  const holes = Object.values(snapshot.sections).filter(
    ({ status, cause }) => status !== 'complete' && cause !== 'not-requested',
  );
  if (snapshot.complete !== (holes.length === 0)) verdict.lies.push(`complete is ${snapshot.complete}`);
  for (const { why } of holes) if (!why) verdict.lies.push('a section does not say why it is not complete');

  for (const { person, ...truth } of known.truths.values()) {
    const email = person.email.toLowerCase();
    const user = byEmail.get(email);
    byEmail.delete(email);
    const fate = churn.touched.get(person.id);
    if (user === undefined) {
      if (fate?.deed === 'remove') continue;
      if (!complete('users')) verdict.admitted += 1;
      else verdict.lost.push(`${email} (${person.status}${fate === undefined ? '' : `, ${fate.deed}`})`);
      continue;
    }
    const wrong =
      fate === undefined ? differences(user, { person, ...truth }, snapshot) : inventions(user, person, fate);
    if (wrong.length > 0) verdict.lies.push(`${email} (${person.status}): ${wrong.join(', ')}`);
  }
  const newcomers = new Set([...churn.created.values()].map((person) => person.email.toLowerCase()));
  for (const email of byEmail.keys()) if (!newcomers.has(email)) verdict.lies.push(`${email} never existed`);
  verdict.lies.push(...wrongSeats(snapshot, known));
  return verdict;
}

/** Whoever moved while they were read is told as before or as after, and nothing is told that never was. */
function inventions(user: AccountUser, before: FakePerson, { deed, after }: Fate): string[] {
  const moments = after === null ? [before] : [before, after];
  const wrong: string[] = [];
  const statuses = moments.map((person) => (person.status === 'pending' ? `no id, pending` : `id, ${person.status}`));
  const said = `${user.id === null ? 'no id' : 'id'}, ${user.status}`;
  if (!statuses.includes(said)) wrong.push(`${said} after ${deed}`);
  const held = new Set(moments.flatMap(truthOfLicenses).map(vague));
  for (const licence of saidLicenses(user)) if (!held.has(vague(licence))) wrong.push(`invented licence ${licence}`);
  return wrong;
}

/** Without the suite, which may not be known; and that somebody has Phone may be known without the plan. */
const vague = (licence: string) => licence.replace(/ \(part of \w+\)$/, '').replace(/^phone: .*/, 'phone');

/** Fields that are not the truth. What a section does not know may be missing, and must not be invented. */
function differences(user: AccountUser, truth: Truth, { sections, usageWindow }: AccountSnapshot): string[] {
  const wrong: string[] = [];
  const complete = (section: SectionName) => sections[section].status === 'complete';
  const same = (field: string, said: unknown, wanted: unknown, known = true) => {
    const told = JSON.stringify(said);
    if (told !== JSON.stringify(wanted) && (known || told !== 'null')) wrong.push(`${field} ${told}`);
  };
  const { external, role, groups, ...rest } = truth.profile;
  for (const [field, wanted] of Object.entries(rest)) same(field, user[field as keyof AccountUser], wanted);
  same('external', user.external, external, complete('domains'));
  same('role', user.role?.id, role.id);
  same('role name', user.role?.name, role.name, complete('roles'));
  for (const [index, group] of groups.entries()) {
    same('group', user.groups[index]?.id, group.id);
    same('group name', user.groups[index]?.name, group.name, complete('groups'));
  }
  same('groups', user.groups.length, groups.length);

  const said = saidLicenses(user);
  const asked = sections.addOns.cause !== 'not-requested';
  if (complete('addOns') && complete('phone')) same('licensesComplete', user.licensesComplete, true);
  if (asked && user.licensesComplete) same('licences', said, truth.licenses);
  const held = truth.licenses.map(vague);
  for (const licence of said) if (!held.includes(vague(licence))) wrong.push(`invented licence ${licence}`);

  const { meetings, minutes, participants } = truth.hosted;
  const usage = user.usage;
  for (const [field, number, wanted] of [
    ['meetingsHosted', usage?.meetingsHosted, meetings],
    ['minutesHosted', usage?.minutesHosted, minutes],
    ['participantsHosted', usage?.participantsHosted, participants],
  ] as const) {
    if (complete('usage')) same(field, number, wanted);
    else if (number != null && (number > wanted || number === 0)) wrong.push(`${field} ${number} of ${wanted}`);
  }
  if (complete('usage')) same('lastUsed', user.lastUsed, lastUsed(truth, usageWindow?.from ?? ''));
  return wrong;
}

/** From the login and whether the person hosted: Zoom tells a login up to three days late. */
function lastUsed({ profile: { lastLoginAt }, hosted }: Truth, from: string) {
  if (lastLoginAt !== null && lastLoginAt >= from) return { at: lastLoginAt, source: 'login', verdict: 'used' };
  if (hosted.meetings > 0) return { at: null, source: 'hosted', verdict: 'used' };
  if (lastLoginAt === null) return { at: null, source: null, verdict: 'never' };
  const late = Date.parse(lastLoginAt) + 3 * DAY_MS >= Date.parse(from);
  return { at: lastLoginAt, source: 'login', verdict: late ? 'unknown' : 'before-window' };
}

function wrongSeats({ sections, seats }: AccountSnapshot, { bought }: KnownAccount): string[] {
  const source = { seats: 'plan-usage', phone: 'phone-calling-plans' } as const;
  return (['seats', 'phone'] as const).flatMap((section) => {
    if (sections[section].status !== 'complete') return [];
    const lines = seats.filter((line) => line.source === source[section]);
    return lines.length === 0 ? [`no seats of ${section}`] : lines.flatMap((line) => wrongSeat(line, lines, bought));
  });
}

type Lines = AccountSnapshot['seats'];

function wrongSeat({ product }: Lines[number], lines: Lines, bought: KnownAccount['bought']): string[] {
  const names: Readonly<Record<string, readonly string[]>> = {
    whiteboard: ['whiteboard', 'whiteboard-plus'],
    clips: ['clips-plus'],
  };
  const wanted = (names[product] ?? [product]).reduce((sum, name) => sum + (bought.get(name) ?? 0), 0);
  const said = lines.filter((line) => line.product === product).reduce((sum, line) => sum + (line.purchased ?? 0), 0);
  return said === wanted ? [] : [`${said} seats of ${product} bought, not ${wanted}`];
}
