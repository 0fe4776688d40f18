import { ZoomTokenError } from '../types/errors.js';

/** The environment variables that this package reads: the only ones, and only here. */
export type EnvironmentVariable =
  | 'ZOOM_ACCOUNT_ID'
  | 'ZOOM_CLIENT_ID'
  | 'ZOOM_CLIENT_SECRET'
  | 'ZOOM_REDIRECT_URI'
  | 'ZOOM_LOG';

/** The value of an option, else of its environment variable; `null` when neither is set. */
export function readSetting(value: string | undefined, variable: EnvironmentVariable): string | null {
  return value || globalThis.process?.env?.[variable] || null;
}

/** Like {@link readSetting}. @throws ZoomTokenError that names the variable when neither is set. */
export function requireSetting(value: string | undefined, variable: EnvironmentVariable, option: string): string {
  const found = readSetting(value, variable);
  if (found !== null) return found;
  throw new ZoomTokenError(`No Zoom credentials: ${variable} is not set.`, {
    hint: `Set the environment variable ${variable}, or pass ${option}.`,
  });
}
