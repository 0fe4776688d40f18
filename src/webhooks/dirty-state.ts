import type { ZoomEvent } from './zoom-event.js';

/**
 * What webhooks told since the last sync of an account. Plain data: it survives `JSON.stringify`. Begin with
 * {@link CLEAN}; keep one for each account.
 */
export interface DirtyState {
  /** Whom to read again: Zoom ids, and email addresses in lower case. Sorted. Goes into `previous.dirty` of a sync. */
  readonly dirty: readonly string[];
  /** Who came and who left, by Zoom id. The latest word counts, in whatever order events arrive. */
  readonly moves: Readonly<Record<string, PersonMove>>;
  /** The last removal of your app; `null` when there was none. */
  readonly deauthorized: Deauthorization | null;
  /** When the latest of these events happened. ISO 8601; `null` before the first one. */
  readonly seenAt: string | null;
}

/** A person who came to the account or left it. */
export interface PersonMove {
  /** `joined`: added or activated. `left`: deactivated, deleted or parted from the account. */
  to: 'joined' | 'left';
  /** The event that says so. */
  event: string;
  email: string | null;
  /** ISO 8601; `null` when the event does not tell. */
  at: string | null;
}

/** A user removed your app. */
export interface Deauthorization {
  accountId: string;
  /** Zoom's id of who removed it. */
  userId: string;
  /** ISO 8601; `null` when the event does not tell. */
  at: string | null;
  /**
   * Whether the user's data, the stored grant included, must be deleted. `false` only when Zoom says that it may stay.
   */
  deleteData: boolean;
}

/** Nothing was told yet. */
export const CLEAN: DirtyState = { dirty: [], moves: {}, deauthorized: null, seenAt: null };

const JOINED = new Set(['user.created', 'user.invitation_accepted', 'user.activated']);
const LEFT = new Set(['user.deactivated', 'user.disassociated', 'user.deleted']);
/** They happen all day, and change no licence. */
const IDLE = new Set([
  'user.signed_in',
  'user.signed_out',
  'user.presence_status_updated',
  'user.personal_notes_updated',
]);

/**
 * The state after an event. Pure: the state given is left as it is. People of every `user.*` event are dirty, also of
 * events that this package does not know yet, except sign-ins, presence and notes; so are members who come to a group or
 * leave it. Any order of events gives the same state, and an event that is applied twice counts once.
 *
 * @example
 * state = applyEvent(state, event);
 * // Later: events that arrive during the sync go into a new state; should the sync fail, both are kept.
 * const taken = state;
 * state = CLEAN;
 * await syncAccount(zoom, { previous: { snapshot: yesterday, dirty: taken.dirty } }).catch((error) => {
 *   state = mergeDirty(taken, state);
 *   throw error;
 * });
 */
export function applyEvent(state: DirtyState, event: ZoomEvent): DirtyState {
  return mergeDirty(state, saidBy(event));
}

/** What two states say together. The order does not matter. */
export function mergeDirty(one: DirtyState, other: DirtyState): DirtyState {
  const moves = new Map(Object.entries(one.moves));
  for (const [id, move] of Object.entries(other.moves)) {
    const before = moves.get(id);
    moves.set(id, before === undefined ? move : latest(before, move));
  }
  const { deauthorized: first } = one;
  const { deauthorized: second } = other;
  return {
    dirty: [...new Set([...one.dirty, ...other.dirty])].sort(),
    moves: Object.fromEntries([...moves].sort(([a], [b]) => (a < b ? -1 : 1))),
    deauthorized: first !== null && second !== null ? latest(first, second) : (first ?? second),
    seenAt:
      [one.seenAt, other.seenAt]
        .filter((at) => at !== null)
        .sort()
        .at(-1) ?? null,
  };
}

/** What one event says. Reads with care: an event whose payload is not as declared still names somebody. */
function saidBy(event: ZoomEvent): DirtyState {
  const at = instant(event.event_ts);
  if (event.known && event.event === 'app_deauthorized') {
    const { account_id: accountId, user_id: userId, user_data_retention: retention, ...rest } = event.payload;
    const deleteData = String(retention).toLowerCase() !== 'true';
    const removedAt = instant(Date.parse(rest.deauthorization_time ?? '')) ?? at;
    return { ...CLEAN, deauthorized: { accountId, userId, at: removedAt, deleteData }, seenAt: at ?? removedAt };
  }
  const name = event.event;
  const { object, old_object: old } = event.payload as { object?: unknown; old_object?: unknown };
  if (name === 'group.member_added' || name === 'group.member_deleted') {
    const members = fieldOf(object, 'members');
    return { ...CLEAN, dirty: namesOf(Array.isArray(members) ? members : []), seenAt: at };
  }
  if (!name.startsWith('user.') || IDLE.has(name)) return { ...CLEAN, seenAt: at };
  const id = fieldOf(object, 'id');
  const to = JOINED.has(name) ? 'joined' : LEFT.has(name) ? 'left' : null;
  const email = fieldOf(object, 'email');
  const move = { event: name, email: typeof email === 'string' ? email : null, at };
  return {
    ...CLEAN,
    dirty: namesOf([object, old]),
    moves: to === null || typeof id !== 'string' ? {} : Object.fromEntries([[id, { to, ...move }]]),
    seenAt: at,
  };
}

/** Ids and addresses of people. */
function namesOf(people: readonly unknown[]): string[] {
  return people.flatMap((person) => {
    const [id, email] = [fieldOf(person, 'id'), fieldOf(person, 'email')];
    const names = [id, typeof email === 'string' ? email.toLowerCase() : null];
    return names.filter((name) => typeof name === 'string' && name !== '');
  }) as string[];
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function instant(ms: number | undefined): string | null {
  const date = new Date(ms ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** By instant; of two in the same one always the same, whichever comes first. */
function latest<T extends { at: string | null }>(one: T, other: T): T {
  const rank = (item: T): string => `${item.at ?? ''} ${JSON.stringify(item)}`;
  return rank(one) > rank(other) ? one : other;
}
