import type { Random } from '../../src/testing/random.js';

const DOMAINS = ['zoom.us', 'zoomgov.com'] as const;
const HOSTS = ['api', 'api-eu', 'us02web', 'www', 'x'] as const;
const SCHEMES = ['https', 'http'] as const;

/**
 * A URL that looks like Zoom's and is not. `trap` is where whoever believes it ends up: `host:port` of a server that
 * counts tokens.
 */
export function hostileUrl(random: Random, trap: string): string {
  const zoom = `${random.pick(HOSTS)}.${random.pick(DOMAINS)}`;
  const scheme = random.pick(SCHEMES);
  const word = Array.from({ length: 1 + random.below(8) }, () => letter(random)).join('');
  const path = random.chance(0.5) ? '' : `/${word}`;
  return random.pick([
    () => `${scheme}://${trap}${path}`,
    () => `${scheme}://${zoom}@${trap}${path}`,
    () => `${scheme}://${zoom}:${word}@${trap}${path}`,
    () => `${scheme}://${word}:${zoom}@${trap}${path}`,
    () => `${scheme}://${zoom}%2f@${trap}${path}`,
    () => `${scheme}://${trap}/${zoom}`,
    () => `${scheme}://${trap}?${zoom}`,
    () => `${scheme}://${trap}#${zoom}`,
    () => `${scheme}://${trap}\\@${zoom}`,
    () => `${scheme}://${zoom}.${word}.example${path}`,
    () => `${scheme}://${word}${random.pick(DOMAINS)}${path}`,
    () => `${scheme}://${zoom}.${path}`,
    () => `${scheme}://${zoom}${word}${path}`,
    () => `${scheme}://${zoom}:${1 + random.below(442)}${path}`,
    () => `http://${zoom}${path}`,
    () => `ftp://${zoom}${path}`,
    () => `https://${word}@${zoom}${path}`,
    () => `https://${random.pick(HOSTS)}.${homoglyphs(random.pick(DOMAINS), random)}${path}`,
    () => `https://${word}.com/redirect?to=https://${zoom}`,
    () => `https://${word}-${random.pick(DOMAINS)}${path}`,
  ])();
}

function letter(random: Random): string {
  return String.fromCharCode(97 + random.below(26));
}

/** The same to the eye: one letter is of another script. */
function homoglyphs(domain: string, random: Random): string {
  const twins: Readonly<Record<string, string>> = { o: 'о', s: 'ѕ', c: 'с' };
  const positions = [...domain].flatMap((character, index) => (twins[character] === undefined ? [] : [index]));
  const chosen = positions[random.below(positions.length)];
  return [...domain].map((character, index) => (index === chosen ? twins[character] : character)).join('');
}
