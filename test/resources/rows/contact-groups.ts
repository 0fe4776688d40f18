import type { Rows } from './row.js';

export const contactGroupRows = {
  'contactGroups.list': (zoom) => zoom.contactGroups.list(),
  'contactGroups.create': (zoom) =>
    zoom.contactGroups.create({
      group_name: 'x',
      group_privacy: 1,
      description: 'x',
      group_members: [{ type: 1, id: 'x' }],
    }),
  'contactGroups.get': (zoom) => zoom.contactGroups.get('a/b'),
  'contactGroups.update': (zoom) => zoom.contactGroups.update('a/b', { name: 'x', privacy: 3, description: 'x' }),
  'contactGroups.delete': (zoom) => zoom.contactGroups.delete('a/b'),
  'contactGroups.listMembers': (zoom) => zoom.contactGroups.listMembers('a/b'),
  'contactGroups.addMembers': (zoom) => zoom.contactGroups.addMembers('a/b', { group_members: [{ type: 2, id: 'x' }] }),
  'contactGroups.removeMembers': (zoom) => zoom.contactGroups.removeMembers('a/b', ['c/d', 'e']),
} satisfies Rows;
