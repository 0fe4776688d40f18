import { vi } from 'vitest';
import { Interruption } from '../../src/cli/exit-code.js';
import type { Io } from '../../src/cli/io.js';
import { runCli } from '../../src/cli/run-cli.js';
import { Talk } from '../../src/cli/talk.js';
import type { FakeZoom } from '../../src/testing/index.js';

/** What a command left behind. */
export interface Ran {
  code: number;
  /** What came on stdout. */
  out: string;
  /** What came on stderr, and its lines where they are JSON. */
  said: string;
  events: Record<string, unknown>[];
  questions: string[];
}

export interface Circumstances {
  /** Somebody watches stderr. */
  terminal?: boolean;
  /** What somebody answers when asked. Default: nobody is there. */
  answer?: string;
  /** What happens before the answer. */
  whenAsked?: () => void;
  /** Ctrl-C is pressed when a request to this path goes out. */
  stopAt?: RegExp;
  /** What becomes of each piece on stdout. Default: it is read. */
  write?: (text: string) => Promise<void>;
}

/** Runs a command line to its end in this process, with this simulated Zoom in the place of zoom.us. */
export async function runHere(
  fake: FakeZoom,
  line: string | readonly string[],
  { terminal = false, answer, whenAsked, stopAt, write }: Circumstances = {},
): Promise<Ran> {
  const stop = new AbortController();
  vi.stubGlobal('fetch', (...[input, init]: Parameters<typeof fetch>) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (stopAt?.test(pathname)) stop.abort(new Interruption('SIGINT'));
    return fake.fetch(input, init);
  });
  let out = '';
  let said = '';
  const questions: string[] = [];
  const say = (text: string) => {
    said += text;
  };
  const take = async (text: string) => {
    out += text;
  };
  const ask = async (question: string) => {
    questions.push(question);
    whenAsked?.();
    return answer ?? '';
  };
  const io: Io = {
    write: write ?? take,
    talk: new Talk(say, terminal ? { columns: 80 } : null),
    ask: answer === undefined ? null : ask,
    signal: stop.signal,
  };
  const code = await runCli(typeof line === 'string' ? line.split(' ') : line, io);
  const lines = said.split('\n').filter((text) => text.startsWith('{'));
  return { code, out, said, events: lines.map((text) => JSON.parse(text) as Record<string, unknown>), questions };
}

/** The environment with the credentials of this simulated Zoom, but for what is said otherwise. */
export function signIn({ credentials }: FakeZoom, otherwise: Readonly<Record<string, string>> = {}): void {
  vi.stubEnv('ZOOM_ACCOUNT_ID', credentials.accountId);
  vi.stubEnv('ZOOM_CLIENT_ID', credentials.clientId);
  vi.stubEnv('ZOOM_CLIENT_SECRET', credentials.clientSecret);
  for (const [name, value] of Object.entries(otherwise)) vi.stubEnv(name, value);
}
