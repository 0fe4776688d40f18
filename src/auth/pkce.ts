/** A random value of 256 bits, safe in a URL: for `state` and as PKCE's code verifier. */
export function randomUrlSafe(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** PKCE's S256 challenge of a code verifier (RFC 7636). */
export async function codeChallenge(codeVerifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(codeVerifier));
  return toBase64Url(new Uint8Array(digest));
}

/** Compares two secrets in a time that does not tell where they differ. */
export function equalSecrets(one: string, other: string): boolean {
  const a = new TextEncoder().encode(one);
  const b = new TextEncoder().encode(other);
  let difference = a.length ^ b.length;
  for (let index = 0; index < a.length; index += 1) difference |= (a[index] ?? 0) ^ (b[index % b.length] ?? 0);
  return difference === 0;
}

function toBase64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
