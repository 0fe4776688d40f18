import { exactJson } from '../../types/exact-json.js';
import { ADD_ONS, type FakeAddOn } from '../account/add-ons.js';
import type { FakeSeats } from '../account/seats.js';
import { errorAnswer, jsonAnswer, Refusal } from '../answer.js';
import type { Handler, World } from '../world.js';
import { requireOwnAccount } from './find-person.js';
import type { WireRecord } from './user-row.js';

/** `GET /accounts/{accountId}/managed_domains`. */
export const listManagedDomains: Handler = (world, call) => {
  requireOwnAccount(world, call);
  if (!world.products.managedDomains) {
    const text = 'Invalid access token, does not contain scopes:[account:read:managed_domains:master].';
    throw new Refusal(errorAnswer(400, 4711, text));
  }
  const domains = world.account.domains.map((domain) => ({ domain, status: 'verified' }));
  return jsonAnswer(exactJson({ total_records: domains.length, domains }));
};

/** `GET /accounts/{accountId}/plans/usage`: plans of one size as objects, plans of several sizes as arrays. */
export const getPlanUsage: Handler = (world, call) => {
  requireOwnAccount(world, call);
  if (!world.products.billing) throw new Refusal(errorAnswer(400, 200, 'Only available for paid accounts.'));
  const seats = world.account.seats();
  const plans = new Map<string, WireRecord[]>();
  for (const entry of seats) {
    const plan = planOf(entry);
    if (plan === null || entry.bought === 0) continue;
    const { bought: hosts, assigned: usage, pending } = entry;
    const numbers = { type: plan.type, name: plan.name, hosts, usage, pending };
    plans.set(plan.key, [...(plans.get(plan.key) ?? []), plan.key === 'plan_base' ? base(world, numbers) : numbers]);
  }
  const usage = [...plans].map(([key, list]) => [key, TIERED.has(key) || list.length > 1 ? list : list[0]]);
  return jsonAnswer(exactJson({ ...Object.fromEntries(usage), ...rooms(world), plan_recording: RECORDING }));
};

/** Plans that are sold in several sizes. */
const TIERED: ReadonlySet<string> = new Set([
  'plan_large_meeting',
  'plan_webinar',
  'plan_zoom_events',
  'plan_zoom_one',
  'plan_zoom_one_premier',
  'plan_zoom_one_edu_school_campus_plus',
  'plan_zoom_one_edu_premier',
]);

const RECORDING: WireRecord = {
  type: 'cmr_monthly_commitment_40',
  free_storage: '500 GB',
  free_storage_usage: '211 GB',
  plan_storage: '1 TB',
  plan_storage_usage: '0',
  plan_storage_exceed: '0',
  max_exceed_date: '',
};

function base(world: World, numbers: WireRecord): WireRecord {
  return { ...numbers, active_hosts: world.account.people.headcount().of('active', 2) };
}

function rooms(world: World): WireRecord {
  const count = world.account.rooms;
  return count === 0 ? {} : { plan_zoom_rooms: { type: 'zroom_monthly', hosts: count + 1, usage: count } };
}

/** How the plan usage calls a kind of seat; `null` when it does not list it. */
function planOf(seats: FakeSeats): { key: string; type: string; name?: string } | null {
  const { product, variant } = seats;
  switch (product) {
    case 'meetings':
      return { key: 'plan_base', type: 'yearly' };
    case 'workplace': {
      const code = Number(variant);
      return { key: bundlePlan(code), type: BUNDLE_TYPES.get(code) ?? `zo_${BigInt(code)}_yearly` };
    }
    case 'united':
      return { key: 'plan_united', type: `united_${variant}_yearly`, name: `Zoom United ${variant}` };
    case 'webinar':
      return { key: 'plan_webinar', type: `webinar${variant}_monthly` };
    case 'large-meeting':
      return { key: 'plan_large_meeting', type: `large${variant}_monthly` };
    case 'events':
      return { key: 'plan_zoom_events', type: `zoomevents${variant}_monthly` };
    case 'phone':
      return null; // the Phone API tells these
    default:
      return addOnPlan(product);
  }
}

function addOnPlan(addOn: FakeAddOn): { key: string; type: string } | null {
  const { plan, planType } = ADD_ONS[addOn];
  return plan === null ? null : { key: plan, type: planType };
}

const BUNDLE_TYPES: ReadonlyMap<number, string> = new Map([
  [4, 'zoe_yearly'],
  [8, 'zoep_yearly'],
  [16, 'zobp_usca_yearly_unlimited'],
  [32, 'zobp_ukir_yearly_unlimited'],
  [64, 'zobp_aunz_yearly_unlimited'],
  [128, 'zobp_jp_yearly_unlimited'],
  [33_554_432, 'zobp_gs_yearly_unlimited'],
]);

const PREMIER: ReadonlySet<number> = new Set([2 ** 27, 2 ** 28, 2 ** 29, 2 ** 30]);
const SCHOOL_AND_CAMPUS_PLUS: ReadonlySet<number> = new Set([2 ** 37, 2 ** 38, 2 ** 39, 2 ** 40, 2 ** 41]);
const EDUCATION_PREMIER: ReadonlySet<number> = new Set([2 ** 32, 2 ** 33, 2 ** 34, 2 ** 35, 2 ** 36]);
const EDUCATION_STUDENT = 2 ** 59;

function bundlePlan(code: number): string {
  if (PREMIER.has(code)) return 'plan_zoom_one_premier';
  if (SCHOOL_AND_CAMPUS_PLUS.has(code)) return 'plan_zoom_one_edu_school_campus_plus';
  if (EDUCATION_PREMIER.has(code)) return 'plan_zoom_one_edu_premier';
  return code === EDUCATION_STUDENT ? 'plan_zoom_one_edu_student' : 'plan_zoom_one';
}
