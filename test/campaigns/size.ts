/** `ZOOM_CAMPAIGN=full` runs what the campaigns promise; the default is small enough for every test run. */
export const FULL = process.env.ZOOM_CAMPAIGN === 'full';

export function sized(small: number, full: number): number {
  return FULL ? full : small;
}

/** Prints one line of figures. */
export function report(line: string): void {
  console.log(`${line}${FULL ? '' : ' (small campaign)'}`);
}

export const count = (value: number): string => value.toLocaleString('en-US');

/** Time limit of a campaign's test. */
export const LONG = FULL ? 1_800_000 : 120_000;

/** The seed of this run: `SEED` repeats an earlier one. */
export const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32));
