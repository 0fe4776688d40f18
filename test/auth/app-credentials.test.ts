import { afterEach, describe, expect, it, vi } from 'vitest';
import { readSetting, requireSetting } from '../../src/auth/app-credentials.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('a setting', () => {
  it.each([
    ['the option', 'own', 'env', 'own'],
    ['the environment where there is no option', undefined, 'env', 'env'],
    ['the environment where the option is empty', '', 'env', 'env'],
    ['nothing where both are empty', '', '', null],
  ])('is %s', (_what, option, environment, expected) => {
    vi.stubEnv('ZOOM_CLIENT_ID', environment);
    expect(readSetting(option, 'ZOOM_CLIENT_ID')).toBe(expected);
  });

  it.each([
    ['no process', undefined],
    ['a process without an environment', {}],
  ])('that is missing is named also where there is %s', (_what, process) => {
    vi.stubGlobal('process', process);
    let thrown: unknown;
    try {
      requireSetting(undefined, 'ZOOM_CLIENT_ID', 'clientId');
    } catch (error) {
      thrown = error;
    }
    vi.unstubAllGlobals();
    expect(String(thrown)).toContain('Set the environment variable ZOOM_CLIENT_ID, or pass clientId.');
  });
});
