// Writes docs/proof.md anew from proof/*.json. Campaigns and benchmarks do so by themselves.
//
//   npx tsx scripts/build-proof.ts
import { writePage } from './proof/keep-run.js';

writePage();
