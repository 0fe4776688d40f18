import { mixSeed, Random, textSeed } from '../random.js';
import { randomId, textId } from '../random-id.js';
import type { FakeNumber, FakePerson } from './fake-person.js';

/** Zoom Phone's own ids of a person. */
export function phoneIdsOf(person: FakePerson): { phoneUserId: string; extensionId: string } {
  return { phoneUserId: textId(person.id, 8), extensionId: textId(person.id, 16) };
}

/** Numbers of a person: those written down, or one that is drawn while Phone is active. */
export function numbersOf(person: FakePerson): readonly FakeNumber[] {
  const { phone } = person;
  if (phone === null) return [];
  return phone.numbers ?? (phone.status === 'activate' ? [drawnNumber(person)] : []);
}

/** Numbers that an account owns beside those of its people. */
export function spareNumbers(accountId: string): FakeNumber[] {
  const random = new Random(mixSeed(textSeed(accountId), 14));
  const first = 1_000 + random.below(8_990);
  return Array.from({ length: 5 }, (_, index) => ({ id: randomId(random), number: `+1202556${first + index}` }));
}

/** No country has +999, and among so many digits no two people have the same. */
function drawnNumber({ id }: FakePerson): FakeNumber {
  const digits = (salt: string) => String(textSeed(salt + id) % 1_000_000).padStart(6, '0');
  return { id: textId(id, 17), number: `+999${digits('a')}${digits('b')}` };
}
