import Bottleneck from 'bottleneck';

/** Lets jobs start one after the other, at least so many milliseconds apart. The one place that knows Bottleneck. */
export interface Spacer {
  /** Runs the job when its turn comes. Resolves after that; rejects when it never will. */
  schedule(job: () => void): Promise<void>;
  space(spacingMs: number): void;
  stop(): void;
}

/** Spaces the jobs of this process. */
export function localSpacer(spacingMs: number): Spacer {
  const limiter = new Bottleneck({ minTime: spacingMs, maxConcurrent: 1 });
  return {
    schedule: (job) => limiter.schedule(async () => job()),
    space: (minTime) => void limiter.updateSettings({ minTime }),
    stop: () => void limiter.stop({ dropWaitingJobs: true }).catch(() => undefined),
  };
}
