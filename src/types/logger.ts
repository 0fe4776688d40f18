import { quietly } from './quietly.js';

/**
 * Where the SDK writes what it does: any object with these four methods (pino, winston and `console` fit). What it
 * throws is swallowed. It is never passed a secret, an id, an email address or the value of a query.
 */
export interface Logger {
  debug(message: string, fields?: Record<string, unknown>): void;
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
}

/** From which level on lines are written; `off`: none. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'off';

/** All levels, the most talkative first. */
export const LOG_LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'off'];

/** A logger that drops everything: the default. */
export const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** A logger that is passed lines from a level on, and whose own failures stay with it. */
export function guardedLogger(logger: Logger, from: LogLevel): Logger {
  const guard = (level: keyof Logger): Logger[keyof Logger] => {
    if (LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(from)) return silentLogger[level];
    return (message, fields) => quietly(() => logger[level](message, fields));
  };
  return { debug: guard('debug'), info: guard('info'), warn: guard('warn'), error: guard('error') };
}
