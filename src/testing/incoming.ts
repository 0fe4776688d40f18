/** One HTTP request as it reaches the simulated Zoom, whichever way it came. */
export interface Incoming {
  /** Upper case. */
  method: string;
  url: URL;
  /** Value of a header by its lower-case name; `null` when it was not sent. */
  header(name: string): string | null;
  /** Empty for none. */
  body: string;
  /** Whether `https://api.zoom.us` leads back here: not so for a local server, which must not announce it. */
  ownsZoomHosts: boolean;
}
