import { afterEach, describe, expect, it, vi } from 'vitest';
import { staticToken } from '../../src/auth/static-token.js';
import { resolveOptions } from '../../src/client/options.js';
import type { LogLevel } from '../../src/types/logger.js';
import { recordingLogger } from '../auth/token-context.js';

const auth = staticToken('test-token');
const LINES = ['debug', 'info', 'warn', 'error'] as const;

/** What reaches stderr. */
function listenToStderr(): string[] {
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  return written;
}

afterEach(() => vi.unstubAllEnvs());

/** The levels that a client's logger writes, given the environment and the option. */
function levelsOf(environment: string | undefined, logLevel: LogLevel | undefined): string[] {
  vi.stubEnv('ZOOM_LOG', environment);
  const logger = recordingLogger();
  const resolved = resolveOptions({ auth, logger, logLevel }).logger;
  for (const line of LINES) resolved[line]('line');
  return logger.entries.filter(({ message }) => message === 'line').map(({ level }) => level);
}

describe('the level of a given logger', () => {
  it.each<[string | undefined, LogLevel | undefined, string]>([
    [undefined, undefined, 'info warn error'],
    ['', undefined, 'info warn error'],
    ['debug', undefined, 'debug info warn error'],
    ['DEBUG', undefined, 'debug info warn error'],
    [' Warn ', undefined, 'warn error'],
    ['error', undefined, 'error'],
    ['off', undefined, ''],
    ['everything', undefined, 'info warn error'],
    [undefined, 'debug', 'debug info warn error'],
    [undefined, 'off', ''],
    ['debug', 'error', 'error'],
    ['off', 'debug', 'debug info warn error'],
  ])('ZOOM_LOG %j and logLevel %j write: %s', (environment, logLevel, levels) => {
    expect(levelsOf(environment, logLevel).join(' ')).toBe(levels);
  });

  it('is not that of a variable that says something else: the logger is told, without its value', () => {
    vi.stubEnv('ZOOM_LOG', '/var/log/zoom.log');
    const logger = recordingLogger();
    resolveOptions({ auth, logger });
    expect(logger.entries).toHaveLength(1);
    expect(logger.entries[0]).toMatchObject({ level: 'warn', fields: { words: 'debug, info, warn, error, off' } });
    expect(JSON.stringify(logger.entries)).not.toContain('/var/log');
  });
});

describe('without a logger', () => {
  it.each<[string | undefined, LogLevel | undefined]>([
    [undefined, undefined],
    [undefined, 'debug'],
    ['', 'debug'],
    ['off', undefined],
    ['/var/log/zoom.log', undefined],
    ['debug', 'off'],
  ])('nothing is written anywhere: ZOOM_LOG %j, logLevel %j', (environment, logLevel) => {
    vi.stubEnv('ZOOM_LOG', environment);
    const written = listenToStderr();
    const { logger } = resolveOptions({ auth, logLevel });
    for (const line of LINES) logger[line]('line');
    expect(written).toEqual([]);
  });

  it('ZOOM_LOG opens stderr: one JSON object a line', () => {
    vi.stubEnv('ZOOM_LOG', 'info');
    const written = listenToStderr();
    const { logger } = resolveOptions({ auth });
    for (const line of LINES) logger[line](`line\nof two`, { status: 200 });
    logger.error('nothing to add');
    expect(written.every((line) => /^[^\n]+\n$/.test(line))).toBe(true);
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(written.map((line) => JSON.parse(line) as unknown)).toEqual([
      { time, level: 'info', message: 'line\nof two', status: 200 },
      { time, level: 'warn', message: 'line\nof two', status: 200 },
      { time, level: 'error', message: 'line\nof two', status: 200 },
      { time, level: 'error', message: 'nothing to add' },
    ]);
  });

  it('ZOOM_LOG does nothing where there is no stderr', () => {
    vi.stubEnv('ZOOM_LOG', 'debug');
    const { env } = process;
    vi.stubGlobal('process', { env });
    expect(() => resolveOptions({ auth }).logger.error('line')).not.toThrow();
  });

  it('a value that JSON cannot hold costs its line only', () => {
    vi.stubEnv('ZOOM_LOG', 'debug');
    const written = listenToStderr();
    const { logger } = resolveOptions({ auth });
    logger.warn('lost', { size: 1n });
    logger.warn('written');
    expect(written).toHaveLength(1);
  });
});
