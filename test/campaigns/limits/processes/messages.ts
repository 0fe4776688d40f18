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

/** What became of calls that were aborted, and what is left of them. */
export interface LeaverReport {
  rejected: number;
  answered: number;
  /** Rejections with anything but the signal's reason. */
  wrong: string[];
  /** From the abort to the rejection. */
  latenciesMs: number[];
  /** On a signal that many calls followed. */
  listeners: number;
  busy: boolean;
  /** Timers that keep the process alive. */
  left: string[];
}

/** Makes a process read an answer, and give it up when its time is over. */
export interface ReaderOrder {
  index: number;
  timeoutMs: number;
}

/** How one answer ended for the process that read it. */
export interface ReaderReport {
  index: number;
  /** The kind of the error. */
  ending: string;
  /** How much the process grew meanwhile, at most. */
  peakBytes: number;
}
