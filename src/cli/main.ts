import { createInterface } from 'node:readline/promises';
import { Interruption, SIGNALS } from './exit-code.js';
import type { Io } from './io.js';
import { runCli } from './run-cli.js';
import { Talk } from './talk.js';

const { stdin, stdout, stderr } = process;

/** Ends the command in good order at the first signal. A second one ends the process at once, as ever. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of Object.keys(SIGNALS) as (keyof typeof SIGNALS)[]) {
    process.once(name, () => controller.abort(new Interruption(name)));
  }
  return controller.signal;
}

async function ask(question: string, signal: AbortSignal): Promise<string> {
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

const signal = stopSignal();
// Errors of stdout reach the callbacks of write(); without a listener they would also end the process with a stack.
stdout.on('error', () => undefined);
const io: Io = {
  write: (text) => new Promise((resolve, reject) => stdout.write(text, (error) => (error ? reject(error) : resolve()))),
  talk: new Talk((text) => stderr.write(text), stderr.isTTY ? stderr : null),
  ask: stdin.isTTY && stderr.isTTY ? (question) => ask(question, signal) : null,
  signal,
};
void runCli(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
