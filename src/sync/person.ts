import type { User } from '../types/zoom/user.js';
import type { AccountUser } from './snapshot.js';

export type UserStatus = AccountUser['status'];

/** A row of the user list and the list it came from. */
export interface Person {
  /** Zoom's id, or `email:` and the lower-case address while there is no id. */
  key: string;
  row: User;
  status: UserStatus;
}

export function personKey(row: Pick<User, 'id' | 'email'>): string {
  return row.id ? row.id : `email:${row.email.toLowerCase()}`;
}
