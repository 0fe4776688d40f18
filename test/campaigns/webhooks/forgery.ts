import { createHmac } from 'node:crypto';
import type { Random } from '../../../src/testing/random.js';

/** A request as Zoom sends it. */
export interface Sent {
  body: Buffer;
  signature: string;
  timestamp: string;
}

/** Pieces of text that parsers and serialisers treat in their own ways. All are legal within a JSON string. */
const PIECES: readonly [string, ...string[]] = [
  'Ann',
  'é',
  'ß',
  '日本語',
  '🚒',
  '👩‍👩‍👧',
  'e\u0301',
  '\u2028',
  '\u00a0',
  '\ufeff',
  '%20',
  '&amp;',
  "'",
  '/',
  '</script>',
  '\\"',
  '\\\\',
  '\\/',
  '\\n',
  '\\t',
  '\\b',
  '\\u0000',
  '\\u00e9',
  '\\u00E9',
  '\\ud83d\\ude92',
  '\\ud800',
  '\\u2028',
];
const NUMBERS: readonly [string, ...string[]] = [
  '0',
  '-0',
  '1e3',
  '1.0',
  '1.50',
  '576460752303423488',
  '0.1e-7',
  '123456789012345678901234567890',
];
const SPACES: readonly [string, ...string[]] = ['', ' ', '\n', '\r\n', '\t', '    '];

/** An event as a text of JSON that hardly any serialiser would write again to the byte. */
export function eventText(random: Random, at: number): string {
  const space = (): string => random.pick(SPACES);
  const text = (): string => `"${Array.from({ length: random.below(6) }, () => random.pick(PIECES)).join('')}"`;
  const number = (): string => random.pick(NUMBERS);
  const object = `{${space()}"topic"${space()}:${text()},${space()}"id":"u${random.below(1e9)}","n":${number()}${space()}}`;
  const fields = [
    `"event":"meeting.started"`,
    `"event_ts":${at}`,
    `"payload":${space()}{"object":${object},"x":[${text()},${number()}]}`,
  ];
  if (random.chance(0.5)) fields.reverse();
  return `${space()}{${fields.join(`${space()},`)}}${space()}`;
}

/** Signs by Node's crypto, of which the receiver uses nothing. */
export function sign(body: Buffer, secret: string, timestamp: string): Sent {
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex');
  return { body, signature: `v0=${digest}`, timestamp };
}

/** Whether a request is genuine: the same question, answered another way. */
export function isGenuine({ body, signature, timestamp }: Sent, secrets: readonly string[]): boolean {
  return secrets.some((secret) => sign(body, secret, timestamp).signature === signature);
}

type Forgery = (sent: Sent, random: Random) => Sent;

/** What somebody without the secret can do with a request that they saw. */
export const FORGERIES: Readonly<Record<string, Forgery>> = {
  'a bit of the signature': (sent, random) => ({
    ...sent,
    signature: flipped(Buffer.from(sent.signature, 'latin1'), random).toString('latin1'),
  }),
  'a bit of the body': (sent, random) => ({ ...sent, body: flipped(sent.body, random) }),
  'a bit of the timestamp': (sent, random) => ({
    ...sent,
    timestamp: flipped(Buffer.from(sent.timestamp, 'latin1'), random).toString('latin1'),
  }),
  'another timestamp': (sent, random) => ({
    ...sent,
    timestamp: String(Number(sent.timestamp) + 1 + random.below(299)),
  }),
  'a random signature': (sent, random) => ({
    ...sent,
    signature: `v0=${Array.from({ length: 64 }, () => random.below(16).toString(16)).join('')}`,
  }),
  'another secret': ({ body, timestamp }, random) => sign(body, `guess-${random.below(1e9)}`, timestamp),
  'no secret': ({ body, timestamp }) => sign(body, '', timestamp),
  'a shorter signature': (sent, random) => ({
    ...sent,
    signature: sent.signature.slice(0, random.below(sent.signature.length)),
  }),
  'a signature in capitals': (sent) => ({ ...sent, signature: sent.signature.toUpperCase() }),
  'a plain hash': (sent) => ({
    ...sent,
    signature: `v0=${createHmac('sha256', sent.timestamp).update(sent.body).digest('hex')}`,
  }),
  'a shorter body': (sent, random) => ({ ...sent, body: sent.body.subarray(0, random.below(sent.body.length)) }),
  'a longer body': (sent) => ({ ...sent, body: Buffer.concat([sent.body, Buffer.from(' ')]) }),
  'a border that moved': ({ body, signature, timestamp }) => ({
    signature,
    timestamp: timestamp.slice(0, -1),
    body: Buffer.concat([Buffer.from(timestamp.slice(-1)), body]),
  }),
  'the body once more serialised': (sent) => ({
    ...sent,
    body: Buffer.from(JSON.stringify(JSON.parse(sent.body.toString('utf8')))),
  }),
};

function flipped(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  const at = random.below(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
  return copy;
}
