import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type {
  AssignedCallingPlans,
  CommonArea,
  CommonAreaDetails,
  CreatedCommonArea,
} from '../../types/zoom/phone-common-area.js';
import { Resource } from '../resource.js';
import {
  assignCommonAreaPlans,
  createCommonArea,
  deleteCommonArea,
  getCommonArea,
  listCommonAreas,
  unassignCommonAreaPlan,
  updateCommonArea,
} from './common-areas-endpoints.js';
import type { AssignCallingPlansBody, UnassignCallingPlanQuery } from './phone-user-inputs.js';
import type { TranscriptionLanguage } from './phone-user-settings-inputs.js';
import type {
  CallerIdChange,
  CallParkChange,
  CommonAreaRecordingChange,
  PhonePolicyChange,
  PhonePolicySwitch,
  VoicemailEmailChange,
} from './policy-changes.js';

/** Filters of {@link CommonAreas.list}. */
export interface ListCommonAreasQuery {
  site_id?: string | undefined;
  /** Only common areas of this calling plan, by its code: see `PhoneCallingPlan`. */
  calling_type?: number | undefined;
  common_area_device_type?: 1 | 2 | 3 | undefined;
  /** Rows per request, 1 to 100. Default: 100. */
  page_size?: number | undefined;
}

/** Body of {@link CommonAreas.create}. */
export interface CreateCommonAreaBody {
  /** Three characters at least. */
  display_name: string;
  /** Up to 100. The subscription is needed when the account has several with such a plan. */
  calling_plans?: readonly { type?: number | undefined; billing_subscription_id?: string | undefined }[] | undefined;
  /** Two-letter country. */
  country_iso_code?: string | undefined;
  /** Without the site's code. */
  extension_number?: number | undefined;
  site_id?: string | undefined;
  timezone?: string | undefined;
  /** Settings to begin with, from a template of the same site. */
  template_id?: string | undefined;
}

/** Changes recording on demand of a common area. */
export interface CommonAreaAdHocRecordingChange extends PhonePolicyChange {
  /** People hear that the recording has begun. */
  recording_start_prompt?: boolean | undefined;
  /** People press 1 to agree. */
  recording_explicit_consent?: boolean | undefined;
  recording_transcription?: boolean | undefined;
}

/** Changes what a common area may do. What is left out stays. */
export interface CommonAreaPolicyChanges {
  ad_hoc_call_recording?: CommonAreaAdHocRecordingChange | undefined;
  auto_call_recording?: CommonAreaRecordingChange | undefined;
  call_park?: CallParkChange | undefined;
  /** Listening to voicemails by phone, with a PIN. */
  check_voicemails_over_phone?: PhonePolicyChange | undefined;
  /** Assistants take and place calls for the common area. */
  delegation?: boolean | undefined;
  /** Sending a call on to a Zoom Room. */
  hand_off_to_room?: PhonePolicySwitch | undefined;
  /** Answers call it `hide_zoom_phone_calls_in_ios`. */
  hide_phone_call_history_in_ios?: PhonePolicyChange | undefined;
  /** Calls to countries outside the calling plan. */
  international_calling?: PhonePolicyChange | undefined;
  ios_call_kit?: PhonePolicyChange | undefined;
  /** Going on with a call in the mobile phone's own network. */
  mobile_switch_to_carrier?: PhonePolicySwitch | undefined;
  select_outbound_caller_id?: CallerIdChange | undefined;
  voicemail_notification_by_email?: VoicemailEmailChange | undefined;
  voicemail_transcription?: PhonePolicyChange | undefined;
}

/** Body of {@link CommonAreas.update}. What is left out stays. */
export interface UpdateCommonAreaBody {
  display_name?: string | undefined;
  area_code?: string | undefined;
  /** Two-letter country. */
  country_iso_code?: string | undefined;
  department?: string | undefined;
  cost_center?: string | undefined;
  default_transcription_language?: TranscriptionLanguage | undefined;
  emergency_address_id?: string | undefined;
  /** Without the site's code. */
  extension_number?: number | undefined;
  /** E.164. */
  outbound_caller_id?: string | undefined;
  site_id?: string | undefined;
  timezone?: string | undefined;
  policy?: CommonAreaPolicyChanges | undefined;
}

