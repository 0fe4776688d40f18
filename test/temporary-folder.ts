import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

const make = (): string => mkdtempSync(path.join(tmpdir(), 'zoom-test-'));
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/**
 * A new, empty folder for the test that runs: called in it, or in a `beforeEach`. It is removed with all that is in it
 * when the test has ended, passed or failed, after every `afterEach`.
 */
export function temporaryFolder(): string {
  const folder = make();
  onTestFinished(() => remove(folder));
  return folder;
}

/**
 * A new, empty folder for all tests of the file, or of the `describe`, in which it is called. It is removed with all
 * that is in it after the last of them.
 */
export function sharedTemporaryFolder(): string {
  const folder = make();
  afterAll(() => remove(folder));
  return folder;
}
