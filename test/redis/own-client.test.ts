import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { repaired } from '../../src/redis/own-client.js';

/** Bottleneck's scripts as they are shipped. */
const scripts = createRequire(import.meta.url)('bottleneck/lib/lua.json') as Record<string, string>;
const textOf = (name: string): string => {
  const text = scripts[name];
  if (text === undefined) throw new Error(`Bottleneck has no ${name} any more`);
  return text;
};

describe("Bottleneck's scripts", () => {
  it('read the time that Redis tells, where they read what their caller told', () => {
    expect(textOf('refs.lua')).toContain('local now = tonumber(ARGV[1])');
    const text = repaired(textOf('refs.lua'));
    expect(text.indexOf("redis.call('TIME')")).toBeGreaterThan(-1);
    expect(text.indexOf('ARGV[1] = time[1]')).toBeLessThan(text.indexOf('local now'));
  });

  it.each([
    ['validate_keys.lua', 'SETTINGS_KEY_NOT_FOUND'],
    ['validate_client.lua', 'UNKNOWN_CLIENT'],
  ])('%s answers %s without the ERR of Redis 7', (name, error) => {
    expect(textOf(name)).toContain(`redis.error_reply('${error}')`);
    const text = repaired(textOf(name));
    expect(text).not.toContain('error_reply');
    expect(text).toContain(`return { err = '${error}' }`);
  });

  it('let keys expire after a whole number of milliseconds', () => {
    expect(textOf('refresh_expiration.lua')).toContain("redis.call('pexpire', KEYS[i], ttl)");
    expect(repaired(textOf('refresh_expiration.lua'))).toContain("redis.call('pexpire', KEYS[i], math.ceil(ttl))");
  });
});
