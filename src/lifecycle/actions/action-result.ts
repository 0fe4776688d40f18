/** The name of an action: that of its function. */
export type ActionName =
  | 'createPerson'
  | 'updateProfile'
  | 'changeLicenses'
  | 'addToGroups'
  | 'removeFromGroups'
  | 'deactivatePerson'
  | 'reactivatePerson'
  | 'unlinkPerson'
  | 'deletePerson'
  | 'revokeSsoToken'
  | 'removeFromPhone'
  | 'signOut';

/** Who an action was about, as far as Zoom told. */
export interface PersonReference {
  /** Zoom's id; `null` while the person is invited, and when Zoom does not know the person. */
  id: string | null;
  /** `null` when the person was named by id and Zoom does not know them. */
  email: string | null;
}

/** A value as it was, or is. Licence codes are texts with all their digits. */
export type ChangeValue = string | number | boolean | null | readonly (string | number)[];

/** One thing that an action changed. Never holds a secret. */
export interface ActionChange {
  /** Such as `status`, `meetings`, `addOns.webinar`, `groups`. */
  what: string;
  /** What it was; absent where Zoom does not tell. */
  before?: ChangeValue;
  /** What Zoom accepted in its place; absent where there is nothing to tell. */
  after?: ChangeValue;
}

/** What an action did. Plain data: it survives `JSON.stringify`. */
export interface ActionResult<Name extends ActionName = ActionName> {
  action: Name;
  person: PersonReference;
  /** `already`: the goal was reached before, and nothing was changed. */
  outcome: 'done' | 'already';
  changes: ActionChange[];
  /** What the action could not do for you, and what to do about it. Mostly empty. */
  warnings: string[];
  /** The result as a sentence. */
  summary: string;
}

/** How texts call a person. */
export function nameOf({ id, email }: PersonReference): string {
  return email ?? id ?? 'The person';
}
