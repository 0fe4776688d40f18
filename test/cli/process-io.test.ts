import { EventEmitter, once } from 'node:events';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Interruption } from '../../src/cli/exit-code.js';
import { processIo } from '../../src/cli/process-io.js';

/** A process with somebody at its terminal, or with pipes. */
function host({ stdin = true, stderr = true }: { stdin?: boolean; stderr?: boolean } = {}, stdout = new PassThrough()) {
  const signals = new EventEmitter();
  const streams = {
    stdin: Object.assign(new PassThrough(), { isTTY: stdin }),
    stdout,
    stderr: Object.assign(new PassThrough().setEncoding('utf8'), { isTTY: stderr, columns: 80 }),
  };
  const io = processIo({ ...streams, once: (name, listener) => signals.once(name, listener) });
  return { io, signals, ...streams };
}

describe('a question', () => {
  it.each([
    [{}, 'is asked'],
    [{ stdin: false }, 'is not asked when the input is no terminal'],
    [{ stderr: false }, 'is not asked when nobody watches'],
  ])('%j: %s', (terminals, verdict) => {
    expect(host(terminals).io.ask === null).toBe(verdict !== 'is asked');
  });

  it('is answered by a line, and leaves stdout alone', async () => {
    const { io, stdin, stdout, stderr } = host();
    const answer = io.ask?.('Really? ');
    expect(await once(stderr, 'data')).toEqual(['Really? ']);
    stdin.write('deactivate\nand more\n');
    expect(await answer).toBe('deactivate');
    expect(stdout.readableLength).toBe(0);
  });

  it('is answered with nothing by the end of the input', async () => {
    const { io, stdin } = host();
    const answer = io.ask?.('Really? ');
    stdin.end();
    expect(await answer).toBe('');
  });

  it('ends when the process is told to', async () => {
    const { io, signals } = host();
    const answer = io.ask?.('Really? ');
    signals.emit('SIGTERM');
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(io.signal.reason).toMatchObject({ exitCode: 143 });
  });
});

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('the first %s stops the command, and no second one is caught', (name, exitCode) => {
  const { io, signals } = host();
  expect(io.signal.aborted).toBe(false);
  signals.emit(name);
  expect(io.signal.reason).toBeInstanceOf(Interruption);
  expect(io.signal.reason).toMatchObject({ exitCode });
  expect(signals.listenerCount(name)).toBe(0);
});

describe('what is written', () => {
  it('is there when the promise is kept', async () => {
    const { io, stdout } = host();
    await io.write('text');
    expect(stdout.read()?.toString()).toBe('text');
  });

  it('fails when the reader has left, and brings nothing else down', async () => {
    const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    const { io } = host({}, new PassThrough({ write: (_chunk, _encoding, done) => done(gone) }));
    await expect(io.write('text')).rejects.toBe(gone);
  });
});

it.each([
  [true, 'Halfway.\n'],
  [false, '{"event":"note","message":"Halfway."}\n'],
])('at a terminal (%j) what is said reads %j', async (stderr, text) => {
  const { io, stderr: heard } = host({ stderr });
  io.talk.say('note', 'Halfway.');
  expect(heard.read()).toBe(text);
});
