import { type Diagnosis, formatDiagnosis } from '../../src/index.js';

/** Prints whether the token is enough for the sync, and what the app lacks when it is not. */
export function printRights(diagnosis: Diagnosis): void {
  const { ok, requests } = diagnosis;
  if (ok) console.log(`The token may read all that a sync asks for (${requests} requests to find out).\n`);
  else console.log(`What this app lacks for all that a sync can read:\n\n${formatDiagnosis(diagnosis)}\n`);
}
