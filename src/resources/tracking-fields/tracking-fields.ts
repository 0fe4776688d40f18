import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type { TrackingField } from '../../types/zoom/tracking-field.js';
import { Resource } from '../resource.js';
import { listTrackingFields } from './endpoints.js';

/** Fields that the account's meetings are labelled by. Dashboards filter by them. */
export class TrackingFields extends Resource {
  /**
   * Lists the account's tracking fields, all in one answer.
   *
   * @see https://developers.zoom.us/docs/api/meetings/#tag/tracking-field/GET/tracking_fields
   */
  list(options?: CallOptions): Paginated<TrackingField> {
    return this.paginate(listTrackingFields, {}, options);
  }
}
