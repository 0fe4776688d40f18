import type { PhoneUser } from '../types/zoom/phone-user.js';
import { lastUsed } from './last-used.js';
import { licensesOf } from './licenses.js';
import type { Person } from './person.js';
import { type AddOnReading, canHoldAddOns, canHoldBundle } from './read-add-ons.js';
import { isExternal } from './read-domains.js';
import type { AccountUser, UsageWindow } from './snapshot.js';
import type { UsageReading } from './usage-reading.js';
import { textOrNull } from './wire-text.js';

/** What the sections know about everybody. */
export interface Findings {
  addOnsAsked: boolean;
  /** Whether Workplace bundles had to be read one person at a time. */
  bundlesAsked: boolean;
  /** By Zoom's user id; `null` when Phone was not read. */
  phone: ReadonlyMap<string, PhoneUser> | null;
  phoneKnown: boolean;
  phoneAsked: boolean;
  usage: UsageReading | null;
  usageComplete: boolean;
  window: UsageWindow | null;
  groups: ReadonlyMap<string, string>;
  roles: ReadonlyMap<string, string>;
  domains: ReadonlySet<string> | null;
}

/** Puts together what all sections say about one person. */
export function toAccountUser(person: Person, addOn: AddOnReading | null, findings: Findings): AccountUser {
  const { row, status, key } = person;
  const phone = (row.id ? findings.phone?.get(row.id) : undefined) ?? null;
  const lastLoginAt = textOrNull(row.last_login_time);
  const usage = findings.usage?.of(row) ?? null;
  const { window, usageComplete, phoneKnown } = findings;
  const evidence = {
    user: row,
    details: addOn?.details ?? null,
    features: addOn?.features ?? null,
    phone,
    phoneKnown,
    earlier: addOn?.earlier,
  };
  return {
    key,
    id: row.id || null,
    email: row.email,
    firstName: textOrNull(row.first_name),
    lastName: textOrNull(row.last_name),
    displayName: textOrNull(row.display_name),
    status,
    external: isExternal(row.email, findings.domains),
    department: textOrNull(row.dept),
    role: row.role_id ? { id: row.role_id, name: findings.roles.get(row.role_id) ?? null } : null,
    groups: (row.group_ids ?? []).map((id) => ({ id, name: findings.groups.get(id) ?? null })),
    createdAt: textOrNull(row.user_created_at) ?? (status === 'pending' ? null : textOrNull(row.created_at)),
    timezone: textOrNull(row.timezone),
    licenses: licensesOf(evidence, status),
    licensesComplete: status === 'inactive' || hasAllLicenses(person, findings, addOn),
    licensesReadAt: addOn?.complete ? addOn.readAt : null,
    bundleRead: addOn?.complete === true && (addOn.details !== null || (addOn.earlier?.bundles ?? null) !== null),
    lastLoginAt,
    lastUsed: lastUsed({ lastLoginAt, usage, window, usageComplete }),
    usage,
  };
}

/** What was not asked for is not missing. */
function hasAllLicenses(person: Person, findings: Findings, addOn: AddOnReading | null): boolean {
  return addOnsKnown(person, findings, addOn) && (!findings.phoneAsked || findings.phoneKnown);
}

/** Whether all was read of this person that has to be asked for one person at a time. */
export function addOnsKnown(person: Person, findings: Findings, addOn: AddOnReading | null): boolean {
  const asked = findings.addOnsAsked && (canHoldAddOns(person) || (findings.bundlesAsked && canHoldBundle(person)));
  return !asked || addOn?.complete === true;
}
