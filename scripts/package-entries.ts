import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The project's root. */
export const ROOT = path.resolve(import.meta.dirname, '..');

/** What package.json says, as far as scripts ask. */
export interface Manifest {
  version: string;
  exports: Readonly<Record<string, unknown>>;
  dependencies: Readonly<Record<string, string>>;
  devDependencies: Readonly<Record<string, string>>;
  peerDependencies: Readonly<Record<string, string>>;
}

export function readManifest(): Manifest {
  return JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Manifest;
}

/** The entries that hold code, by the names of their files in dist: `index`, `testing`, ... */
export function packageEntries(): string[] {
  const names = Object.keys(readManifest().exports).filter((name) => !name.endsWith('.json'));
  return names.map((name) => (name === '.' ? 'index' : name.slice(2)));
}
