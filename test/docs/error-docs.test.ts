import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ZoomAmbiguousWriteError,
  ZoomApiError,
  ZoomClosedError,
  ZoomConfigError,
  type ZoomErrorByKind,
  type ZoomErrorKind,
  ZoomNetworkError,
  ZoomPartialWriteError,
  ZoomRateLimitError,
  ZoomReauthorizationRequiredError,
  ZoomResponseError,
  ZoomTimeoutError,
  ZoomTokenError,
  ZoomWebhookError,
} from '../../src/index.js';

/** Every kind with its class: TypeScript complains when one is missing, gone or another kind's. */
const CLASSES: { readonly [K in ZoomErrorKind]: abstract new (...details: never[]) => ZoomErrorByKind[K] } = {
  config: ZoomConfigError,
  api: ZoomApiError,
  'rate-limit': ZoomRateLimitError,
  token: ZoomTokenError,
  reauthorization: ZoomReauthorizationRequiredError,
  network: ZoomNetworkError,
  timeout: ZoomTimeoutError,
  response: ZoomResponseError,
  'ambiguous-write': ZoomAmbiguousWriteError,
  'partial-write': ZoomPartialWriteError,
  webhook: ZoomWebhookError,
  closed: ZoomClosedError,
};

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/errors.md'), 'utf8');
const rows = page.split('\n').flatMap((line) => {
  const [, kind, name, when, advice] = /^\| `([a-z-]+)`<br>`(\w+)` \| (.+?) \| (.+) \|$/.exec(line) ?? [];
  return kind === undefined ? [] : [{ kind, name, when, advice }];
});

describe('docs/errors.md', () => {
  it('has every kind of error once, with its class, when it comes and what to do', () => {
    const expected = Object.entries(CLASSES).map(([kind, { name }]) => [kind, name]);
    expect(rows.map(({ kind, name }) => [kind, name]).sort()).toEqual(expected.sort());
    expect(rows.filter(({ when = '', advice = '' }) => when.length < 20 || advice.length < 20)).toEqual([]);
  });
});
