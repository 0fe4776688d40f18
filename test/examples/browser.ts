import { execFileSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';

/** By what names distributions ship it. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where a Chromium is; `null` when there is none. */
export function findChromium(): string | null {
  for (const name of NAMES) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      // The next name.
    }
  }
  return null;
}

/**
 * Whether suites that need a browser are to be skipped: it is missing. One visible line says so; with CI=true a missing
 * browser is a failure.
 */
export function skipWithoutChromium(suite: string, found = findChromium()): boolean {
  if (found !== null) return false;
  if (process.env.CI === 'true') throw new Error(`${suite} needs chromium: with CI=true it must be there.`);
  console.warn(`SKIPPED, no chromium: ${suite}`);
  return true;
}

/** Starts the Chromium that is there, without a window, and without anything that it does on its own. */
export async function startChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no chromium.');
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  return chromium.launch({
    executablePath,
    // Containers and CI run as root, whom Chromium's sandbox refuses. Only our own page is opened.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...quiet, '--disable-component-update', '--disable-sync'],
  });
}
