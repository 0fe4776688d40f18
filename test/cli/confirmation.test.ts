import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EXIT } from '../../src/cli/exit-code.js';
import type { Io } from '../../src/cli/io.js';
import { offboardExitCode } from '../../src/cli/offboard.js';
import { runCli } from '../../src/cli/run-cli.js';
import { Talk } from '../../src/cli/talk.js';
import { createFakeZoom, type FakeZoom, type FakeZoomServer, fakeAccount } from '../../src/testing/index.js';
import { towards } from './cli-process.js';

let fake: FakeZoom;
let server: FakeZoomServer;

beforeEach(async () => {
  const people = [
    { email: 'owner@example.com', roleId: '0', type: 2 as const },
    { email: 'ann@example.com', type: 2 as const },
  ];
  fake = createFakeZoom({ account: fakeAccount({ domains: ['example.com'], people }) });
  server = await fake.listen();
  vi.stubEnv('ZOOM_ACCOUNT_ID', fake.credentials.accountId);
  vi.stubEnv('ZOOM_CLIENT_ID', fake.credentials.clientId);
  vi.stubEnv('ZOOM_CLIENT_SECRET', fake.credentials.clientSecret);
});
afterEach(() => server.close());

/** Somebody at a terminal who gives this answer. */
async function offboardAnn(answer: string, flags: readonly string[] = [], meanwhile = () => {}) {
  const questions: string[] = [];
  let said = '';
  const io: Io = {
    write: async () => undefined,
    talk: new Talk((text) => {
      said += text;
    }, null),
    ask: async (question) => {
      questions.push(question);
      meanwhile();
      return answer;
    },
    signal: new AbortController().signal,
  };
  const code = await runCli(['offboard', 'ann@example.com', '--apply', ...flags, ...towards(server)], io);
  return { code, questions, said, status: fake.account.find('ann@example.com')?.status };
}

describe('before a plan is carried out', () => {
  it('somebody types what is going to happen', async () => {
    const { code, questions, status } = await offboardAnn('deactivate\n');
    expect(questions).toEqual(['Type "deactivate" to carry this out for ann@example.com: ']);
    expect({ code, status }).toEqual({ code: EXIT.ok, status: 'inactive' });
  });

  it.each(['', 'y', 'yes', 'DEACTIVATE', 'delete'])('%j is no confirmation: nothing is changed', async (answer) => {
    const { code, said, status } = await offboardAnn(answer);
    expect(said).toContain('not-confirmed');
    expect({ code, status }).toEqual({ code: EXIT.failed, status: 'active' });
  });

  it('the account may have changed: then nothing is done', async () => {
    const promote = () => void fake.account.update('ann@example.com', { roleId: '1' });
    const { code, said, status } = await offboardAnn('deactivate', [], promote);
    expect(said).toContain('"event":"refused"');
    expect({ code, status }).toEqual({ code: EXIT.failed, status: 'active' });
  });

  it('nobody is asked with --yes', async () => {
    const { code, questions } = await offboardAnn('', ['--yes']);
    expect({ code, questions }).toEqual({ code: EXIT.ok, questions: [] });
  });
});

it.each([
  ['done', 'proven', EXIT.ok],
  ['done', 'unknown', EXIT.incomplete],
  ['done', 'failed', EXIT.failed],
  ['failed', 'proven', EXIT.failed],
  ['interrupted', 'unknown', EXIT.failed],
] as const)('a run that is %s, with a proof that is %s, ends with %i', (outcome, verdict, code) => {
  expect(offboardExitCode({ outcome }, { verdict })).toBe(code);
});
