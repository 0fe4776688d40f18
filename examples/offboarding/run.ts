// Lets one person leave.
//
//   npx tsx examples/offboarding/run.ts                     a dry run on a simulated Zoom: plans, changes nothing
//   npx tsx examples/offboarding/run.ts --apply             does it, there
//   npx tsx examples/offboarding/run.ts --end deactivate --person ann@example.com --audit ann.json
//
// With ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET set it works on that account, and needs --person.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isZoomError, type OffboardingPolicy, serverToServer, ZoomClient } from '../../src/index.js';
import { createFakeZoom, fakeAccount } from '../../src/testing/index.js';
import { offboard } from './offboard.js';
import { samplePeople } from './sample-people.js';

const { values: flags } = parseArgs({
  options: {
    person: { type: 'string' },
    end: { type: 'string' },
    to: { type: 'string' },
    by: { type: 'string', default: 'it@example.com' },
    apply: { type: 'boolean', default: false },
    checkpoint: { type: 'string', default: 'offboarding.checkpoint' },
    audit: { type: 'string' },
  },
});

/** A client of the real account when its credentials are set, else of a simulated one. */
async function connect(): Promise<{ zoom: ZoomClient; simulated: boolean; disconnect(): Promise<void> }> {
  const { ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET } = process.env;
  if (ZOOM_ACCOUNT_ID && ZOOM_CLIENT_ID && ZOOM_CLIENT_SECRET) {
    const zoom = new ZoomClient({ auth: serverToServer() });
    return { zoom, simulated: false, disconnect: () => zoom.close() };
  }
  const fake = createFakeZoom({ account: fakeAccount(samplePeople()) });
  const server = await fake.listen();
  const auth = serverToServer({ ...fake.credentials, oauthUrl: server.oauthUrl });
  const zoom = new ZoomClient({ auth, baseUrl: server.baseUrl });
  const disconnect = async () => {
    await zoom.close();
    await server.close();
  };
  return { zoom, simulated: true, disconnect };
}

async function main(): Promise<void> {
  const { zoom, simulated, disconnect } = await connect();
  try {
    const person = flags.person ?? (simulated ? 'ann@example.com' : null);
    if (person === null) throw new Error('Who leaves? Pass --person with an address.');
    const to = flags.to ?? (simulated && flags.end === undefined ? 'ben@example.com' : undefined);
    const end = (flags.end ?? (simulated ? 'delete' : 'deactivate')) as OffboardingPolicy['end'];
    const { audit, proof } = await offboard(zoom, {
      person,
      policy: { end, transferTo: to },
      apply: flags.apply,
      by: flags.by,
      checkpointFile: flags.checkpoint,
      print: console.log,
    });
    if (flags.audit !== undefined) await writeFile(flags.audit, `${JSON.stringify({ audit, proof }, null, 2)}\n`);
    if (audit === null || audit.outcome === 'failed' || proof?.verdict === 'failed') process.exitCode = 1;
  } finally {
    await disconnect();
  }
}

main().catch((error: unknown) => {
  console.error(isZoomError(error) ? `${error.name}: ${error.message}` : error);
  process.exitCode = 1;
});
