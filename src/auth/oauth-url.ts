import { ZoomConfigError } from '../types/errors.js';
import { isLoopback } from '../types/hosts.js';

/** Refuses an OAuth URL that would send credentials in the clear. Returns it without a trailing slash. */
export function assertOAuthUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)))) {
    throw new ZoomConfigError('oauthUrl must be an https URL.', {
      hint: 'Use https://zoom.us/oauth, or https://zoomgov.com/oauth for government accounts. http works for loopback only.',
    });
  }
  return value.replace(/\/+$/, '');
}
