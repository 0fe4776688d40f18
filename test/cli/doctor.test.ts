import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-code.js';
import { createFakeZoom, type FakeZoomOptions, fakeAccount, fakeClock } from '../../src/testing/index.js';
import { type Circumstances, runHere, signIn } from './run-here.js';

const CREDENTIALS = ['ZOOM_ACCOUNT_ID', 'ZOOM_CLIENT_ID', 'ZOOM_CLIENT_SECRET'];

function account(options: FakeZoomOptions = {}) {
  const people = [{ email: 'owner@example.com', roleId: '0', type: 2 as const }];
  const fake = createFakeZoom({ account: fakeAccount({ domains: ['example.com'], people }), ...options });
  signIn(fake);
  return fake;
}

/** Runs `doctor`, and tells its checks as `status check`. */
async function examine(fake = account(), line = 'doctor --plan business', circumstances: Circumstances = {}) {
  const ran = await runHere(fake, line, circumstances);
  const checks = ran.out.match(/^(ok|note|lacking|failed) +\w+/gm) ?? [];
  return { ...ran, checks: checks.map((check) => check.replace(/ +/, ' ')) };
}

describe('doctor', () => {
  it('finds nothing amiss where everything is right', async () => {
    const fake = account();
    const { code, out, checks } = await examine(fake);
    expect(checks).toEqual(['ok environment', 'ok token', 'ok clock', 'ok plan', 'ok scopes']);
    expect(out).toContain(`Zoom issued one for account ${fake.credentials.accountId}; looked at with `);
    expect(out).toContain('business, as you say.');
    expect(out).toMatch(/^sync\.users +ready$/m);
    expect(code).toBe(EXIT.ok);
  });

  it('takes a plan that nobody gave for worth knowing, and for no failure', async () => {
    const { code, out, checks } = await examine(account(), 'doctor');
    expect(checks).toContain('note plan');
    expect(out).toContain('pass --plan');
    expect(code).toBe(EXIT.ok);
  });

  it.each([...CREDENTIALS.map((name) => [[name]]), [CREDENTIALS]])(
    'without %j names them, asks Zoom nothing, and ends with 1',
    async (missing) => {
      const fake = account();
      signIn(fake, Object.fromEntries(missing.map((name) => [name, ''])));
      const { code, out } = await runHere(fake, 'doctor --json');
      expect(JSON.parse(out)).toEqual({
        checks: [
          { check: 'environment', status: 'failed', why: expect.stringContaining(`Not set: ${missing.join(', ')}.`) },
          expect.objectContaining({ check: 'plan' }),
        ],
        diagnosis: null,
      });
      expect(fake.stats.requests).toBe(0);
      expect(code).toBe(EXIT.failed);
    },
  );

  it('with a wrong secret gives Zoom’s reason, and ends with 1', async () => {
    const fake = account();
    signIn(fake, { ZOOM_CLIENT_SECRET: 'another' });
    const { code, out, checks } = await examine(fake);
    expect(checks).toEqual(['ok environment', 'failed token', 'ok clock', 'ok plan']);
    expect(out).not.toContain('sync.users');
    expect(code).toBe(EXIT.failed);
  });

  it('says how far the clock is from Zoom’s, and ends with 3', async () => {
    const { code, out, checks } = await examine(account({ clock: fakeClock(Date.now() - 600_000) }));
    expect(checks).toContain('lacking clock');
    expect(out).toMatch(/This machine is (59\d|600)\.\d s ahead of Zoom\. Set its clock by NTP/);
    expect(code).toBe(EXIT.incomplete);
  });

  it('names the scopes to add, and ends with 3', async () => {
    const fake = account();
    fake.app.setScopes(fake.app.scopes.filter((scope) => !scope.startsWith('role:')));
    const { code, out } = await examine(fake);
    expect(out).toMatch(/^lacking +scopes +Not enough, or not certain, for sync\.roles\. Scopes to add: 1, below\./m);
    expect(out).toContain('role:read:list_roles:admin');
    expect(code).toBe(EXIT.incomplete);
  });

  it('promises no scope to add where none would help', async () => {
    const fake = account();
    fake.app.setScopes(fake.app.scopes.filter((scope) => !/^account:|:master$/.test(scope)));
    const { code, out } = await examine(fake, 'doctor --plan business --feature sync.domains');
    expect(out).toMatch(/^lacking +scopes +Not enough, or not certain, for sync\.domains\.$/m);
    expect(code).toBe(EXIT.incomplete);
  });

  it('of a feature that does not exist is a wrong argument', async () => {
    const { code, out, events } = await examine(account(), 'doctor --feature coffee');
    expect(events).toEqual([expect.objectContaining({ event: 'error', kind: 'config' })]);
    expect({ code, out }).toEqual({ code: EXIT.usage, out: '' });
  });

  it('is stopped without a report', async () => {
    const { code, out, events } = await examine(account(), 'doctor', { stopAt: /users\/me$/ });
    expect(events).toEqual([{ event: 'interrupted', message: 'Stopped by SIGINT.' }]);
    expect({ code, out }).toEqual({ code: 130, out: '' });
  });
});
