import type { ZoomHooks } from '../types/hooks.js';
import type { Logger } from '../types/logger.js';

/** Hooks that write a line for each event. So no line can say more than hooks are told. */
export function logEvents(logger: Logger): ZoomHooks {
  return {
    onRequest: (event) => logger.debug('Sending a request.', { ...event }),
    onResponse: (event) => logger.debug('Zoom answered.', { ...event }),
    onPage: (event) => logger.debug('A page of a list has arrived.', { ...event }),
    onToken: (event) => logger.debug('Obtained an access token.', { ...event }),
    onRetry: (event) => logger.info('Trying a call once more.', { ...event }),
    onRateLimit: (event) => logger.warn('Zoom answered 429.', { ...event }),
  };
}
