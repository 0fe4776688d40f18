import type * as z from 'zod';
import * as account from './events/account-events.js';
import * as app from './events/app-events.js';
import * as group from './events/group-events.js';
import * as phone from './events/phone-events.js';
import * as user from './events/user-events.js';
import type { EventName, EventPayloads } from './zoom-event.js';

/** How the payload of each known event reads. */
export const EVENT_PAYLOADS: { readonly [N in EventName]: z.ZodType<EventPayloads[N]> } = {
  'user.created': user.UserCreatedSchema,
  'user.invitation_accepted': user.PersonChangeSchema,
  'user.activated': user.PersonChangeSchema,
  'user.updated': user.UserChangeSchema,
  'user.settings_updated': user.UserSettingsChangeSchema,
  'user.deactivated': user.PersonChangeSchema,
  'user.disassociated': user.PersonChangeSchema,
  'user.deleted': user.PersonChangeSchema,
  'user.signed_in': user.SignInSchema,
  'user.signed_out': user.SignInSchema,
  'user.presence_status_updated': user.PresenceChangeSchema,
  'user.personal_notes_updated': user.NotesChangeSchema,
  'group.created': group.GroupChangeSchema,
  'group.updated': group.GroupChangeSchema,
  'group.deleted': group.GroupChangeSchema,
  'group.member_added': group.GroupMembersSchema,
  'group.member_deleted': group.GroupMembersSchema,
  'group.admin_added': group.GroupAdminsSchema,
  'group.admin_deleted': group.GroupAdminsSchema,
  'group.settings_updated': group.GroupSettingsChangeSchema,
  'group.lock_settings_updated': group.GroupSettingsChangeSchema,
  'account.created': account.SubAccountCreatedSchema,
  'account.updated': account.AccountChangeSchema,
  'account.settings_updated': account.AccountSettingsChangeSchema,
  'account.lock_settings_updated': account.AccountSettingsChangeSchema,
  'account.disassociated': account.AccountDisassociatedSchema,
  'account.vanity_url_approved': account.VanityUrlDecisionSchema,
  'account.vanity_url_rejected': account.VanityUrlDecisionSchema,
  'phone.account_settings_updated': phone.PhoneAccountSettingsChangeSchema,
  'phone.group_settings_updated': phone.PhoneGroupSettingsChangeSchema,
  app_deauthorized: app.AppDeauthorizedSchema,
  'endpoint.url_validation': app.UrlValidationSchema,
};
