import { ZoomConfigError } from '../types/errors.js';
import { isLoopback } from '../types/hosts.js';

/** Refuses an OAuth URL that would send credentials in the clear or elsewhere. Returns it without a trailing slash. */
export function assertOAuthUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)))) {
    throw new ZoomConfigError('oauthUrl must be an https URL.', {
      hint: 'Use https://zoom.us/oauth, or https://zoomgov.com/oauth for government accounts. http works for loopback only.',
    });
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    throw new ZoomConfigError('oauthUrl must hold no query, fragment or credentials.', {
      hint: 'Use https://zoom.us/oauth; credentials belong in clientId and clientSecret.',
    });
  }
  return value.replace(/\/+$/, '');
}
