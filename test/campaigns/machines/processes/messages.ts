import type { RateLimitLabel } from '../../../../src/types/rate-limit.js';

/** What a machine of a campaign is told, as JSON on its command line. */
export interface MachineSetup {
  redisUrl: string;
  /** The counting server. */
  url: string;
  account: string;
  label: RateLimitLabel;
  /** Seed of this machine's delays. */
  seed: number;
  /** How far its wall clock is off, in milliseconds. */
  clockOffMs: number;
}

/** `start`: call for as long as it runs. `stop`: end, and tell what happened. */
export type MachineOrder = 'start' | 'stop';

export type MachineReport = 'ready' | MachineResult;

export interface MachineResult {
  asked: number;
  /** Requests that were let through. */
  granted: number;
  errors: string[];
}
