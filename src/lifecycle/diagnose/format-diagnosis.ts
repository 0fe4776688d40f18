import type { Diagnosis, FeatureDiagnosis, TokenDiagnosis } from './diagnosis.js';

/**
 * A diagnosis as text for a terminal or a ticket: who the token is, a line for each feature with what it lacks, and the
 * scopes to add. Holds no secret; the person behind the token is named by email address.
 *
 * @example
 * console.log(formatDiagnosis(await diagnose(zoom, { features: ['sync'] })));
 */
export function formatDiagnosis(diagnosis: Diagnosis): string {
  const { features, scopePage, notes } = diagnosis;
  const width = Math.max(0, ...features.map(({ feature }) => feature.length));
  const lines = [`Token: ${tokenLine(diagnosis.token)}`];
  for (const feature of features) {
    lines.push(`${feature.feature.padEnd(width)}  ${feature.verdict}`, ...reasons(feature, diagnosis));
  }
  if (scopePage.add.length > 0) {
    lines.push(`Add these scopes to the app (${scopePage.style}):`, ...scopePage.add.map((scope) => `  ${scope}`));
  }
  if (notes.length > 0) lines.push('Mind:', ...notes.map((note) => `  ${note}`));
  return lines.join('\n');
}

function tokenLine({ scopes, style, level, accountId, person }: TokenDiagnosis): string {
  const list = scopes === null ? 'scopes not told' : `${scopes.length} ${style === null ? '' : `${style} `}scopes`;
  const role = person?.roleName ?? person?.roleId ?? 'role not known';
  const who = person === null ? 'the person behind it not known' : `${person.email} (${role})`;
  return `${list}, level ${level ?? 'not known'}, account ${accountId ?? 'not known'}, ${who}`;
}

function reasons({ operations }: FeatureDiagnosis, diagnosis: Diagnosis): string[] {
  const whys = new Map(diagnosis.operations.map(({ operation, why }) => [operation, why]));
  return operations
    .filter(({ verdict }) => verdict !== 'allowed')
    .map(({ operation, when, verdict }) => {
      const only = when === null ? '' : ` (${when})`;
      const why = whys.get(operation);
      return `  ${operation}${only}: ${verdict}.${why ? ` ${why}` : ''}`;
    });
}
