import { defineList } from '../../types/endpoint.js';
import { type TrackingField, TrackingFieldSchema } from '../../types/zoom/tracking-field.js';

export const listTrackingFields = defineList<TrackingField>({
  method: 'GET',
  path: '/tracking_fields',
  rateLimit: 'MEDIUM',
  scopes: {
    classic: ['tracking_fields:read:admin'],
    granular: ['tracking_field:read:list_tracking_fields:admin'],
  },
  items: 'tracking_fields',
  item: TrackingFieldSchema,
  key: ['id'],
  maxPageSize: null,
});

/** The operations of this area, by name. */
export const trackingFieldsEndpoints = {
  'trackingFields.list': listTrackingFields,
} as const;
