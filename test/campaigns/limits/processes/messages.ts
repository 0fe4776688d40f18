/** What the server of arrivals is told: to begin anew with this network, or to tell what came. */
export type ArrivalOrder = { report: true } | { jitterMs: number; seed: number };

/** Where the server is; that it began anew; or what it saw. */
export type ArrivalReport = { port: number } | 'ready' | ArrivalLog;

export interface ArrivalLog {
  /** When requests came, by path, on the server's monotonic clock. */
  arrivals: Record<string, number[]>;
  /** When the server itself was held up, and until when: it cannot date what came meanwhile. */
  stalls: [from: number, to: number][];
}
