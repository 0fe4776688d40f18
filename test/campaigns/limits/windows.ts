/** The most instants that any half-open window `[t, t + windowMs)` holds, wherever it begins. Instants ascend. */
export function worstSlidingWindow(instants: ArrayLike<number>, windowMs: number): number {
  let worst = 0;
  for (let first = 0, last = 0; last < instants.length; last += 1) {
    while (at(instants, last) - at(instants, first) >= windowMs) first += 1;
    worst = Math.max(worst, last - first + 1);
  }
  return worst;
}

/** The most instants between two ticks of the clock: of the whole seconds, or the whole minutes. */
export function worstFixedWindow(instants: ArrayLike<number>, windowMs: number): number {
  const counts = new Map<number, number>();
  for (let index = 0; index < instants.length; index += 1) {
    const window = Math.floor(at(instants, index) / windowMs);
    counts.set(window, (counts.get(window) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** How many instants lie in `[from, to)`. */
export function countBetween(instants: ArrayLike<number>, from: number, to: number): number {
  let count = 0;
  for (let index = 0; index < instants.length; index += 1) {
    if (at(instants, index) >= from && at(instants, index) < to) count += 1;
  }
  return count;
}

/** The value below which this part of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;

function at(instants: ArrayLike<number>, index: number): number {
  return instants[index] ?? Number.NaN;
}
