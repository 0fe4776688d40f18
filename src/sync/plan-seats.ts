import { type PlanSeats, PlanSeatsSchema, type PlanUsage } from '../types/zoom/account.js';
import type { LicenseProduct } from './snapshot.js';

/** Seats of one product as billing knows them. */
export interface BilledSeats {
  product: LicenseProduct;
  name: string;
  /** For products sold by size: which size. */
  capacity: number | null;
  /** For products sold in variants that billing keeps apart. */
  tier: string | null;
  purchased: number;
  used: number;
  pending: number | null;
}

interface PlanKind {
  product: LicenseProduct;
  name: string;
  tier?: string;
  /** The size is part of the plan's code, as in `webinar500_monthly`. */
  sized?: true;
}

/** Plans whose seats people hold. */
const SEAT_PLANS: Readonly<Record<string, PlanKind>> = {
  plan_base: { product: 'meetings', name: 'Licensed', tier: 'licensed' },
  plan_large_meeting: { product: 'large-meeting', name: 'Large Meeting', sized: true },
  plan_webinar: { product: 'webinar', name: 'Webinar', sized: true },
  plan_zoom_events: { product: 'events', name: 'Zoom Events', sized: true },
  plan_united: { product: 'united', name: 'Zoom United' },
  plan_whiteboard: { product: 'whiteboard', name: 'Zoom Whiteboard', tier: 'standard' },
  plan_whiteboard_plus: { product: 'whiteboard', name: 'Zoom Whiteboard Plus', tier: 'plus' },
  plan_zoom_iq: { product: 'revenue-accelerator', name: 'Zoom Revenue Accelerator' },
  plan_ztransl: { product: 'translated-captions', name: 'Zoom Translated Captions' },
  plan_zsched: { product: 'scheduler', name: 'Zoom Scheduler' },
  plan_zoom_clips_plus: { product: 'clips', name: 'Zoom Clips Plus' },
  plan_workforce_management: { product: 'workforce-management', name: 'Zoom Workforce Management' },
  plan_visitor_management: { product: 'visitor-management', name: 'Zoom Visitor Management' },
};

/** Plans of rooms, desks, servers, storage and support: nobody's seat. */
const NOT_SEATS = new Set([
  'plan_zoom_rooms',
  'plan_zwr',
  'plan_room_connector',
  'plan_recording',
  'plan_zva',
  'plan_zva_voice',
  'plan_zva_chat',
  'plan_zoom_video_management',
  'plan_zoom_video_management_cloud_recording',
  'plan_znode_base',
  'plan_zphybrid',
  'plan_zmhybrid',
  'plan_mchybrid',
  'plan_rchybrid',
  'plan_cmrhybrid',
  'plan_tchybrid',
  'plan_partner_premier_support',
]);

const WORKPLACE_PREFIX = 'plan_zoom_one';

/**
 * Reads seats bought and used out of a plan usage answer. Workplace bundles come under several keys with codes that no
 * published list explains, so they become one line. Plans that Zoom added since become lines of their own.
 */
export function billedSeats(usage: PlanUsage): BilledSeats[] {
  const seats = new Map<string, BilledSeats>();
  for (const [key, value] of Object.entries(usage)) {
    if (!key.startsWith('plan_') || NOT_SEATS.has(key)) continue;
    for (const plan of Array.isArray(value) ? value : [value]) {
      if (isPlanSeats(plan)) add(seats, describe(key, plan), plan);
    }
  }
  return [...seats.values()];
}

/** Whether billing says that the account has bought no Workplace bundle at all. */
export function hasNoWorkplaceBundle(usage: PlanUsage): boolean {
  return !billedSeats(usage).some((seats) => seats.product === 'workplace' && (seats.purchased > 0 || seats.used > 0));
}

type Described = Pick<BilledSeats, 'product' | 'name' | 'capacity' | 'tier'>;

function describe(key: string, plan: PlanSeats): Described {
  const kind = SEAT_PLANS[key];
  if (kind !== undefined) {
    const capacity = kind.sized ? sizeOf(plan.type) : null;
    const name = capacity === null ? kind.name : `${kind.name} ${capacity}`;
    return { product: kind.product, name, capacity, tier: kind.tier ?? null };
  }
  if (key.startsWith(WORKPLACE_PREFIX)) {
    return { product: 'workplace', name: 'Zoom Workplace', capacity: null, tier: null };
  }
  return { product: 'unknown', name: `${key} ${plan.type ?? ''}`.trim(), capacity: null, tier: null };
}

function add(seats: Map<string, BilledSeats>, described: Described, plan: PlanSeats): void {
  const key = `${described.product}|${described.name}`;
  const before = seats.get(key) ?? { ...described, purchased: 0, used: 0, pending: null };
  seats.set(key, {
    ...before,
    purchased: before.purchased + (plan.hosts ?? 0),
    used: before.used + (plan.usage ?? 0),
    pending: plan.pending === undefined ? before.pending : (before.pending ?? 0) + plan.pending,
  });
}

/** `webinar500_monthly` -> 500, `large1000_yearly` -> 1000. */
function sizeOf(planType: string | undefined): number | null {
  const size = /(\d{2,6})/.exec(planType ?? '')?.[1];
  return size === undefined ? null : Number(size);
}

/** Plans that Zoom added since come unchecked: numbers that are texts must not be added up. */
function isPlanSeats(value: unknown): value is PlanSeats {
  const { data } = PlanSeatsSchema.safeParse(value);
  return data?.hosts !== undefined || data?.usage !== undefined;
}
