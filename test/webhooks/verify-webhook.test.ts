import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { signWebhook } from '../../src/testing/index.js';
import { isZoomError, Secret, type VerifyWebhookOptions, verifyWebhook } from '../../src/webhooks/index.js';
import { rejection } from '../client/test-client.js';
import { NOW, SECRET } from './samples.js';

// Escapes and plain UTF-8 beside each other: serialised once more, it is another text.
const BODY = String.raw`{"payload":{"object":{"topic":"Fire \ud83d\ude92 drill – été"}},"event":"meeting.started","event_ts":1626230691572}`;
// By Python's hmac, so that neither this package nor Node's crypto is its own witness.
const SIGNATURE = 'v0=c406766d646ce91724335d3716a7ebebd793a25a0b48434265d3eea0d5cbdb64';
const HEADERS = { 'x-zm-signature': SIGNATURE, 'x-zm-request-timestamp': '1700000000' };

const verify = (options: Partial<VerifyWebhookOptions> = {}) =>
  verifyWebhook({ body: BODY, headers: HEADERS, secret: SECRET, now: () => NOW, ...options });
const reasonOf = async (options: Partial<VerifyWebhookOptions>): Promise<string> => {
  const error = await rejection(verify(options));
  return isZoomError(error, 'webhook') ? error.reason : String(error);
};

describe('a genuine webhook', () => {
  it.each([
    ['text', BODY],
    ['bytes', new TextEncoder().encode(BODY)],
    ['a Buffer', Buffer.from(BODY)],
    ['a part of a larger buffer', Buffer.from(`xx${BODY}xx`).subarray(2, -2)],
  ])('is accepted as %s', async (_as, body) => {
    expect(await verify({ body })).toEqual({ sentAt: '2023-11-14T22:13:20.000Z', secretIndex: 0 });
  });

  it.each([
    ['Headers', new Headers(HEADERS)],
    ['names in capitals', { 'X-Zm-Signature': SIGNATURE, 'X-ZM-REQUEST-TIMESTAMP': '1700000000' }],
    ['lists of one', { 'x-zm-signature': [SIGNATURE], 'x-zm-request-timestamp': ['1700000000'], accept: undefined }],
  ])('is accepted with headers as %s', async (_as, headers) => {
    expect(await verify({ headers })).toMatchObject({ secretIndex: 0 });
  });

  it.each([
    ['as text', SECRET, 0],
    ['as a Secret', new Secret(SECRET), 0],
    ['as the new one of two', [SECRET, 'old'], 0],
    ['as the old one of two', ['new', new Secret(SECRET)], 1],
  ])('is accepted with its secret %s', async (_as, secret, secretIndex) => {
    expect(await verify({ secret })).toMatchObject({ secretIndex });
  });

  it.each([-300_000, 0, 300_000])('is accepted when its timestamp is %d ms away', async (ms) => {
    expect(await verify({ now: () => NOW + ms })).toMatchObject({ secretIndex: 0 });
  });

  it('is accepted without any tolerance in the very instant that it tells', async () => {
    expect(await verify({ toleranceMs: 0 })).toMatchObject({ secretIndex: 0 });
    expect(await reasonOf({ toleranceMs: 0, now: () => NOW + 1 })).toBe('stale');
  });

  it('has the headers that signWebhook makes', async () => {
    expect(signWebhook(BODY, SECRET, NOW)).toEqual({ 'content-type': 'application/json', ...HEADERS });
    expect(signWebhook(Buffer.from(BODY), SECRET, new Date(NOW + 999))).toMatchObject(HEADERS);
    expect(await verify({ headers: signWebhook(BODY, SECRET), now: Date.now })).toMatchObject({ secretIndex: 0 });
  });
});

