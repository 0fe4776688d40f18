import { systemErrorCode } from '../types/system-error-code.js';
import { doctor } from './doctor.js';
import { EXIT, exitCodeOf, Interruption } from './exit-code.js';
import type { Invocation } from './invocation.js';
import type { Io } from './io.js';
import { offboard } from './offboard.js';
import { plan } from './plan.js';
import { parseArguments } from './program.js';
import { sync } from './sync.js';

/**
 * Runs one command line to its end.
 * @param argv Without the program's own name.
 * @returns The exit code; docs/cli.md says what each means.
 */
export async function runCli(argv: readonly string[], io: Io): Promise<number> {
  const said: string[] = [];
  const complaints: string[] = [];
  const parsed = parseArguments(argv, { out: (text) => said.push(text), complain: (text) => complaints.push(text) });
  try {
    if (said.length > 0) await io.write(said.join(''));
    if (complaints.length > 0) io.talk.say('usage', complaints.join('').trimEnd());
    return 'command' in parsed ? await run(parsed, io) : parsed.exitCode;
  } catch (error) {
    if (systemErrorCode(error) === 'EPIPE') return EXIT.failed; // whoever read has left, and knows
    const reason: unknown = io.signal.aborted ? io.signal.reason : error;
    if (reason instanceof Interruption) io.talk.say('interrupted', reason.message);
    else io.talk.fail(reason);
    return exitCodeOf(reason);
  } finally {
    io.talk.end();
  }
}

function run(invocation: Invocation, io: Io): Promise<number> {
  switch (invocation.command) {
    case 'doctor':
      return doctor(invocation, io);
    case 'plan':
      return plan(invocation, io);
    case 'sync':
      return sync(invocation, io);
    case 'offboard':
      return offboard(invocation, io);
  }
}
