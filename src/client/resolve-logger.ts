import { guardedLogger, LOG_LEVELS, type Logger, type LogLevel, silentLogger } from '../types/logger.js';
import { stderrLogger } from './stderr-logger.js';

/** What decides where lines go. */
export interface LoggerChoice {
  logger: Logger | undefined;
  level: LogLevel | undefined;
  /** What `ZOOM_LOG` says; `null` when it is not set. */
  environment: string | null;
}

/**
 * The logger of a client. `ZOOM_LOG` belongs to whoever runs the process: it sets the level where the code sets none, and
 * opens stderr where the code has no logger. A word that it does not know is ignored, for the variable may be somebody
 * else's; a given logger is told so.
 */
export function resolveLogger({ logger, level, environment }: LoggerChoice): Logger {
  const asked = LOG_LEVELS.find((known) => known === environment?.trim().toLowerCase());
  const target = logger ?? (asked === undefined ? silentLogger : stderrLogger());
  const resolved = guardedLogger(target, level ?? asked ?? 'info');
  if (environment !== null && asked === undefined) {
    resolved.warn('ZOOM_LOG is none of the words that it can be, and is ignored.', { words: LOG_LEVELS.join(', ') });
  }
  return resolved;
}
