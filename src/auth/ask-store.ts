import { ZoomTokenError } from '../types/errors.js';

/** Asks the token store. What it throws may repeat what it was given, so only the name of the error is passed on. */
export async function askStore<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw new ZoomTokenError(`The token store failed (${error instanceof Error ? error.name : typeof error}).`, {
      hint: 'Repair the token store. No grant is lost: one that could not be stored is held in memory and stored first.',
    });
  }
}
