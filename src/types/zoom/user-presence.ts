import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';

const presenceShape = {
  /** Do not disturb reads `Do_No_Disturb` in one's own answer, `Do_Not_Disturb` in those about others. */
  status: openEnum([
    'Away',
    'Do_No_Disturb',
    'Do_Not_Disturb',
    'Available',
    'In_Calendar_Event',
    'Presenting',
    'In_A_Zoom_Meeting',
    'On_A_Call',
    'Out_of_Office',
    'Busy',
    'Offline',
  ]).optional(),
  /** When do not disturb ends. UTC. Only in one's own answer. */
  end_time: z.string().optional(),
  /** Seconds until do not disturb ends. Only in one's own answer. */
  remaining_time: z.number().optional(),
};
/** Whether a user can be reached right now. */
export interface UserPresence extends z.output<Model<typeof presenceShape>> {}
export const UserPresenceSchema: z.ZodType<UserPresence> = model(presenceShape);
