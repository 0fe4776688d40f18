/** Code that is changed, and the tests that judge it. A room is one part, or several where its tests take long. */
export interface MutatedPart {
  /** `''` for a room that is one part. */
  name: string;
  /** Files of the room that are no part of it. */
  without: string[];
  tests: string[];
  /** Of these, those that are left out. */
  notTests: string[];
}

const CONDUCTORS = [
  'account-facts',
  'checkpoint',
  'count-people',
  'stream-account',
  'summarise',
  'sync-account',
  'sync-run',
];
const PLANNERS = ['estimate-sync', 'keep-budget', 'plan-sync'];

/** Tests that read whole accounts: those who conduct a sync need them, and all that is read for it would wait for them. */
const WHOLE_SYNCS = ['checkpoint-meaning', 'stream-account', 'sync-account*'];

const files = (names: readonly string[]): string => `src/sync/{${names.join(',')}}.ts`;
const allBut = (names: readonly string[]): string => `src/sync/!(${names.join('|')}).ts`;
const tests = (names: readonly string[]): string[] => names.map((name) => `test/sync/${name}.test.ts`);

/** A change is judged by fewer tests than there are: that can only make code look worse tested than it is. */
export function partsOf(room: string): MutatedPart[] {
  if (room !== 'sync') return [{ name: '', without: [], tests: [`test/${room}/**/*.test.ts`], notTests: [] }];
  const conducting = tests([...WHOLE_SYNCS, 'count-people', 'sync-run']);
  const planning = tests(['keep-budget', 'people-counts', 'plan-sync']);
  return [
    {
      name: 'reading',
      without: [files([...CONDUCTORS, ...PLANNERS])],
      tests: tests(['*']),
      notTests: [...tests(WHOLE_SYNCS), ...tests(['keep-budget', 'plan-sync'])],
    },
    { name: 'planning', without: [allBut(PLANNERS)], tests: planning, notTests: [] },
    { name: 'conducting', without: [allBut(CONDUCTORS)], tests: conducting, notTests: [] },
  ];
}
