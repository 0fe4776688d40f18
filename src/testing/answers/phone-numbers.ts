import { exactJson } from '../../types/exact-json.js';
import type { FakeNumber, FakePerson } from '../account/fake-person.js';
import { numbersOf } from '../account/phone-numbers.js';
import { writePage } from '../paging.js';
import type { Handler } from '../world.js';
import { SITE } from './phone.js';

/** `GET /phone/numbers`: what people hold (also without `type`), and what nobody does. Queues have none here. */
export const listNumbers: Handler = ({ account, tokens, kept, clock }, call) => {
  const type = call.query.get('type') ?? 'assigned';
  const extension = call.query.get('extension_type') ?? 'user';
  const wanted = call.query.get('phone_number') ?? null;
  const assigned = kept.keep('phone numbers', clock.now(), () => {
    const found: { number: FakeNumber; holder: FakePerson | null }[] = [];
    for (const holder of account.people) for (const number of numbersOf(holder)) found.push({ number, holder });
    return found;
  });
  const free = account.freeNumbers.map((number) => ({ number, holder: null }));
  const numbers = [
    ...(extension === 'user' && (type === 'assigned' || type === 'all') ? assigned : []),
    ...(type === 'unassigned' || type === 'all' ? free : []),
  ].filter(({ number }) => wanted === null || number.number === wanted);
  return writePage(call.page, tokens, {
    items: 'phone_numbers',
    total: numbers.length,
    keys: ['page_size', 'total_records'],
    rows: (start, end) => numbers.slice(start, end).map(({ number, holder }) => exactJson(row(number, holder))),
  });
};

function row(number: FakeNumber, holder: FakePerson | null): Record<string, unknown> {
  const assignee = holder !== null && {
    id: holder.id,
    name: `${holder.firstName} ${holder.lastName}`.trim(),
    type: 'user',
    extension_number: holder.phone?.extension ?? undefined,
  };
  return {
    id: number.id,
    number: number.number,
    ...(assignee && { assignee }),
    capability: ['incoming', 'outgoing'],
    number_type: 'toll',
    source: 'internal',
    status: 'available',
    site: SITE,
  };
}
