import * as z from 'zod';
import { type Model, model } from '../model.js';
import { type PhonePolicy, phonePolicyShape } from './phone-policy.js';

const voicemailShape = {
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
/** Voicemail and videomail. */
export interface VoicemailPolicy extends PhonePolicy, z.output<Model<typeof voicemailShape>> {}
export const VoicemailPolicySchema: z.ZodType<VoicemailPolicy> = model({ ...phonePolicyShape, ...voicemailShape });

const voicemailEmailShape = {
  include_voicemail_file: z.boolean().optional(),
  include_voicemail_transcription: z.boolean().optional(),
  /** Sent for sites and accounts. */
  forward_voicemail_to_email: z.boolean().optional(),
};
/** Email about new voicemails. */
export interface VoicemailEmailPolicy extends PhonePolicy, z.output<Model<typeof voicemailEmailShape>> {}
export const VoicemailEmailPolicySchema: z.ZodType<VoicemailEmailPolicy> = model({
  ...phonePolicyShape,
  ...voicemailEmailShape,
});

const encryptionShape = {
  /** Refuses voicemails that come in without it. */
  disable_incoming_unencrypted_voicemail: z.boolean().optional(),
};
/** Voicemails that only their receiver can decrypt. */
export interface VoicemailEncryptionPolicy extends PhonePolicy, z.output<Model<typeof encryptionShape>> {}
export const VoicemailEncryptionPolicySchema: z.ZodType<VoicemailEncryptionPolicy> = model({
  ...phonePolicyShape,
  ...encryptionShape,
});

const smsShape = {
  international_sms: z.boolean().optional(),
  /** Two-letter countries. Not sent for accounts. */
  international_sms_countries: z.array(z.string()).optional(),
  /** Not sent for accounts. */
  allow_copy: z.boolean().optional(),
  /** Not sent for accounts. */
  allow_paste: z.boolean().optional(),
};
/** Text messages. People need a calling plan and a number for them too. */
export interface SmsPolicy extends PhonePolicy, z.output<Model<typeof smsShape>> {}
export const SmsPolicySchema: z.ZodType<SmsPolicy> = model({ ...phonePolicyShape, ...smsShape });

const smsTemplateShape = {
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
/** Texts to start messages from. They need a Power Pack. */
export interface SmsTemplatePolicy extends PhonePolicy, z.output<Model<typeof smsTemplateShape>> {}
export const SmsTemplatePolicySchema: z.ZodType<SmsTemplatePolicy> = model({
  ...phonePolicyShape,
  ...smsTemplateShape,
});

const userFaxShape = {
  /** Email about new faxes. */
  fax_notification_by_email: z.boolean().optional(),
  include_fax_as_attachment: z.boolean().optional(),
  /** A report of how sending went. */
  enable_outbound_fax_transmission_report: z.boolean().optional(),
};
/** A user's faxes. */
export interface UserFaxPolicy extends PhonePolicy, z.output<Model<typeof userFaxShape>> {}
export const UserFaxPolicySchema: z.ZodType<UserFaxPolicy> = model({ ...phonePolicyShape, ...userFaxShape });

const accountFaxShape = {
  /** Email about new faxes. */
  enable_new_fax_email_notifications: z.boolean().optional(),
  include_fax_as_attachment: z.boolean().optional(),
};
/** An account's faxes. */
export interface AccountFaxPolicy extends PhonePolicy, z.output<Model<typeof accountFaxShape>> {}
export const AccountFaxPolicySchema: z.ZodType<AccountFaxPolicy> = model({ ...phonePolicyShape, ...accountFaxShape });
