import type { EndpointScopes } from '../../types/endpoint.js';

/** How a Zoom app names what it may do. Apps made since March 2024 have granular scopes only. */
export type ScopeStyle = 'classic' | 'granular';

/** `user:read:user:admin` names a thing of its own in the third place; `user:read:admin` does not. */
export function styleOf(scope: string): ScopeStyle {
  const [, , third] = scope.split(':');
  return third === undefined || third === 'admin' || third === 'master' ? 'classic' : 'granular';
}

/** Whose data a scope reaches: the person's own, the account's, or its sub accounts' as well. */
export function levelOf(scope: string): 'user' | 'admin' | 'master' {
  if (scope.endsWith(':master')) return 'master';
  return scope.endsWith(':admin') ? 'admin' : 'user';
}

/** The scopes of an operation that allow it for everybody of the account. Those without a suffix reach one person. */
export function accountWide({ classic, granular }: EndpointScopes): { classic: string[]; granular: string[] } {
  const wide = (scopes: readonly string[]) => scopes.filter((scope) => levelOf(scope) !== 'user');
  return { classic: wide(classic), granular: wide(granular) };
}

/** `mixed`: both styles. `null`: nothing is known, or nothing was granted. */
export function styleOfAll(scopes: readonly string[] | null): ScopeStyle | 'mixed' | null {
  const styles = new Set((scopes ?? []).map(styleOf));
  if (styles.size === 2) return 'mixed';
  return [...styles][0] ?? null;
}

/** The furthest that any of the scopes reaches. */
export function levelOfAll(scopes: readonly string[] | null): 'user' | 'admin' | 'master' | null {
  const levels = new Set((scopes ?? []).map(levelOf));
  return (['master', 'admin', 'user'] as const).find((level) => levels.has(level)) ?? null;
}
