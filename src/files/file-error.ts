import { ZoomConfigError } from '../types/errors.js';

/** What no second try mends: the path is wrong, or not ours. */
const HOPELESS = new Set(['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'EISDIR', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);

/** An error of the file system, as the caller of a store should see it. */
export function explainFileError(error: unknown, what: string, file: string): unknown {
  const code = codeOf(error);
  if (code === null || !HOPELESS.has(code)) return error;
  return new ZoomConfigError(`${what} ${file} cannot be used (${code}).`, {
    hint: 'Name a file in a folder that this process may write to.',
  });
}

export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
