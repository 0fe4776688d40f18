import { exactJson } from '../../types/exact-json.js';
import type { AccountState } from '../account/account-state.js';
import type { FakeCall, FakePerson } from '../account/fake-person.js';
import { phoneIdsOf } from '../account/phone-numbers.js';
import { isoSeconds } from '../iso-seconds.js';
import { writePage } from '../paging.js';
import { textSeed } from '../random.js';
import { textId } from '../random-id.js';
import type { Handler, World } from '../world.js';
import { readWindow } from './report-window.js';

const DAY_MS = 86_400_000;

interface LoggedCall {
  person: FakePerson;
  call: FakeCall;
  /** Of the person's calls that began at the same time, which one. */
  ordinal: number;
}

/**
 * `GET /phone/call_history`: calls of the window that are over, oldest first. Without `recording_status` only recorded
 * ones, as Zoom documents it. Of the filters, those on people and places change nothing here.
 */
export const listCallHistory: Handler = (world, call) => {
  const { query } = call;
  const status = query.get('recording_status') ?? 'recorded';
  const directions = query.get('directions')?.split(',') ?? null;
  const types = query.get('connect_types')?.split(',') ?? null;
  const calls = callsOf(world, query).filter(
    ({ call: made }) =>
      made.recorded === (status === 'recorded') &&
      (directions === null || directions.includes(made.direction)) &&
      (types === null || types.includes(isInternal(world.account, made) ? 'internal' : 'external')),
  );
  return writePage(call.page, world.tokens, {
    items: 'call_history',
    total: calls.length,
    meta: { from: query.get('from'), to: query.get('to') },
    keys: ['page_size', 'total_records'],
    rows: (start, end) => calls.slice(start, end).map((logged) => exactJson(rowOf(world.account, logged))),
  });
};

function callsOf(world: World, query: ReadonlyMap<string, string>): readonly LoggedCall[] {
  const { account, kept, clock } = world;
  const nowMs = clock.now();
  const { startMs, endMs } = query.has('from')
    ? readWindow(new Map([['to', isoSeconds(nowMs).slice(0, 10)], ...query]), nowMs)
    : { startMs: nowMs - DAY_MS, endMs: nowMs + 1 };
  return kept.keep(JSON.stringify(['calls', startMs, endMs]), nowMs, () => {
    const found: LoggedCall[] = [];
    for (const person of account.people) {
      if (person.phone === null) continue;
      const ordinals = new Map<string, number>();
      for (const call of account.callsOf(person, startMs, endMs)) {
        const ordinal = ordinals.get(call.startAt) ?? 0;
        ordinals.set(call.startAt, ordinal + 1);
        if (Date.parse(call.startAt) + call.minutes * 60_000 <= nowMs) found.push({ person, call, ordinal });
      }
    }
    return found.sort((a, b) => (a.call.startAt < b.call.startAt ? -1 : 1));
  });
}

function isInternal(account: AccountState, call: FakeCall): boolean {
  return account.find(call.with) !== null;
}

function rowOf(account: AccountState, { person, call, ordinal }: LoggedCall): Record<string, unknown> {
  const name = `${person.id} ${call.startAt} ${ordinal}`;
  const startMs = Date.parse(call.startAt);
  const other = account.find(call.with);
  const [own, others] = [side(person), other === null ? { did_number: call.with } : side(other)];
  const [caller, callee] = call.direction === 'outbound' ? [own, others] : [others, own];
  return {
    call_history_uuid: textId(name, 13),
    call_id: `${7_000_000_000 + (textSeed(name) % 1_000_000_000)}`,
    direction: call.direction,
    international: false,
    start_time: isoSeconds(startMs),
    answer_time: call.answered ? isoSeconds(startMs + 5_000) : undefined,
    end_time: isoSeconds(startMs + call.minutes * 60_000),
    duration: call.answered ? call.minutes * 60 : 0,
    connect_type: other === null ? 'external' : 'internal',
    call_type: 'general',
    call_result: call.answered ? 'answered' : 'no_answer',
    hide_caller_id: false,
    end_to_end: false,
    ...prefixed('caller', caller),
    ...prefixed('callee', callee),
    department: person.department ?? '',
    recording_status: call.recorded ? 'recorded' : 'non_recorded',
  };
}

function side(person: FakePerson): Record<string, unknown> {
  return {
    ext_id: person.phone?.extension == null ? undefined : phoneIdsOf(person).extensionId,
    ext_number: person.phone?.extension == null ? undefined : `${person.phone.extension}`,
    ext_type: 'user',
    name: `${person.firstName} ${person.lastName}`.trim(),
    email: person.email,
  };
}

function prefixed(prefix: string, fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${prefix}_${name}`, value]));
}
