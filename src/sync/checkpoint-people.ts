import type { SeatHolder } from './seat-count.js';
import type { AccountUser, License } from './snapshot.js';

/** Somebody whom an earlier run handed over; `user` where the whole person was kept. */
export interface KnownPerson {
  /** What the rest of the sync needs of them. */
  holder: SeatHolder & Pick<AccountUser, 'id'>;
  user: AccountUser | null;
}

/** Whether a checkpoint keeps whole people, for a snapshot, or only who they were, for a consumer who has them. */
export type Keeping = 'people' | 'keys';

/** People as a checkpoint holds them. Of licences there are few combinations: each is written once a page. */
export type PackedPeople =
  | { keeping: 'people'; users: readonly AccountUser[] }
  | {
      keeping: 'keys';
      licenses: License[][];
      people: [key: string, id: string | null, status: string, held: number][];
    };

export function packPeople(users: readonly AccountUser[], keeping: Keeping): PackedPeople {
  if (keeping === 'people') return { keeping, users };
  const combinations = new Map<string, number>();
  const licenses: License[][] = [];
  const people = users.map(({ key, id, status, ...user }): [string, string | null, string, number] => {
    const seats = user.licenses.filter(({ paid, includedIn }) => paid && includedIn === null);
    const name = JSON.stringify(seats);
    const index = combinations.get(name) ?? licenses.push(seats) - 1;
    combinations.set(name, index);
    return [key, id, status, index];
  });
  return { keeping, licenses, people };
}

export function unpackPeople(packed: PackedPeople): KnownPerson[] {
  if (packed.keeping === 'people') return packed.users.map((user) => ({ holder: user, user }));
  return packed.people.map(([key, id, status, held]) => {
    const holder = { key, id, status: status as AccountUser['status'], licenses: packed.licenses[held] ?? [] };
    return { holder, user: null };
  });
}
