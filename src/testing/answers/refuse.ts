import { errorAnswer, Refusal } from '../answer.js';

/** Ends a handler with one of Zoom's refusals. */
export function refuse(status: number, code: number, message: string): never {
  throw new Refusal(errorAnswer(status, code, message));
}
