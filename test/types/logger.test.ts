import { describe, expect, it } from 'vitest';
import { guardedLogger, LOG_LEVELS, type Logger } from '../../src/types/logger.js';
import { recordingLogger } from '../auth/token-context.js';

const LINES = ['debug', 'info', 'warn', 'error'] as const;

describe('a level', () => {
  it.each(LOG_LEVELS)('%s lets through what is as grave or graver', (level) => {
    const logger = recordingLogger();
    const guarded = guardedLogger(logger, level);
    for (const line of LINES) guarded[line](line, { line });
    const expected = LINES.slice(LOG_LEVELS.indexOf(level));
    expect(logger.entries).toEqual(expected.map((line) => ({ level: line, message: line, fields: { line } })));
  });
});

describe('a guarded logger', () => {
  it('keeps the `this` of the logger', () => {
    class Lines implements Logger {
      readonly written: string[] = [];
      #write(message: string): void {
        this.written.push(message);
      }
      debug(message: string): void {
        this.#write(message);
      }
      info(message: string): void {
        this.#write(message);
      }
      warn(message: string): void {
        this.#write(message);
      }
      error(message: string): void {
        this.#write(message);
      }
    }
    const lines = new Lines();
    for (const line of LINES) guardedLogger(lines, 'debug')[line](line);
    expect(lines.written).toEqual(LINES);
  });

  it.each<[string, () => void]>([
    [
      'throws',
      () => {
        throw new Error('the disk is full');
      },
    ],
    ['rejects later', async () => Promise.reject(new Error('the disk is full'))],
  ])('swallows what the logger %s', async (_what, broken) => {
    const unhandled: unknown[] = [];
    const listener = (error: unknown) => unhandled.push(error);
    process.on('unhandledRejection', listener);
    const logger = guardedLogger({ debug: broken, info: broken, warn: broken, error: broken }, 'debug');
    for (const line of LINES) expect(() => logger[line]('line')).not.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('unhandledRejection', listener);
    expect(unhandled).toEqual([]);
  });
});
