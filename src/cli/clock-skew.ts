/** How far this machine's clock is from Zoom's. */
export interface ClockWatch {
  fetch: typeof globalThis.fetch;
  /** Milliseconds that this machine is ahead; below 0 it is behind. `null`: no answer has told Zoom's time. */
  skewMs(): number | null;
}

/**
 * What one answer shows. Its `Date` counts whole seconds, and Zoom wrote it between sending and receiving: within that,
 * both clocks may be right, which is 0.
 */
export function clockSkewMs(dateHeader: string | null, sentAt: number, receivedAt: number): number | null {
  const zoomAt = Date.parse(dateHeader ?? '');
  if (Number.isNaN(zoomAt)) return null;
  if (sentAt > zoomAt + 999) return sentAt - (zoomAt + 999);
  return receivedAt < zoomAt ? receivedAt - zoomAt : 0;
}

/** Looks at the first answer that tells the time. */
export function watchClock(now: () => number = Date.now): ClockWatch {
  let skewMs: number | null = null;
  return {
    skewMs: () => skewMs,
    fetch: async (input, init) => {
      const sentAt = now();
      const response = await globalThis.fetch(input, init);
      skewMs ??= clockSkewMs(response.headers.get('date'), sentAt, now());
      return response;
    },
  };
}
