import type { Rows } from './row.js';

export const groupRows = {
  'groups.list': (zoom) => zoom.groups.list(),
} satisfies Rows;
