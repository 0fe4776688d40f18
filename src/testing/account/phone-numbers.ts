import { mixSeed, Random, textSeed } from '../random.js';
import { randomId } from '../random-id.js';
import type { FakeNumber, FakePerson } from './fake-person.js';

/** Zoom Phone's own ids of a person. */
export function phoneIdsOf(person: FakePerson): { phoneUserId: string; extensionId: string } {
  const { phoneUserId, extensionId } = drawnPhone(person);
  return { phoneUserId, extensionId };
}

/** Numbers of a person: those written down, or one that is drawn while Phone is active. */
export function numbersOf(person: FakePerson): readonly FakeNumber[] {
  const { phone } = person;
  if (phone === null) return [];
  return phone.numbers ?? (phone.status === 'activate' ? [drawnPhone(person).number] : []);
}

/** Numbers that an account owns beside those of its people. */
export function spareNumbers(accountId: string): FakeNumber[] {
  const random = new Random(mixSeed(textSeed(accountId), 14));
  const first = 1_000 + random.below(8_990);
  // Another exchange than people's drawn numbers: the two never meet.
  return Array.from({ length: 5 }, (_, index) => ({ id: randomId(random), number: `+1202556${first + index}` }));
}

function drawnPhone(person: FakePerson): { phoneUserId: string; extensionId: string; number: FakeNumber } {
  const random = new Random(mixSeed(textSeed(person.id), 8));
  return {
    phoneUserId: randomId(random),
    extensionId: randomId(random),
    number: { id: randomId(random), number: `+1202555${1_000 + random.below(9_000)}` },
  };
}
