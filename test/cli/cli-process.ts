import { spawn } from 'node:child_process';
import path from 'node:path';
import type { FakeCredentials, FakeZoomServer } from '../../src/testing/index.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** How a command ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
  /** The lines of stderr, which are JSON where nobody sits at a terminal. */
  events: Record<string, unknown>[];
}

export interface RunningCli {
  /** What it has written to stderr so far. */
  stderr(): string;
  kill(signal: NodeJS.Signals): void;
  /** Stops reading, as `head` does. */
  closeStdout(): void;
  ended: Promise<Ended>;
}

/** Flags that send a command to the simulated Zoom. */
export function towards({ baseUrl, oauthUrl }: FakeZoomServer): string[] {
  return ['--base-url', baseUrl, '--oauth-url', oauthUrl];
}

/** The environment that a command gets, with nothing of the tester's own account in it. */
export function environment(credentials: Partial<FakeCredentials>, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const foreign = Object.entries(process.env).filter(([name]) => !/^(ZOOM_|VITEST|NODE_OPTIONS)/.test(name));
  const { accountId, clientId, clientSecret } = credentials;
  return {
    ...Object.fromEntries(foreign),
    ...(accountId === undefined ? {} : { ZOOM_ACCOUNT_ID: accountId }),
    ...(clientId === undefined ? {} : { ZOOM_CLIENT_ID: clientId }),
    ...(clientSecret === undefined ? {} : { ZOOM_CLIENT_SECRET: clientSecret }),
    ...more,
  };
}

/** How the program is started from its sources: the same words serve `script`, which makes a terminal. */
export const PROGRAM = [process.execPath, '--import', 'tsx', path.join(ROOT, 'src/cli/main.ts')] as const;

/** Starts the program as a process of its own. Without `program`: the command line itself. */
export function startCli(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  program: readonly [string, ...string[]] = PROGRAM,
): RunningCli {
  const [command, ...before] = program;
  const child = spawn(command, [...before, ...args], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr, events: eventsOf(stderr) }));
  });
  return {
    stderr: () => stderr,
    kill: (signal) => void child.kill(signal),
    closeStdout: () => child.stdout.destroy(),
    ended,
  };
}

function eventsOf(stderr: string): Record<string, unknown>[] {
  return stderr
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
