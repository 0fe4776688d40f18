const ZOOM_DOMAINS = ['zoom.us', 'zoomgov.com'] as const;

/** Whether the URL points to this machine. */
export function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);
}

/** The Zoom domain that the URL belongs to (`zoom.us`, `zoomgov.com`) over https on the usual port; `null` for others. */
export function zoomDomain(url: URL): string | null {
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return null;
  return ZOOM_DOMAINS.find((domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`)) ?? null;
}

/** Whether a token that is meant for `home` may be sent to `target`: the same origin, or another host of the same Zoom. */
export function mayCarryToken(home: URL, target: URL): boolean {
  if (home.origin === target.origin) return true;
  const domain = zoomDomain(home);
  return domain !== null && domain === zoomDomain(target);
}
