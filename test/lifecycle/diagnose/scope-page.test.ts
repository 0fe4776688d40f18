import { describe, expect, it } from 'vitest';
import { type EndpointName, endpoints, type OperationVerdict } from '../../../src/index.js';
import { judge } from '../../../src/lifecycle/diagnose/judge.js';
import { levelOfAll, styleOfAll } from '../../../src/lifecycle/diagnose/scope-names.js';
import { adviseScopes } from '../../../src/lifecycle/diagnose/scope-page.js';

const NOTHING = { scopes: [], privileges: [], answers: new Map() };

/** The advice to an app with these scopes, of whose operations Zoom has told nothing but the list. */
function advise(names: readonly EndpointName[], scopes: readonly string[] | null, style?: 'classic' | 'granular') {
  const known = { scopes, privileges: 'all' as const, answers: new Map() };
  const operations = names.map((name) => judge(name, endpoints[name], known));
  return adviseScopes(operations, { scopes, style: styleOfAll(scopes), level: levelOfAll(scopes) }, style);
}

describe('the scope page', () => {
  it.each<[string, EndpointName[], string[], string[]]>([
    ['of reads names a scope to read', ['roles.list'], ['user:read:admin'], ['role:read:admin']],
    ['of a write names a scope to write', ['users.delete'], ['user:read:admin'], ['user:write:admin']],
    [
      'names one scope for what it covers together',
      ['users.get', 'users.list'],
      ['role:read:admin'],
      ['user:read:admin'],
    ],
    ['names none for what another scope covers', ['users.get'], ['user:write:admin'], []],
    ['of an account prefers :admin to :master', ['account.getPlanUsage'], ['user:read:admin'], ['account:read:admin']],
    ['of a granular app names granular ones', ['roles.list'], ['user:read:user:admin'], ['role:read:list_roles:admin']],
    [
      'of an app with both styles names granular ones',
      ['roles.list'],
      ['a:read', 'a:read:b'],
      ['role:read:list_roles:admin'],
    ],
    ['of an app without scopes names granular ones', ['roles.list'], [], ['role:read:list_roles:admin']],
  ])('%s', (_what, names, scopes, add) => {
    expect(advise(names, scopes).page).toMatchObject({ add, text: add.join('\n') });
  });

  it('is of the style that somebody asks for', () => {
    expect(advise(['roles.list'], ['user:read:user:admin'], 'classic').page).toMatchObject({
      style: 'classic',
      add: ['role:read:admin'],
    });
  });

  it('names all when nobody told the scopes of the token', () => {
    expect(advise(['roles.list', 'users.delete'], null).page.add).toEqual([
      'role:read:list_roles:admin',
      'user:delete:user:admin',
    ]);
  });

  it('names :master scopes to an app that has such', () => {
    const scopes = ['billing:read:plan_usage:master'];
    expect(advise(['account.listManagedDomains'], scopes)).toMatchObject({
      page: { add: ['account:read:managed_domains:master'] },
      notes: [],
    });
  });
});

describe('a note instead', () => {
  it.each<[EndpointName, string]>([
    [
      'users.deletePicture',
      'users.deletePicture (DELETE /users/{userId}/picture): Zoom publishes no granular scope for it. ' +
        'An app with classic scopes: user:write:admin.',
    ],
    [
      'contactGroups.list',
      'contactGroups.list (GET /contacts/groups): Zoom publishes no granular scope for it. ' +
        'An app with classic scopes: contact_group:read:admin.',
    ],
  ])('is written of what a granular app cannot be given: %s', (name, note) => {
    expect(advise([name], ['user:read:user:admin'])).toMatchObject({ page: { add: [], all: [] }, notes: [note] });
  });

  it('is written where a classic app is offered :master scopes only', () => {
    const { page, notes } = advise(['account.getBilling'], ['user:read:admin']);
    expect(page.add).toEqual([]);
    expect(notes[0]).toContain('only billing:master, which Zoom offers to master accounts alone.');
  });

  it('is not written of what is allowed', () => {
    const { page, notes } = advise(['users.deletePicture'], ['user:write:admin']);
    expect([page.add, notes]).toEqual([[], []]);
  });

  it.each<[OperationVerdict, number]>([
    ['missing-scope', 1],
    ['missing-privilege', 0],
    ['missing-licence', 0],
    ['unknown', 0],
    ['allowed', 0],
  ])('or a line of the page is written for %s: %i', (verdict, lines) => {
    const operation = { ...judge('roles.list', endpoints['roles.list'], NOTHING), verdict };
    expect(adviseScopes([operation], { scopes: [], style: null, level: null }, undefined).page.add).toHaveLength(lines);
  });
});
