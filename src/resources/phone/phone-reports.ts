import type { CallOptions } from '../../types/call-options.js';
import { defineList } from '../../types/endpoint.js';
import type { Paginated } from '../../types/pages.js';
import {
  type CallCharge,
  CallChargeSchema,
  type FaxCharge,
  FaxChargeSchema,
  type PhoneOperationLog,
  PhoneOperationLogSchema,
  type SmsCharge,
  SmsChargeSchema,
} from '../../types/zoom/phone-report.js';
import { Resource } from '../resource.js';
import { MONTH, MONTH_OF_THIRTEEN, type PhoneDateRange } from './date-range.js';

const listCallCharges = defineList<CallCharge>({
  method: 'GET',
  path: '/phone/reports/call_charges',
  rateLimit: 'HEAVY',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:call_charges:admin'] },
  items: 'call_charges',
  item: CallChargeSchema,
  key: ['charge_id'],
  maxPageSize: 300,
  dateWindow: MONTH_OF_THIRTEEN,
});

const listPhoneOperationLogs = defineList<PhoneOperationLog>({
  method: 'GET',
  path: '/phone/reports/operationlogs',
  rateLimit: 'HEAVY',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:operation_logs:admin'] },
  items: 'operation_logs',
  item: PhoneOperationLogSchema,
  key: [],
  maxPageSize: 300,
  dateWindow: MONTH,
});

const listSmsCharges = defineList<SmsCharge>({
  method: 'GET',
  path: '/phone/reports/sms_charges',
  rateLimit: 'HEAVY',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:sms_charges:admin'] },
  items: 'sms_charges',
  item: SmsChargeSchema,
  key: [], // a message to several people may be charged for each
  maxPageSize: 300,
  dateWindow: MONTH_OF_THIRTEEN,
});

const listFaxCharges = defineList<FaxCharge>({
  method: 'GET',
  path: '/phone/reports/fax_charges',
  rateLimit: 'HEAVY',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:fax_charges:admin'] },
  items: 'fax_charges',
  item: FaxChargeSchema,
  key: ['fax_id'],
  maxPageSize: 300,
  dateWindow: MONTH_OF_THIRTEEN,
});

/** The reports on Zoom Phone, by name. */
export const phoneReportsEndpoints = {
  'phone.reports.callCharges': listCallCharges,
  'phone.reports.operationLogs': listPhoneOperationLogs,
  'phone.reports.smsCharges': listSmsCharges,
  'phone.reports.faxCharges': listFaxCharges,
} as const;

/** Query of {@link PhoneReports.callCharges}. */
export interface CallChargesQuery extends PhoneDateRange {
  billing_account_id?: string | undefined;
  /** Only calls that cost something. Zoom's default is false. */
  show_charges_only?: boolean | undefined;
  /** Only these calls, by `call_id`. Zoom documents a text and no separator. */
  call_ids?: string | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link PhoneReports.operationLogs}. Days only, without a time. */
export interface PhoneOperationLogsQuery extends PhoneDateRange {
  /** Only changes to such things. Zoom's default: `all`. */
  category_type?: string | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link PhoneReports.smsCharges}. */
export interface SmsChargesQuery extends PhoneDateRange {
  /** Only messages that cost something. Zoom's default is false. */
  show_charges_only?: boolean | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link PhoneReports.faxCharges}. */
export interface FaxChargesQuery extends PhoneDateRange {
  /** Only this fax. */
  fax_id?: string | undefined;
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** What Zoom Phone cost, and who changed it. All are HEAVY, within Zoom Phone's own limits. */
export class PhoneReports extends Resource {
  /**
   * Lists what calls cost: by default those of the last 30 days, otherwise of a month within the last thirteen.
   * Durations are in minutes.
   *
   * @throws ZoomConfigError when the range is longer than a month or older than thirteen.
   * @throws ZoomApiError 400 with code 400 when Zoom does not accept the billing account.
   * @see https://developers.zoom.us/docs/api/phone/#tag/reports/GET/phone/reports/call_charges
   * @example
   * for (const month of monthlyWindows({ from: '2026-01-01', to: '2026-03-31' })) {
   *   for await (const charge of zoom.phone.reports.callCharges({ ...month, show_charges_only: true })) {
   *     console.log(month.from, charge.department, charge.total_charge, charge.currency);
   *   }
   * }
   */
  callCharges(query?: CallChargesQuery, options?: CallOptions): Paginated<CallCharge> {
    return this.paginate(listCallCharges, { query }, options);
  }

  /**
   * Lists what administrators changed in Zoom Phone: by default in the last 24 hours, otherwise in a month.
   *
   * @throws ZoomConfigError when the range is longer than a month.
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/reports/GET/phone/reports/operationlogs
   */
  operationLogs(query?: PhoneOperationLogsQuery, options?: CallOptions): Paginated<PhoneOperationLog> {
    return this.paginate(listPhoneOperationLogs, { query }, options);
  }

  /**
   * Lists what SMS and MMS cost: by default those of the last 30 days, otherwise of a month within the last thirteen.
   *
   * @throws ZoomConfigError when the range is longer than a month or older than thirteen.
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/reports/GET/phone/reports/sms_charges
   */
  smsCharges(query?: SmsChargesQuery, options?: CallOptions): Paginated<SmsCharge> {
    return this.paginate(listSmsCharges, { query }, options);
  }

  /**
   * Lists what faxes cost: by default those of the last 30 days, otherwise of a month within the last thirteen. Charges
   * of a billing cycle that still runs are `pending`.
   *
   * @throws ZoomConfigError when the range is longer than a month or older than thirteen.
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/reports/GET/phone/reports/fax_charges
   */
  faxCharges(query?: FaxChargesQuery, options?: CallOptions): Paginated<FaxCharge> {
    return this.paginate(listFaxCharges, { query }, options);
  }
}
