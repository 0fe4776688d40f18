import { describe, expect, it } from 'vitest';
import { isExternal, readDomains } from '../../src/sync/read-domains.js';
import { answer, connect } from './connect.js';

const COMPLETE = { status: 'complete', cause: null, why: null, missingScopes: [], expected: null };

describe('readDomains', () => {
  it('asks Zoom, in lower case', async () => {
    const { run, fake } = connect({ domains: ['Example.COM', 'example.org'] });
    const { value, report } = await readDomains(run, 'ask-zoom');
    expect([...(value ?? [])]).toEqual(['example.com', 'example.org']);
    expect(report).toEqual({ ...COMPLETE, read: 2 });
    expect(fake.stats.byOperation).toEqual({ 'account.listManagedDomains': 1 });
  });

  it('takes the domains given and asks nobody', async () => {
    const { run, fake } = connect({ domains: ['example.com'] });
    const { value, report } = await readDomains(run, ['mine.example']);
    expect([...(value ?? [])]).toEqual(['mine.example']);
    expect(report).toEqual({ ...COMPLETE, read: 1 });
    expect(fake.stats.requests).toBe(0);
  });

  it('is skipped when nobody wants to know', async () => {
    const { run, fake } = connect();
    expect(await readDomains(run, null)).toEqual({
      value: null,
      report: {
        status: 'skipped',
        cause: 'not-requested',
        why: 'Not asked for (domains: false).',
        missingScopes: [],
        read: 0,
        expected: null,
      },
    });
    expect(fake.stats.requests).toBe(0);
  });

  it('fails rather than to forget a domain, whose people would then pass for external', async () => {
    const { run } = connect({}, { onTheWay: () => answer({ domains: [{ domain: 'example.com' }, { status: 'x' }] }) });
    await expect(readDomains(run, 'ask-zoom')).rejects.toMatchObject({ kind: 'response' });
  });
});

describe('isExternal', () => {
  const own = new Set(['example.com', 'example.org']);

  it.each<[string, string, ReadonlySet<string> | null, boolean | null]>([
    ['an address of an own domain', 'ann@example.com', own, false],
    ['an address of another own domain', 'ann@example.org', own, false],
    ['an address in capitals', 'Ann@EXAMPLE.COM', own, false],
    ['an address with two at signs', '"ann@work"@example.com', own, false],
    ['an address elsewhere', 'ann@else.example', own, true],
    ['an address of a domain below an own one', 'ann@mail.example.com', own, true],
    ['an address of a domain that ends like an own one', 'ann@notexample.com', own, true],
    ['any address when the account has no domains', 'ann@example.com', new Set<string>(), null],
    ['any address when the domains are not known', 'ann@example.com', null, null],
  ])('%s', (_case, email, domains, expected) => {
    expect(isExternal(email, domains)).toBe(expected);
  });
});
