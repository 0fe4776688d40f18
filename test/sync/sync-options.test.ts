import { describe, expect, it } from 'vitest';
import { resolveSyncOptions, type SyncOptions } from '../../src/sync/sync-options.js';
import { ZoomConfigError } from '../../src/types/errors.js';

describe('resolveSyncOptions', () => {
  const plain = { meetings: false, joined: false, calls: false, needsLicence: expect.any(Function) };
  const defaults = {
    usage: { days: 30, ...plain },
    addOns: true,
    previous: null,
    phone: true,
    budget: 'degrade',
    domains: 'ask-zoom',
  };

  it.each<[string, SyncOptions, object]>([
    ['nothing: thirty days of usage, add-ons, Phone, and Zoom is asked for domains', {}, {}],
    ['undefined: the same', { usage: undefined, addOns: undefined, phone: undefined, domains: undefined }, {}],
    ['another window', { usage: { days: 7 } }, { usage: { ...plain, days: 7 } }],
    ['meetings', { usage: { days: 90, meetings: true } }, { usage: { ...plain, days: 90, meetings: true } }],
    ['meetings: undefined', { usage: { days: 90, meetings: undefined } }, { usage: { ...plain, days: 90 } }],
    [
      'joined: meetings too, whose participants they are',
      { usage: { days: 30, joined: true } },
      { usage: { ...plain, days: 30, meetings: true, joined: true } },
    ],
    ['calls', { usage: { days: 30, calls: true } }, { usage: { ...plain, days: 30, calls: true } }],
    ['usage: false', { usage: false }, { usage: null }],
    ['addOns: false', { addOns: false }, { addOns: false }],
    ['phone: false', { phone: false }, { phone: false }],
    ['domains: false', { domains: false }, { domains: null }],
    ['no domains', { domains: [] }, { domains: [] }],
    [
      'domains in any form that people write',
      { domains: ['Example.COM', '@example.org', ' mail.example.co.uk '] },
      { domains: ['example.com', 'example.org', 'mail.example.co.uk'] },
    ],
  ])('given %s', (_case, options, changed) => {
    expect(resolveSyncOptions(options)).toEqual({ ...defaults, ...changed });
  });

  it('refuses who joined without the meetings that they joined', () => {
    const refused = () => resolveSyncOptions({ usage: { days: 30, meetings: false, joined: true } });
    expect(refused).toThrow(ZoomConfigError);
    expect(refused).toThrow('Leave usage.meetings out.');
  });

  it.each(['example', '', '@', 'ann@example.com', 'https://example.com', 'example.com/path', 'two words.com', '.com'])(
    'refuses %j as a domain, and says how to write one',
    (domain) => {
      const refused = () => resolveSyncOptions({ domains: ['example.com', domain] });
      expect(refused).toThrow(ZoomConfigError);
      expect(refused).toThrow(`"${domain}" is not a domain. Write domains as "example.com".`);
    },
  );
});
