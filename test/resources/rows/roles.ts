import type { Rows } from './row.js';

export const roleRows = {
  'roles.list': (zoom) => zoom.roles.list({ type: 'iq' }),
} satisfies Rows;
