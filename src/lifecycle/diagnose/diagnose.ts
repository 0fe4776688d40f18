import type { ZoomClient } from '../../client/zoom-client.js';
import { type EndpointName, endpoints } from '../../resources/catalogue.js';
import type { CallOptions } from '../../types/call-options.js';
import type { Diagnosis, FeatureDiagnosis, OperationDiagnosis, OperationVerdict, TokenDiagnosis } from './diagnosis.js';
import { chosenFeatures, type FeatureChoice, type FeatureName, operationsOf } from './features.js';
import { judge, type Knowledge } from './judge.js';
import { Probes } from './probes.js';
import { levelOfAll, type ScopeStyle, styleOfAll } from './scope-names.js';
import { adviseScopes } from './scope-page.js';

/** Options of {@link diagnose}. */
export interface DiagnoseOptions extends CallOptions {
  /** What the token is wanted for. Default: everything. */
  features?: readonly FeatureChoice[] | undefined;
  /** How the app names scopes. Default: as the token's own scopes do, else `granular`. */
  scopeStyle?: ScopeStyle | undefined;
  /**
   * Whether to try the reads among the operations, one row each. `false` asks only who the token is; then a missing product
   * or plan does not show. Default: `true`.
   */
  probe?: boolean | undefined;
}

/**
 * Tells what a token may do, feature by feature, and what its app lacks: a scope (with the text for the app's scope
 * page), a right of the admin role, or a licence of the account.
 *
 * It sends reads only: two about the token, and one or two, of a row or two, for each operation that is a read. Writes are
 * judged by the scopes that came with the token and by the rights of the role behind it, never tried.
 *
 * @throws ZoomTokenError when there is no token to look at. ZoomConfigError when there is no such feature. What Zoom
 *   refuses, and calls that fail, are part of the answer instead.
 * @see https://developers.zoom.us/docs/integrations/oauth-scopes-overview/
 * @example
 * const { ok, scopePage } = await diagnose(zoom, { features: ['sync'] });
 * if (!ok) console.log(scopePage.text); // scope names, one a line
 */
export async function diagnose(zoom: ZoomClient, options: DiagnoseOptions = {}): Promise<Diagnosis> {
  const { features: choice, scopeStyle, probe = true, ...call } = options;
  const names = chosenFeatures(choice);
  const takenAt = new Date(zoom.clock.now()).toISOString();
  const probes = new Probes(zoom, call);
  const token = await askToken(zoom, probes);
  const wanted = [...new Set(names.flatMap((name) => operationsOf(name).map(({ operation }) => operation)))];
  if (probe) await probes.readAll(wanted, token.person?.id ?? null);
  const known: Knowledge = { scopes: token.scopes, privileges: rightsOf(zoom, token), answers: probes.answers };
  const operations = wanted.map((operation) => judge(operation, endpoints[operation], known));
  const verdicts = new Map(operations.map(({ operation, verdict }) => [operation, verdict]));
  const features = names.map((name) => judgeFeature(name, verdicts));
  const { page, notes } = adviseScopes(operations, token, scopeStyle);
  const ok = features.every(({ verdict }) => verdict === 'ready' || verdict === 'not-available');
  const allNotes = [...notes, ...blindSpots(token, operations)];
  return { takenAt, ok, token, features, operations, scopePage: page, notes: allNotes, requests: probes.requests };
}

/** What could not be looked at, and what would help. */
function blindSpots({ scopes, privileges }: TokenDiagnosis, operations: readonly OperationDiagnosis[]): string[] {
  const unknown = operations.filter(({ verdict }) => verdict === 'unknown');
  if (unknown.length === 0) return [];
  if (scopes === null) return ["Zoom tells the scopes of a token when it issues it: diagnose with the app's own auth."];
  if (privileges !== null) return [];
  return ['The role behind the token could not be read: user:read:list_permissions:admin lets it be judged as well.'];
}

/** The first call brings the token, and with it the list of its scopes. */
async function askToken(zoom: ZoomClient, probes: Probes): Promise<TokenDiagnosis> {
  const [me, rights] = await Promise.all([
    probes.read('users.get', '/users/me'),
    probes.read('users.getPermissions', '/users/me/permissions'),
  ]);
  const scopes = zoom.grantedScopes;
  const { id, email, role_id, role_name, account_id } = fields(me.body);
  const { permissions } = fields(rights.body);
  return {
    scopes,
    style: styleOfAll(scopes),
    level: levelOfAll(scopes),
    accountId: zoom.accountId ?? text(account_id),
    person: personOf(text(id), { email, role_id, role_name }),
    privileges: Array.isArray(permissions) ? permissions.filter((name) => typeof name === 'string') : null,
  };
}

function personOf(
  id: string | null,
  row: Record<'email' | 'role_id' | 'role_name', unknown>,
): TokenDiagnosis['person'] {
  if (id === null) return null;
  return {
    id,
    email: text(row.email) ?? '',
    roleId: text(row.role_id),
    roleName: text(row.role_name),
  };
}

/**
 * The owner of an account may do everything in it, and so may a Server-to-Server token, which is the owner's: the role of
 * whoever made the app decided which scopes it could be given. Only such auth knows its account beforehand.
 */
function rightsOf(zoom: ZoomClient, { privileges, person }: TokenDiagnosis): Knowledge['privileges'] {
  const isOwner = person?.roleId === '0' || zoom.accountId !== null;
  return privileges ?? (isOwner ? 'all' : null);
}

function judgeFeature(feature: FeatureName, verdicts: ReadonlyMap<EndpointName, OperationVerdict>): FeatureDiagnosis {
  const operations = operationsOf(feature).map(({ operation, when }) => {
    return { operation, when, verdict: verdicts.get(operation) ?? 'unknown' };
  });
  return { feature, verdict: sumUp(operations), operations };
}

/** What a product lacks that the account does not have concerns nobody, unless the feature is about it. */
function sumUp(operations: FeatureDiagnosis['operations']): FeatureDiagnosis['verdict'] {
  const always = operations.filter(({ when }) => when === null).map(({ verdict }) => verdict);
  const sometimes = operations.filter(({ when }) => when !== null).map(({ verdict }) => verdict);
  const refused = (verdict: string) => verdict === 'missing-scope' || verdict === 'missing-privilege';
  if (always.some(refused)) return 'blocked';
  if (always.includes('missing-licence')) return 'not-available';
  if (always.includes('unknown')) return 'unknown';
  if (always.length === 0 && sometimes.every(refused)) return 'blocked';
  if (sometimes.some(refused)) return 'partly';
  return sometimes.includes('unknown') ? 'unknown' : 'ready';
}

function fields(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
