import type { Talk } from './talk.js';

/** What a command may touch of the world outside, beside files and Zoom. */
export interface Io {
  /** Writes the result: data for whoever reads the pipe. */
  write(text: string): Promise<void>;
  /** Says everything else, on stderr. */
  talk: Talk;
  /** Asks whoever sits there; `null` where nobody does. */
  ask: ((question: string) => Promise<string>) | null;
  /** Aborts with an `Interruption` when the process is told to end. */
  signal: AbortSignal;
}
