import { describe, expect, it, vi } from 'vitest';
import { isUnknownLicense, UnknownLicenses } from '../../src/sync/unknown-licenses.js';
import { license } from './ledger-people.js';

const NEW = license('unknown', 'Unknown licence ZOOM_NEW 7', { code: '7' });
const NAMELESS = license('unknown', 'Unknown licence ZOOM_NEW without a code');

describe('a licence is not known', () => {
  it.each<[boolean, string, ReturnType<typeof license>]>([
    [true, 'of a product that nobody knows', NEW],
    [true, 'of such a product, without a code', NAMELESS],
    [true, 'of Workplace, with another code', license('workplace', 'W', { code: '3' })],
    [false, 'of Workplace, with a code of the list', license('workplace', 'W', { code: '4' })],
    [true, 'of United, with another code', license('united', 'U', { code: '3' })],
    [false, 'of United, with a code of the list', license('united', 'U', { code: '1024' })],
    [true, 'of Phone, with another code', license('phone', 'P', { code: '999' })],
    [false, 'of Phone, with a code of the list', license('phone', 'P', { code: '200' })],
    [true, 'of an add-on, with another code', license('webinar', 'Webinar', { code: '3' })],
    [false, 'of an add-on, without a code', license('webinar', 'Webinar 500')],
    [false, 'of Meetings, whatever its code', license('meetings', 'Licensed', { code: '2' })],
  ])('%s: %s', (unknown, _what, held) => {
    expect(isUnknownLicense(held)).toBe(unknown);
  });

  it('and the log hears of each once, however many hold it', () => {
    const warn = vi.fn();
    const note = new UnknownLicenses({ warn, debug: vi.fn(), info: vi.fn(), error: vi.fn() });
    note.note([NEW, license('meetings', 'Licensed', { code: '2' })]);
    note.note([NAMELESS, NEW]);
    const text = expect.stringContaining('not known to this version');
    expect(warn.mock.calls).toEqual([
      [text, { product: 'unknown', name: NEW.name, code: '7' }],
      [text, { product: 'unknown', name: NAMELESS.name, code: null }],
    ]);
  });
});
