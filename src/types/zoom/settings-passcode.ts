import * as z from 'zod';
import { type Model, model, openNumber } from '../model.js';

const passcodeRequirementShape = {
  /** 4 to 8: refuses runs such as `abcd` of that length. 0: no limit. */
  consecutive_characters_length: openNumber([0, 4, 5, 6, 7, 8]).optional(),
  have_letter: z.boolean().optional(),
  have_number: z.boolean().optional(),
  have_special_character: z.boolean().optional(),
  have_upper_and_lower_characters: z.boolean().optional(),
  /** Least number of characters. */
  length: z.number().optional(),
  only_allow_numeric: z.boolean().optional(),
  /** Tells people that a passcode is weak. */
  weak_enhance_detection: z.boolean().optional(),
};
/** What the passcodes of meetings and webinars have to look like. */
export interface PasscodeRequirement extends z.output<Model<typeof passcodeRequirementShape>> {}
export const PasscodeRequirementSchema: z.ZodType<PasscodeRequirement> = model(passcodeRequirementShape);
