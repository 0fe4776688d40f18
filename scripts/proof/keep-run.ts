import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { proofPage } from './proof-page.js';
import { type ProofRun, renews } from './proof-run.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = path.join(ROOT, 'proof');
const PAGE = path.join(ROOT, 'docs/proof.md');

/** Every run that is kept. */
export function readRuns(): ProofRun[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as ProofRun);
}

/** Writes docs/proof.md anew. */
export function writePage(): void {
  writeFileSync(PAGE, proofPage(readRuns()));
}

/** Writes the run into `proof/`, renews the page, and says so. */
export function keepRun(run: ProofRun): string {
  mkdirSync(FOLDER, { recursive: true });
  const kept = readRuns().find(({ name }) => name === run.name) ?? null;
  if (!renews(run, kept)) return `proof/${run.name}.json stays: it is of a ${kept?.size} run`;
  writeFileSync(path.join(FOLDER, `${run.name}.json`), `${JSON.stringify(run, null, 2)}\n`);
  writePage();
  return `proof/${run.name}.json and docs/proof.md written`;
}
