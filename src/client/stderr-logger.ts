import type { Logger } from '../types/logger.js';

/** Writes one JSON object a line to stderr: for whoever runs a process and sets `ZOOM_LOG`. */
export function stderrLogger(): Logger {
  const write =
    (level: keyof Logger) =>
    (message: string, fields: Record<string, unknown> = {}): void => {
      const stderr = globalThis.process?.stderr; // other runtimes have none
      if (stderr === undefined) return;
      const line = JSON.stringify({ time: new Date().toISOString(), level, message, ...fields });
      // A reader that has gone away must not end the process. Node's own console does the same.
      stderr.write(`${line}\n`, (error) => {
        if (error && stderr.listenerCount('error') === 0) stderr.once('error', () => undefined);
      });
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
