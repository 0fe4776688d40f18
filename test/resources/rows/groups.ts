import type { Rows } from './row.js';
import { sampledBody } from './sampled-body.js';

export const groupRows = {
  'groups.list': (zoom) => zoom.groups.list(),
  'groups.create': (zoom) => zoom.groups.create({ name: 'x' }),
  'groups.get': (zoom) => zoom.groups.get('a/b'),
  'groups.update': (zoom) => zoom.groups.update('a/b', { name: 'x' }),
  'groups.delete': (zoom) => zoom.groups.delete('a/b'),
  'groups.listMembers': (zoom) => zoom.groups.listMembers('a/b'),
  'groups.addMembers': (zoom) =>
    zoom.groups.addMembers('a/b', { members: [{ email: 'ann@example.com' }, { id: 'x', email: 'bo@example.com' }] }),
  'groups.updateMember': [
    (zoom) => zoom.groups.updateMember('a/b', 'c+d/e', { action: 'move', target_group_id: 'f/g' }),
    (zoom) => zoom.groups.updateMember('a/b', 'c', { action: 'set_primary' }),
  ],
  'groups.removeMember': (zoom) => zoom.groups.removeMember('a/b', 'c+d/e'),
  'groups.listAdmins': (zoom) => zoom.groups.listAdmins('a/b'),
  'groups.addAdmins': (zoom) =>
    zoom.groups.addAdmins('a/b', { admins: [{ email: 'ann@example.com' }, { id: 'x', email: 'bo@example.com' }] }),
  'groups.removeAdmin': (zoom) => zoom.groups.removeAdmin('a/b', 'ann@example.com'),
  'groups.listChannels': (zoom) => zoom.groups.listChannels('a/b'),
  'groups.getSettings': [
    (zoom) => zoom.groups.getSettings('a/b', { custom_query_fields: 'host_video' }),
    (zoom) => zoom.groups.getSettings('a/b', { option: 'meeting_authentication' }),
    (zoom) => zoom.groups.getSettings('a/b', { option: 'recording_authentication' }),
    (zoom) => zoom.groups.getSettings('a/b', { option: 'meeting_security' }),
  ],
  'groups.updateSettings': [
    (zoom) => zoom.groups.updateSettings('a/b', sampledBody('groups.updateSettings', 0)),
    (zoom) =>
      zoom.groups.updateSettings('a/b', sampledBody('groups.updateSettings', 1, 0), {
        option: 'meeting_authentication',
      }),
    (zoom) =>
      zoom.groups.updateSettings('a/b', sampledBody('groups.updateSettings', 1, 1), {
        option: 'recording_authentication',
      }),
    (zoom) =>
      zoom.groups.updateSettings('a/b', sampledBody('groups.updateSettings', 2), { option: 'meeting_security' }),
  ],
  'groups.getLockSettings': [
    (zoom) => zoom.groups.getLockSettings('a/b'),
    (zoom) => zoom.groups.getLockSettings('a/b', { option: 'meeting_security' }),
  ],
  'groups.updateLockSettings': [
    (zoom) => zoom.groups.updateLockSettings('a/b', sampledBody('groups.updateLockSettings', 0)),
    (zoom) =>
      zoom.groups.updateLockSettings('a/b', sampledBody('groups.updateLockSettings', 1), {
        option: 'meeting_security',
      }),
  ],
} satisfies Rows;
