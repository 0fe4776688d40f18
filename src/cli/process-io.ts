import { createInterface } from 'node:readline/promises';
import { Interruption, SIGNALS } from './exit-code.js';
import type { Io } from './io.js';
import { Talk } from './talk.js';

/** What the program uses of its process. */
export interface Host {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream & { isTTY?: boolean; columns: number };
  once(signal: keyof typeof SIGNALS, listener: () => void): unknown;
}

/** The world outside, as the process of the program sees it. */
export function processIo(host: Host): Io {
  const { stdin, stdout, stderr } = host;
  const signal = stopSignal(host);
  // Errors of stdout reach the callbacks of write(); without a listener they would also end the process with a stack.
  stdout.on('error', () => undefined);
  return {
    write: (text) =>
      new Promise((resolve, reject) => stdout.write(text, (error) => (error ? reject(error) : resolve()))),
    talk: new Talk((text) => stderr.write(text), stderr.isTTY ? stderr : null),
    ask: stdin.isTTY && stderr.isTTY ? (question) => ask(question, host, signal) : null,
    signal,
  };
}

/** Ends the command in good order at the first signal. A second one ends the process at once, as ever. */
function stopSignal(host: Pick<Host, 'once'>): AbortSignal {
  const controller = new AbortController();
  for (const name of Object.keys(SIGNALS) as (keyof typeof SIGNALS)[]) {
    host.once(name, () => controller.abort(new Interruption(name)));
  }
  return controller.signal;
}

async function ask(
  question: string,
  { stdin, stderr }: Pick<Host, 'stdin' | 'stderr'>,
  signal: AbortSignal,
): Promise<string> {
  // Not as a terminal: in raw mode Ctrl-C would be a key, and no signal.
  const lines = createInterface({ input: stdin, output: stderr, terminal: false });
  const ended = new AbortController();
  lines.once('close', () => ended.abort());
  try {
    return await lines.question(question, { signal: AbortSignal.any([signal, ended.signal]) });
  } catch (error) {
    if (ended.signal.aborted && !signal.aborted) return ''; // the end of the input is an answer, too
    throw error;
  } finally {
    lines.close();
  }
}