/** Phones that belong to a place, such as a lobby, and to nobody. */
export class CommonAreas extends Resource {
  /**
   * Lists common areas and the calling plans they hold.
   *
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/common-areas/GET/phone/common_areas
   */
  list(query?: ListCommonAreasQuery, options?: CallOptions): Paginated<CommonArea> {
    return this.paginate(listCommonAreas, { query }, options);
  }

  /**
   * Creates a common area.
   *
   * @throws ZoomApiError code 300 when Zoom does not know the site, the time zone, the country or the template.
   * @see https://developers.zoom.us/docs/api/phone/#tag/common-areas/POST/phone/common_areas
   * @example
   * const { id } = await zoom.phone.commonAreas.create({ display_name: 'Lobby', calling_plans: [{ type: 3040 }] });
   */
  create(body: CreateCommonAreaBody, options?: CallOptions): Promise<CreatedCommonArea> {
    return this.call(createCommonArea, { body }, options);
  }

  /**
   * Reads one common area with its policies.
   *
   * @throws ZoomApiError 400 with code 400 when the account has no such common area.
   * @see https://developers.zoom.us/docs/api/phone/#tag/common-areas/GET/phone/common_areas/{commonAreaId}
   */
  get(commonAreaId: string, options?: CallOptions): Promise<CommonAreaDetails> {
    return this.call(getCommonArea, { path: { commonAreaId } }, options);
  }

  /**
   * Changes a common area.
   *
   * @throws ZoomApiError 400 with code 404 when the account has no such common area, with code 409 while the extension
   * is being changed elsewhere: try again later.
   * @see https://developers.zoom.us/docs/api/phone/#tag/common-areas/PATCH/phone/common_areas/{commonAreaId}
   */
  update(commonAreaId: string, body: UpdateCommonAreaBody, options?: CallOptions): Promise<void> {
    return this.call(updateCommonArea, { path: { commonAreaId }, body }, options);
  }

  /**
   * Deletes a common area.
   *
   * @throws ZoomApiError 400 with code 404 when the account has no such common area.
   * @see https://developers.zoom.us/docs/api/phone/#tag/common-areas/DELETE/phone/common_areas/{commonAreaId}
   */
  delete(commonAreaId: string, options?: CallOptions): Promise<void> {
    return this.call(deleteCommonArea, { path: { commonAreaId } }, options);
  }

  /**
   * Gives calling plans to a common area. Each takes a seat.
   *
   * @throws ZoomApiError 400 with code 404 when the account has no such common area, with code 405 for too many plans.
   * @see https://developers.zoom.us/docs/api/phone/#tag/common-areas/POST/phone/common_areas/{commonAreaId}/calling_plans
   */
  assignCallingPlans(
    commonAreaId: string,
    body: AssignCallingPlansBody,
    options?: CallOptions,
  ): Promise<AssignedCallingPlans> {
    return this.call(assignCommonAreaPlans, { path: { commonAreaId }, body }, options);
  }

  /**
   * Takes a calling plan from a common area and frees its seat.
   *
   * @param type Code of the plan: see `PhoneCallingPlan`.
   * @throws ZoomApiError 400 with code 404 when the account has no such common area.
   * @see https://developers.zoom.us/docs/api/phone/#tag/common-areas/DELETE/phone/common_areas/{commonAreaId}/calling_plans/{type}
   */
  unassignCallingPlan(
    commonAreaId: string,
    type: number,
    query?: UnassignCallingPlanQuery,
    options?: CallOptions,
  ): Promise<void> {
    return this.call(unassignCommonAreaPlan, { path: { commonAreaId, type }, query }, options);
  }
}
