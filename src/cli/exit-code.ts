import { isZoomError } from '../index.js';

/** What the process ends with. Part of the promise to scripts: docs/cli.md lists them. */
export const EXIT = {
  /** Done, and all of it. */
  ok: 0,
  /** It could not be done. */
  failed: 1,
  /** Arguments that cannot work. Nothing was sent. */
  usage: 2,
  /** Done as far as it went: something is missing, and the output says what. */
  incomplete: 3,
} as const;

/** The signals that end a command in good order, and their exit codes: 128 and the number of the signal. */
export const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Why a command was stopped. */
export class Interruption extends Error {
  readonly exitCode: number;

  constructor(signal: keyof typeof SIGNALS) {
    super(`Stopped by ${signal}.`);
    this.name = 'Interruption';
    this.exitCode = SIGNALS[signal];
  }
}

/** The code for what a command failed with. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof Interruption) return error.exitCode;
  return isZoomError(error, 'config') ? EXIT.usage : EXIT.failed;
}
