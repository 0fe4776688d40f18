import type { Rows } from './row.js';

export const roleRows = {
  'roles.list': (zoom) => zoom.roles.list({ type: 'iq' }),
  'roles.create': (zoom) =>
    zoom.roles.create({ name: 'x', description: 'x', type: 'common', privileges: ['User:Read', 'User:Edit'] }),
  'roles.get': (zoom) => zoom.roles.get('a/b'),
  'roles.update': (zoom) =>
    zoom.roles.update('a/b', {
      name: 'x',
      description: 'x',
      privileges: ['User:Read'],
      sub_account_privileges: { second_level: 1 },
    }),
  'roles.delete': (zoom) => zoom.roles.delete('a/b'),
  'roles.listMembers': (zoom) => zoom.roles.listMembers('a/b'),
  'roles.assignMembers': (zoom) =>
    zoom.roles.assignMembers('a/b', { members: [{ email: 'ann@example.com' }, { id: 'x', email: 'bo@example.com' }] }),
  'roles.unassignMember': (zoom) => zoom.roles.unassignMember('a/b', 'c+d/e'),
} satisfies Rows;
