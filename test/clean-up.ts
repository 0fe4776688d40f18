import { afterAll, vi } from 'vitest';

/** The next file of this process begins with real timers, and with nothing that the last one put in the place of others. */
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});
