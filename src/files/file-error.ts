import { ZoomConfigError } from '../types/errors.js';
import { systemErrorCode } from '../types/system-error-code.js';

/** What no second try mends: the path is wrong, or not ours. */
const HOPELESS = new Set(['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'EISDIR', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);

/** An error of the file system, as the caller of a store should see it. */
export function explainFileError(error: unknown, what: string, file: string): unknown {
  const code = systemErrorCode(error);
  if (code === null || !HOPELESS.has(code)) return error;
  return new ZoomConfigError(`${what} ${file} cannot be used (${code}).`, {
    hint: 'Name a file in a folder that this process may write to.',
  });
}
