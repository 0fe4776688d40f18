import type { Rows } from './row.js';

export const userRows = {
  'users.list': (zoom) =>
    zoom.users.list({
      status: 'active',
      role_id: 'x',
      include_fields: 'custom_attributes',
      license: 'zoom_workforce_management',
    }),
  'users.get': (zoom) => zoom.users.get('a/b', { login_type: 0, encrypted_email: true, search_by_unique_id: true }),
  'users.getSettings': (zoom) =>
    zoom.users.getSettings('ann@example.com', { login_type: 0, option: 'meeting_security', custom_query_fields: 'x' }),
  'users.getSummary': (zoom) => zoom.users.getSummary(),
  'users.updateStatus': [
    (zoom) => zoom.users.deactivate('ann@example.com'),
    (zoom) => zoom.users.activate('ann@example.com'),
  ],
} satisfies Rows;
