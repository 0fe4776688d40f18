/** Where a process of a campaign finds everything. Passed as JSON on its command line. */
export interface CallerSetup {
  redisUrl: string;
  prefix: string;
  lockMs: number;
  oauthUrl: string;
  baseUrl: string;
  clientId: string;
  clientSecret: string;
}

/** The campaign's time: the same in all processes and in the simulated Zoom. */
export interface Instant {
  now: number;
  elapsed: number;
}

/** Makes a process call Zoom, many times at once. */
export interface Round {
  at: Instant;
  callers: number;
  /** The token in hand still serves: the process answers once it has been replaced in the background. */
  ahead: boolean;
}

export interface RoundResult {
  ok: number;
  /** What failed, each text once. */
  errors: string[];
}

/** A clock that stands where the campaign says. */
export class CampaignClock {
  at: Instant = { now: 0, elapsed: 0 };

  now(): number {
    return this.at.now;
  }

  elapsed(): number {
    return this.at.elapsed;
  }
}

/** Where a process that is to be killed finds everything. */
export interface VictimSetup {
  folder: string;
  oauthUrl: string;
  baseUrl: string;
  clientId: string;
  clientSecret: string;
}

/** `stored`: the new grant is on disk. `alive`: a call was answered. `dead`: the account must be authorized anew. */
export type VictimReport = 'ready' | 'stored' | 'alive' | 'dead' | { failed: string };
