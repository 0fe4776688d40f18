import type { Rows } from './row.js';

export const divisionRows = {
  'divisions.list': (zoom) => zoom.divisions.list(),
  'divisions.create': (zoom) => zoom.divisions.create({ division_name: 'x', division_description: 'x' }),
  'divisions.get': (zoom) => zoom.divisions.get('a/b'),
  'divisions.update': (zoom) => zoom.divisions.update('a/b', { division_name: 'x', division_description: 'x' }),
  'divisions.delete': (zoom) => zoom.divisions.delete('a/b'),
  'divisions.listMembers': (zoom) => zoom.divisions.listMembers('a/b'),
  'divisions.assignMembers': (zoom) =>
    zoom.divisions.assignMembers('a/b', { users: [{ user_email: 'ann@example.com', user_id: 'x' }] }),
} satisfies Rows;
