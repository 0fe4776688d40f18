import { zoomDomain } from '../types/hosts.js';

/** Which API a client speaks to. */
export interface ApiHome {
  /** Without a trailing slash. */
  baseUrl: string;
  /** The caller named it: no token answer moves it then. */
  chosen: boolean;
}

/** The API that goes with an OAuth server: government accounts have their own. */
export function defaultBaseUrl(authDomain: string | null): string {
  return authDomain === 'zoomgov.com' ? 'https://api.zoomgov.com/v2' : 'https://api.zoom.us/v2';
}

/**
 * Where to send a request. Zoom's token answer names the cluster of the account (`api_url`), which saves a detour; it
 * is used when it is a host of the same Zoom, and ignored when it is anything else, since the token goes there.
 */
export function apiBase(home: ApiHome, apiUrl: string | null): string {
  if (home.chosen || apiUrl === null || !URL.canParse(apiUrl)) return home.baseUrl;
  const cluster = new URL(apiUrl);
  const sameZoom = zoomDomain(cluster) !== null && zoomDomain(cluster) === zoomDomain(new URL(home.baseUrl));
  return sameZoom ? `${cluster.origin}/v2` : home.baseUrl;
}
