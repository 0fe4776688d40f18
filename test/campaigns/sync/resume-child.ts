// Syncs an account when it is told to, until it is killed.
import { type ResumeSetup, runOnce } from './resume-run.js';

process.on('disconnect', () => process.exit());
process.on('message', async (setup: ResumeSetup) => {
  process.send?.({ snapshot: await runOnce(setup) });
});
process.send?.('ready');
