import * as z from 'zod';
import { type Model, model } from '../model.js';
import { phonePolicyShape } from './phone-policy.js';

const voicemailShape = {
  ...phonePolicyShape,
  allow_videomail: z.boolean().optional(),
  /** Of one's own messages. */
  allow_delete: z.boolean().optional(),
  /** Of one's own messages. */
  allow_download: z.boolean().optional(),
  /** Sent for users. */
  allow_transcription: z.boolean().optional(),
  /** Sent for accounts. */
  allow_share: z.boolean().optional(),
  /** In the greeting of a videomail. Sent for accounts. */
  allow_virtual_background: z.boolean().optional(),
};
export const VoicemailPolicySchema: Model<typeof voicemailShape> = model(voicemailShape);
/** Voicemail and videomail. */
export interface VoicemailPolicy extends z.output<typeof VoicemailPolicySchema> {}

const voicemailEmailShape = {
  ...phonePolicyShape,
  include_voicemail_file: z.boolean().optional(),
  include_voicemail_transcription: z.boolean().optional(),
  /** Sent for sites and accounts. */
  forward_voicemail_to_email: z.boolean().optional(),
};
export const VoicemailEmailPolicySchema: Model<typeof voicemailEmailShape> = model(voicemailEmailShape);
/** Email about new voicemails. */
export interface VoicemailEmailPolicy extends z.output<typeof VoicemailEmailPolicySchema> {}

const encryptionShape = {
  ...phonePolicyShape,
  /** Refuses voicemails that come in without it. */
  disable_incoming_unencrypted_voicemail: z.boolean().optional(),
};
export const VoicemailEncryptionPolicySchema: Model<typeof encryptionShape> = model(encryptionShape);
/** Voicemails that only their receiver can decrypt. */
export interface VoicemailEncryptionPolicy extends z.output<typeof VoicemailEncryptionPolicySchema> {}

const smsShape = {
  ...phonePolicyShape,
  international_sms: z.boolean().optional(),
  /** Two-letter countries. Not sent for accounts. */
  international_sms_countries: z.array(z.string()).optional(),
  /** Not sent for accounts. */
  allow_copy: z.boolean().optional(),
  /** Not sent for accounts. */
  allow_paste: z.boolean().optional(),
};
export const SmsPolicySchema: Model<typeof smsShape> = model(smsShape);
/** Text messages. People need a calling plan and a number for them too. */
export interface SmsPolicy extends z.output<typeof SmsPolicySchema> {}

const smsTemplateShape = {
  ...phonePolicyShape,
  sms_template_list: z
    .array(
      model({
        sms_template_id: z.string().optional(),
        name: z.string().optional(),
        description: z.string().optional(),
        content: z.string().optional(),
        active: z.boolean().optional(),
      }),
    )
    .optional(),
};
export const SmsTemplatePolicySchema: Model<typeof smsTemplateShape> = model(smsTemplateShape);
/** Texts to start messages from. They need a Power Pack. */
export interface SmsTemplatePolicy extends z.output<typeof SmsTemplatePolicySchema> {}

const userFaxShape = {
  ...phonePolicyShape,
  /** Email about new faxes. */
  fax_notification_by_email: z.boolean().optional(),
  include_fax_as_attachment: z.boolean().optional(),
  /** A report of how sending went. */
  enable_outbound_fax_transmission_report: z.boolean().optional(),
};
export const UserFaxPolicySchema: Model<typeof userFaxShape> = model(userFaxShape);
/** A user's faxes. */
export interface UserFaxPolicy extends z.output<typeof UserFaxPolicySchema> {}

const accountFaxShape = {
  ...phonePolicyShape,
  /** Email about new faxes. */
  enable_new_fax_email_notifications: z.boolean().optional(),
  include_fax_as_attachment: z.boolean().optional(),
};
export const AccountFaxPolicySchema: Model<typeof accountFaxShape> = model(accountFaxShape);
/** An account's faxes. */
export interface AccountFaxPolicy extends z.output<typeof AccountFaxPolicySchema> {}
