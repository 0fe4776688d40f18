import * as z from 'zod';

/** What payloads have in common. */
export const accountIdShape = {
  /** The Zoom account that it happened in. */
  account_id: z.string(),
};

/** Who did it. Absent where nobody of the account did. */
export const operatorShape = {
  ...accountIdShape,
  /** Email address of who did it. */
  operator: z.string().optional(),
  /** Zoom id of who did it. */
  operator_id: z.string().optional(),
  /** When it was done, milliseconds since 1970. */
  time_stamp: z.number().optional(),
};

/** A whole number that Zoom sends as a number in most events, and as text in some. */
export const lenientNumber: z.ZodType<number> = z.union([z.number(), z.string().regex(/^\d{1,15}$/)]).transform(Number);
