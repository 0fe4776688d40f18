import { type EndpointName, endpoints } from '../../resources/catalogue.js';
import type { OperationDiagnosis, ScopePage, TokenDiagnosis } from './diagnosis.js';
import { chosenFeatures, type FeatureChoice, operationsOf } from './features.js';
import { accountWide, levelOf, type ScopeStyle } from './scope-names.js';

/** What to enter on the scope page, and what cannot be entered. */
export interface ScopeAdvice {
  page: ScopePage;
  notes: string[];
}

/**
 * Chooses the scopes that an app needs: of several that are enough the one that it has, else the one that allows least.
 */
export function adviseScopes(
  operations: readonly OperationDiagnosis[],
  { scopes, style, level }: Pick<TokenDiagnosis, 'scopes' | 'style' | 'level'>,
  chosen: ScopeStyle | undefined,
): ScopeAdvice {
  const page = chosen ?? (style === 'classic' ? 'classic' : 'granular');
  const held = new Set(scopes ?? []);
  const all = new Set<string>();
  const add = new Set<string>();
  const notes: string[] = [];
  for (const { operation, verdict, request, why } of operations) {
    const offered = offeredScopes(operation, page, level === 'master');
    const scope = offered.find((name) => held.has(name) || all.has(name)) ?? offered[0];
    if (scope !== undefined) all.add(scope);
    const lacks = verdict === 'missing-scope' || (verdict === 'unknown' && scopes === null);
    if (!lacks) continue;
    if (scope === undefined) notes.push(whyNotOffered(operation, request, page));
    else if (held.has(scope)) {
      notes.push(`${operation} (${request}): Zoom refuses it in spite of ${scope}.${why === null ? '' : ` ${why}`}`);
    } else add.add(scope);
  }
  const sorted = [...add].sort();
  return { page: { style: page, add: sorted, all: [...all].sort(), text: sorted.join('\n') }, notes };
}

/**
 * Scopes that an app needs for some features, for its scope page before there is a token to {@link diagnose}. Scopes that
 * Zoom offers to master accounts alone are left out.
 *
 * @param features Default: all. `sync` stands for all sections of the sync.
 * @param style Default: `granular`, as apps made since March 2024 have them.
 * @returns Sorted. Of several scopes that are enough, the one that allows least.
 * @throws ZoomConfigError when there is no such feature.
 * @see https://developers.zoom.us/docs/integrations/oauth-scopes-overview/
 * @example
 * console.log(requiredScopes(['sync.users', 'deactivate']).join('\n'));
 */
export function requiredScopes(features?: readonly FeatureChoice[], style: ScopeStyle = 'granular'): string[] {
  const operations = chosenFeatures(features).flatMap((name) => operationsOf(name).map(({ operation }) => operation));
  const scopes = new Set<string>();
  for (const operation of operations) {
    const offered = offeredScopes(operation, style, false);
    const scope = offered.find((name) => scopes.has(name)) ?? offered[0];
    if (scope !== undefined) scopes.add(scope);
  }
  return [...scopes].sort();
}

/** Scopes of one style that an app can be given and that are enough, the one that allows least first. */
function offeredScopes(operation: EndpointName, style: ScopeStyle, forMaster: boolean): string[] {
  const reads = endpoints[operation].method === 'GET';
  const rank = (scope: string) => (levelOf(scope) === 'master' ? 2 : 0) + (reads && !scope.includes(':read') ? 1 : 0);
  return accountWide(endpoints[operation].scopes)
    [style].filter((scope) => forMaster || levelOf(scope) !== 'master')
    .sort((a, b) => rank(a) - rank(b));
}

function whyNotOffered(operation: EndpointName, request: string, style: ScopeStyle): string {
  const { classic, granular } = accountWide(endpoints[operation].scopes);
  const own = style === 'classic' ? classic : granular;
  const other = style === 'classic' ? granular : classic;
  const name = `${operation} (${request})`;
  const else_ =
    other.length > 0 ? ` An app with ${style === 'classic' ? 'granular' : 'classic'} scopes: ${other.join(', ')}.` : '';
  if (own.length > 0) return `${name}: only ${own.join(', ')}, which Zoom offers to master accounts alone.${else_}`;
  return `${name}: Zoom publishes no ${style} scope for it.${else_}`;
}
