import { describe, expect, it } from 'vitest';
import { diagnose, type FeatureName, requiredScopes } from '../../../src/index.js';
import { chosenFeatures } from '../../../src/lifecycle/diagnose/features.js';
import { connect } from './world.js';

const SYNC = chosenFeatures(['sync']);

describe('the scopes that an app needs', () => {
  it('are granular ones when nothing else is said, each once, the one that allows least', () => {
    expect(requiredScopes(['sync.users', 'deactivate', 'unlink'])).toEqual([
      'user:delete:user:admin',
      'user:read:list_users:admin',
      'user:read:user:admin',
      'user:update:status:admin',
    ]);
  });

  it('are classic ones for an app from before', () => {
    expect(requiredScopes(['sync'], 'classic')).toEqual([
      'account:read:admin',
      'group:read:admin',
      'phone:read:admin',
      'report:read:admin',
      'role:read:admin',
      'user:read:admin',
    ]);
  });

  it('are none that only master accounts are offered', () => {
    expect(requiredScopes(['sync.domains'])).toEqual([]);
    expect(requiredScopes().filter((scope) => scope.endsWith(':master'))).toEqual([]);
  });

  it('of a feature that does not exist are an error', () => {
    expect(() => requiredScopes(['clairvoyance' as FeatureName])).toThrow(/no feature "clairvoyance"/);
  });

  it.each(['classic', 'granular'] as const)(
    'are enough (%s), but for what only master accounts may read',
    async (style) => {
      const features = chosenFeatures(undefined);
      const { zoom } = await connect({ auth: 'account', scopes: requiredScopes(features, style) });
      const { operations, scopePage } = await diagnose(zoom);
      const refused = operations.filter(({ verdict }) => verdict !== 'allowed').map(({ operation }) => operation);
      expect(refused).toEqual(style === 'classic' ? [] : ['account.listManagedDomains']);
      expect(scopePage.add).toEqual([]);
    },
  );

  it.each(SYNC)('are all needed: without any one of them %s is not ready', async (feature) => {
    const scopes = requiredScopes([feature]);
    for (const left of scopes) {
      const { zoom } = await connect({ auth: 'account', scopes: scopes.filter((scope) => scope !== left) });
      expect((await diagnose(zoom, { features: [feature] })).ok, left).toBe(false);
    }
  });
});
