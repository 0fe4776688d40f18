// Carries a plan out when it is told to, until it is killed.
import { type OffboardingSetup, runOnce } from './offboarding-run.js';

process.on('disconnect', () => process.exit());
process.on('message', async (setup: OffboardingSetup) => {
  process.send?.({ audit: await runOnce(setup) });
});
process.send?.('ready');
