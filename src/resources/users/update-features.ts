import type { AssignableWorkplaceBundle, UnitedBundle } from '../../types/license-codes.js';
import type { EventsLicense, LargeMeetingLicense, WebinarLicense } from '../../types/license-codes-add-ons.js';
import type { FeatureUpdate } from '../../types/zoom/user-account.js';

/** What {@link Users.updateFeatures} gives or takes. Numbers and booleans are written as the text that Zoom wants. */
export type FeatureChange =
  | {
      /** Meetings licence: 1 Basic, 2 Licensed. */
      feature_type: 'user_type';
      feature_value: 1 | 2 | '1' | '2';
    }
  | { feature_type: 'concurrent_meeting'; feature_value: 'Basic' | 'Plus' | 'None' }
  | { feature_type: 'large_meeting'; feature_value: LargeMeetingLicense }
  | { feature_type: 'webinar'; feature_value: WebinarLicense }
  | { feature_type: 'zoom_events'; feature_value: EventsLicense }
  | {
      feature_type: 'zoom_whiteboard' | 'zoom_revenue_accelerator' | 'zoom_clips_plus';
      feature_value: boolean | 'true' | 'false';
    }
  | {
      /** @deprecated Use `zoom_revenue_accelerator`. */
      feature_type: 'zoom_iq_for_sales';
      feature_value: boolean | 'true' | 'false';
    }
  | {
      /** `0` takes the bundle away. */
      feature_type: 'plan_united_type';
      feature_value: UnitedBundle | '0';
    }
  | {
      /** A `WorkplaceBundle`; 0 takes the bundle away. */
      feature_type: 'zoom_one_type';
      feature_value: AssignableWorkplaceBundle | 0 | `${bigint}`;
    };

/** A user by id or by email address. */
export type FeatureUser = { id: string; email?: string | undefined } | { id?: undefined; email: string };

/** Body of {@link Users.updateFeatures}. */
export type UpdateFeaturesBody = FeatureChange & {
  /** Any number of users: they are sent to Zoom 30 at a time. */
  users: readonly FeatureUser[];
  /** The subscription to draw from. For accounts with several of one product. */
  subscription_id?: string | undefined;
};

/** What became of the users of {@link Users.updateFeatures}. */
export interface UpdateFeaturesResult {
  /** Ids of the users whose licence changed. */
  succeeded: string[];
  /** Users whom Zoom left as they were, each with Zoom's reason, such as `Not enough seats` or `No need to update`. */
  failed: { userId: string; reason: string }[];
  /** A later call that failed as a whole, and where that leaves the users; `null` when all were tried. */
  stopped: StoppedUpdate | null;
}

/** Where an update came to an end before its last user. */
export interface StoppedUpdate {
  /** Why: a `ZoomError`, or the reason of the signal that ended it. */
  error: unknown;
  /**
   * Users of the call that failed. Unchanged, unless `error` is a `ZoomAmbiguousWriteError`: then nobody knows, and
   * sending the same again settles it (Zoom says `No need to update` to those who have it).
   */
  batch: readonly FeatureUser[];
  /** Users whom no call was made for. */
  notTried: readonly FeatureUser[];
}

/** As many as Zoom takes in one call. */
const BATCH = 30;

/**
 * Sends users batch by batch and adds up what became of each.
 * @throws what the first call fails with: then nothing was achieved. Later failures are part of the result.
 */
export async function updateInBatches(
  users: readonly FeatureUser[],
  send: (batch: readonly FeatureUser[]) => Promise<FeatureUpdate>,
): Promise<UpdateFeaturesResult> {
  const result: UpdateFeaturesResult = { succeeded: [], failed: [], stopped: null };
  for (let start = 0; start < users.length; start += BATCH) {
    const batch = users.slice(start, start + BATCH);
    try {
      addUp(result, await send(batch));
    } catch (error) {
      if (start === 0) throw error;
      return { ...result, stopped: { error, batch, notTried: users.slice(start + BATCH) } };
    }
  }
  return result;
}

function addUp(result: UpdateFeaturesResult, { success_user_ids, fail_details }: FeatureUpdate): void {
  result.succeeded.push(...(success_user_ids ?? []));
  for (const { user_ids, reason } of fail_details ?? []) {
    result.failed.push(...(user_ids ?? []).map((userId) => ({ userId, reason: reason ?? '' })));
  }
}

/** Zoom takes every value as text: licence codes with all their digits, which `String()` would not give past 2^53. */
export function featureText(value: FeatureChange['feature_value']): string {
  return typeof value === 'number' ? BigInt(value).toString() : String(value);
}
