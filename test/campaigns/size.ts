/**
 * `ZOOM_CAMPAIGN=full` runs what the campaigns promise, `middle` a few minutes of it where a campaign has such a size; the
 * default is small enough for every test run.
 */
export const FULL = process.env.ZOOM_CAMPAIGN === 'full';
export const MIDDLE = process.env.ZOOM_CAMPAIGN === 'middle';

export function sized(small: number, full: number, middle = small): number {
  return FULL ? full : MIDDLE ? middle : small;
}

/** Prints one line of figures; `npm run campaign` knows it by its beginning. */
export function report(line: string): void {
  console.log(`▪ ${line}${FULL ? '' : MIDDLE ? ' (middle campaign)' : ' (small campaign)'}`);
}

export const count = (value: number): string => value.toLocaleString('en-US');

/** Time limit of a campaign's test. */
export const LONG = FULL ? 3_600_000 : MIDDLE ? 600_000 : 120_000;

/** The seed of this run: `SEED` repeats an earlier one. */
export const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32));
