import type { DateWindow } from '../../types/date-window.js';

/** A month at a time. */
export const MONTH: DateWindow = { longestMonths: 1 };
/** A month at a time, of the last six. */
export const MONTH_OF_SIX: DateWindow = { longestMonths: 1, monthsBack: 6 };
/** A month at a time, of the last thirteen: what is billed. */
export const MONTH_OF_THIRTEEN: DateWindow = { longestMonths: 1, monthsBack: 13 };

/**
 * The time to list: both `from` and `to`, or neither. At most one calendar month; the client checks it before it sends,
 * and `monthlyWindows()` splits a longer range.
 */
export interface PhoneDateRange {
  /** First day `yyyy-mm-dd`, or instant `yyyy-mm-ddThh:mm:ssZ`. */
  from?: string | undefined;
  /** Last day `yyyy-mm-dd`, or instant `yyyy-mm-ddThh:mm:ssZ`. */
  to?: string | undefined;
}
