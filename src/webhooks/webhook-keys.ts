import { ZoomConfigError } from '../types/errors.js';
import type { Secret } from '../types/secret.js';

/**
 * The secret token of the app's webhooks, from its page "Access". While a secret is replaced, a list: the new one first,
 * the old one after it.
 */
export type WebhookSecrets = string | Secret | readonly (string | Secret)[];

type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const HMAC = { name: 'HMAC', hash: 'SHA-256' } as const;

/** The secrets, ready to sign and to compare. Web Crypto alone, so that it runs wherever `fetch` does. */
export class WebhookKeys {
  readonly #keys: readonly Promise<Key>[];

  /** @throws ZoomConfigError without a secret, or with an empty one: everybody knows how to sign with that. */
  constructor(secrets: WebhookSecrets) {
    const list: readonly unknown[] = Array.isArray(secrets) ? secrets : [secrets];
    const values = list.map((secret) => (isSecret(secret) ? secret.reveal() : secret));
    if (values.length === 0 || !values.every((value) => typeof value === 'string' && value.trim() !== '')) {
      throw new ZoomConfigError('The secret of the webhooks is missing.', {
        hint: 'Pass the secret token of your app, from its page "Access" in the Zoom App Marketplace.',
      });
    }
    this.#keys = values.map((value) =>
      crypto.subtle.importKey('raw', encoded(String(value)), HMAC, false, ['sign', 'verify']),
    );
  }

  /** Which secret signed these bytes: its place in the list, or `null`. Compared in constant time. */
  async signerOf(signature: Uint8Array<ArrayBuffer>, bytes: Uint8Array<ArrayBuffer>): Promise<number | null> {
    for (const [index, key] of this.#keys.entries()) {
      if (await crypto.subtle.verify(HMAC, await key, signature, bytes)) return index;
    }
    return null;
  }

  /** The signature of a text by the secret at this place, as hex. */
  async sign(index: number, text: string): Promise<string> {
    const key = await this.#keys[index];
    if (key === undefined) throw new RangeError(`There is no secret ${index}.`);
    return hex(new Uint8Array(await crypto.subtle.sign(HMAC, key, encoded(text))));
  }
}

/** UTF-8. */
export function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Also one of another copy of this package, whose class differs. */
function isSecret(value: unknown): value is Pick<Secret, 'reveal'> {
  return typeof value === 'object' && value !== null && 'reveal' in value && typeof value.reveal === 'function';
}