describe('a webhook is refused', () => {
  const signed = (digest: string) => ({ ...HEADERS, 'x-zm-signature': digest });
  const sent = (timestamp: string) => ({
    'x-zm-request-timestamp': timestamp,
    'x-zm-signature': `v0=${createHmac('sha256', SECRET).update(`v0:${timestamp}:${BODY}`).digest('hex')}`,
  });
  it.each<[string, string, Partial<VerifyWebhookOptions>]>([
    ['without a signature', 'no-signature', { headers: { 'x-zm-request-timestamp': '1700000000' } }],
    ['with headers that Node leaves undefined', 'no-signature', { headers: { 'x-zm-signature': undefined } }],
    ['without a timestamp', 'no-timestamp', { headers: new Headers({ 'x-zm-signature': SIGNATURE }) }],
    ['with an empty signature', 'signature', { headers: signed('') }],
    ['with a signature in capitals', 'signature', { headers: signed(`v0=${SIGNATURE.slice(3).toUpperCase()}`) }],
    ['with a signature that is cut off', 'signature', { headers: signed(SIGNATURE.slice(0, -2)) }],
    ['with more behind the signature', 'signature', { headers: signed(`${SIGNATURE}\n`) }],
    ['with another version', 'signature', { headers: signed(SIGNATURE.replace('v0', 'v1')) }],
    ['with two signatures', 'signature', { headers: { ...HEADERS, 'X-Zm-Signature': SIGNATURE } }],
    ['that another secret signed', 'signature', { secret: 'other' }],
    ['that none of the secrets signed', 'signature', { secret: ['other', 'another'] }],
    ['whose body was serialised once more', 'signature', { body: JSON.stringify(JSON.parse(BODY)) }],
    ['with one more byte', 'signature', { body: `${BODY}\n` }],
    ['with no body', 'signature', { body: '' }],
    ['with the timestamp of another', 'signature', { headers: { ...HEADERS, 'x-zm-request-timestamp': '1700000001' } }],
    [
      'with a leading zero in the timestamp',
      'signature',
      { headers: { ...HEADERS, 'x-zm-request-timestamp': '01700000000' } },
    ],
    ['whose timestamp is in milliseconds, signed', 'timestamp', { headers: sent('1700000000000') }],
    ['whose timestamp has a sign, signed', 'timestamp', { headers: sent('+1700000000') }],
    ['whose timestamp is a fraction, signed', 'timestamp', { headers: sent('1700000000.0') }],
    ['whose timestamp is empty, signed', 'timestamp', { headers: sent('') }],
    ['whose timestamp is a word, signed', 'timestamp', { headers: sent('now') }],
    ['that is too old by a millisecond', 'stale', { now: () => NOW + 300_001 }],
    ['from the future by a millisecond too much', 'stale', { now: () => NOW - 300_001 }],
    ['that is older than a narrower tolerance', 'stale', { toleranceMs: 1_000, now: () => NOW + 1_001 }],
    ['by a clock that tells nothing', 'stale', { now: () => Number.NaN }],
    ['whose body was parsed', 'body', { body: JSON.parse(BODY) as string }],
  ])('%s: %s', async (_what, reason, options) => {
    expect(await reasonOf(options)).toBe(reason);
  });

  it('with words that hold neither the secret, nor the body, nor the signature', async () => {
    for (const options of [{ body: `${BODY}!` }, { now: () => 0 }, { headers: {} }, { body: {} as string }]) {
      const said = inspect(await rejection(verify(options)), { depth: 9, showHidden: true });
      for (const secret of [SECRET, 'drill', SIGNATURE.slice(3)]) expect(said).not.toContain(secret);
    }
  });
});

describe('what cannot work', () => {
  it.each<[string, Partial<VerifyWebhookOptions>]>([
    ['an empty secret', { secret: '' }],
    ['a secret of spaces', { secret: '  ' }],
    ['no secrets', { secret: [] }],
    ['one empty secret among others', { secret: [SECRET, ''] }],
    ['a secret that is missing', { secret: undefined as unknown as string }],
    ['a tolerance below 0', { toleranceMs: -1 }],
    ['an endless tolerance', { toleranceMs: Number.POSITIVE_INFINITY }],
    ['a tolerance that is no number', { toleranceMs: Number.NaN }],
  ])('is refused as a mistake of the app: %s', async (_what, options) => {
    expect(isZoomError(await rejection(verify(options)), 'config')).toBe(true);
  });
});
