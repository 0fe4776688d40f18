/** Add-ons that a person holds or does not hold, without sizes. */
export type FakeAddOn =
  | 'whiteboard'
  | 'whiteboard-plus'
  | 'scheduler'
  | 'clips-plus'
  | 'docs'
  | 'translated-captions'
  | 'revenue-accelerator'
  | 'customer-managed-key'
  | 'quality-management'
  | 'workforce-management'
  | 'compliance-management'
  | 'mail-calendar';

/** How Zoom calls an add-on in its various answers. */
export interface AddOnFacts {
  /** Flag in a user's settings. */
  feature: string;
  /** Key in the plan usage; `null` when Zoom documents none. */
  plan: string | null;
  /** Code of the plan in the plan usage. */
  planType: string;
  /** How `license_info_list` calls it; `null` when it cannot appear there. */
  license: { type: string; option: number } | null;
}

const none = { plan: null, planType: '' } as const;

/** Every {@link FakeAddOn}. */
export const ADD_ONS: Readonly<Record<FakeAddOn, AddOnFacts>> = {
  whiteboard: {
    feature: 'zoom_whiteboard',
    plan: 'plan_whiteboard',
    planType: 'zwb_monthly',
    license: { type: 'ZOOM_WHITEBOARD', option: 2 },
  },
  'whiteboard-plus': {
    feature: 'zoom_whiteboard_plus',
    plan: 'plan_whiteboard_plus',
    planType: 'zwb_plus_monthly',
    license: { type: 'ZOOM_WHITEBOARD', option: 65_536 },
  },
  scheduler: {
    feature: 'zoom_scheduler',
    plan: 'plan_zsched',
    planType: 'zsched_yearly',
    license: { type: 'ZOOM_SCHEDULER', option: 2_199_023_255_552 },
  },
  'clips-plus': {
    feature: 'zoom_clips_plus',
    plan: 'plan_zoom_clips_plus',
    planType: 'zm_clips_plus_monthly',
    license: { type: 'ZOOM_CLIPS', option: 1 },
  },
  docs: { feature: 'zoom_docs', ...none, license: { type: 'ZOOM_DOCS', option: 281_474_976_710_656 } },
  'translated-captions': {
    feature: 'zoom_translated_captions',
    plan: 'plan_ztransl',
    planType: 'ztransl_monthly',
    license: { type: 'ZOOM_TRANSLATED_CAPTIONS', option: 2_048 },
  },
  'revenue-accelerator': {
    feature: 'zoom_revenue_accelerator',
    plan: 'plan_zoom_iq',
    planType: 'ziq_sales_monthly',
    license: { type: 'ZOOM_REVENUE_ACCELERATOR', option: 1 },
  },
  'customer-managed-key': {
    feature: 'zoom_customer_managed_key',
    ...none,
    license: { type: 'ZOOM_CMK', option: 131_072 },
  },
  'quality-management': {
    feature: 'zoom_quality_management',
    ...none,
    license: { type: 'ZOOM_QUALITY_MANAGEMENT', option: 1_099_511_627_776 },
  },
  'workforce-management': {
    feature: 'zoom_workforce_management',
    plan: 'plan_workforce_management',
    planType: 'zm_wf_mgt_quarterly',
    license: { type: 'ZOOM_WORKFORCE_MANAGEMENT', option: 549_755_813_888 },
  },
  'compliance-management': {
    feature: 'zoom_compliance_management',
    ...none,
    license: { type: 'ZOOM_COMPLIANCE_MANAGEMENT', option: 8_796_093_022_208 },
  },
  'mail-calendar': { feature: 'zoom_mail_calendar', ...none, license: null },
};

/** Names of all add-ons, in a fixed order. */
export const ADD_ON_NAMES = Object.keys(ADD_ONS) as FakeAddOn[];
