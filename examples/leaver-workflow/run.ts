// HR says that somebody leaves.
//
//   npx tsx examples/leaver-workflow/run.ts             a dry run on a simulated Zoom: shows the plan, changes nothing
//   npx tsx examples/leaver-workflow/run.ts --approve   carries it out, there, and proves it
//
// With ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET set it works on that real account: name --person then.
import { parseArgs } from 'node:util';
import { memoryCheckpointStore, serverToServer, ZoomClient } from '../../src/index.js';
import { createFakeZoom } from '../../src/testing/index.js';
import { samplePeople } from './sample-people.js';
import { leaverWorkflow } from './workflow.js';

const { values: flags } = parseArgs({
  options: {
    person: { type: 'string', default: 'leaver@example.com' },
    successor: { type: 'string' },
    approve: { type: 'boolean', default: false },
  },
});
const { ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET } = process.env;
const isReal = Boolean(ZOOM_ACCOUNT_ID && ZOOM_CLIENT_ID && ZOOM_CLIENT_SECRET);
const fake = createFakeZoom({ account: samplePeople() });
await using zoom = isReal
  ? new ZoomClient({ auth: serverToServer(), plan: 'business' })
  : new ZoomClient({ auth: serverToServer(fake.credentials), fetch: fake.fetch, plan: 'business' });

const workflow = leaverWorkflow({ zoom, cases: new Map(), checkpoints: memoryCheckpointStore() });
const { person, successor } = flags;
const opened = await workflow.announce({ person, ...(successor !== undefined && { successor }) });

console.log(`${person}: ${opened.state}`);
for (const { severity, check, why, hint } of opened.plan.findings) {
  if (severity !== 'ok') console.log(`  ${severity} ${check}: ${why} ${hint ?? ''}`);
}
for (const { what, why } of opened.plan.steps) console.log(`  - ${what} (${why})`);
if (!flags.approve) console.log('A dry run: nothing was changed. Add --approve to carry it out.');
else {
  const { state, note, audit, proof } = await workflow.approve(opened.id, 'the example');
  console.log(`${state}${note === null ? '' : `: ${note}`}`);
  for (const step of audit?.steps ?? []) console.log(`  ${step.outcome} ${step.what}`);
  for (const { status, check, why } of proof?.items ?? []) console.log(`  ${status} ${check}: ${why}`);
}
