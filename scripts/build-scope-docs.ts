// Writes the table of features into docs/scopes.md, from the features and the catalogue:
//
//   npx tsx scripts/build-scope-docs.ts
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chosenFeatures, type FeatureName, operationsOf } from '../src/lifecycle/diagnose/features.js';
import { rolePrivileges } from '../src/lifecycle/diagnose/role-privileges.js';
import { requiredScopes } from '../src/lifecycle/diagnose/scope-page.js';
import { endpoints } from '../src/resources/catalogue.js';

const FILE = path.resolve(import.meta.dirname, '../docs/scopes.md');
const BEGIN = '<!-- begin of the table: npx tsx scripts/build-scope-docs.ts -->';
const END = '<!-- end of the table -->';

function rowOf(feature: FeatureName): string {
  const operations = operationsOf(feature).map(({ operation }) => operation);
  const rights = [...new Set(operations.map((operation) => rolePrivileges(endpoints[operation]).join(' or ')))];
  const cells = [
    requiredScopes([feature]),
    requiredScopes([feature], 'classic'),
    rights.filter((text) => text !== '').sort(),
  ];
  return `| \`${feature}\` | ${cells.map((names) => names.map((name) => `\`${name}\``).join('<br>') || 'none').join(' | ')} |`;
}

/** The page with the table as it has to be. */
export function scopeDocs(page: string): string {
  const [before = '', rest = ''] = page.split(BEGIN);
  const after = rest.split(END)[1] ?? '';
  const head = '| Feature | Granular scopes | Classic scopes | Rights of the role |\n| --- | --- | --- | --- |';
  return `${before}${BEGIN}\n\n${head}\n${chosenFeatures(undefined).map(rowOf).join('\n')}\n\n${END}${after}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(FILE, scopeDocs(readFileSync(FILE, 'utf8')));
}
