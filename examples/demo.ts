// The main job from end to end: reads a whole account and prints what a licence manager wants to see.
//
//   npm run demo                         a simulated Zoom with 1,200 people, over real HTTP on this machine
//   npm run demo -- --people 5000        a larger one
//   npm run demo -- --json account.json  also writes the snapshot
//   npm run demo -- --html report.html   also writes a page about it, see examples/html-report
//
// With ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET set it reads that real account instead (read only).
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  diagnose,
  isZoomError,
  reclaimReport,
  serverToServer,
  syncAccount,
  ZoomClient,
  type ZoomPlan,
} from '../src/index.js';
import { createFakeZoom } from '../src/testing/index.js';
import { printReport } from './demo/print-report.js';
import { printRights } from './demo/print-rights.js';
import { showProgress } from './demo/show-progress.js';

const { values: flags } = parseArgs({
  options: {
    json: { type: 'string' },
    html: { type: 'string' },
    people: { type: 'string', default: '1200' },
    days: { type: 'string', default: '90' },
    plan: { type: 'string', default: 'business' },
    seed: { type: 'string', default: '1' },
  },
});

/** A client of the real account when its credentials are set, else of a simulated one. */
async function connect(): Promise<{ zoom: ZoomClient; title: string; disconnect(): Promise<void> }> {
  const plan = flags.plan as ZoomPlan;
  const { ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET } = process.env;
  if (ZOOM_ACCOUNT_ID && ZOOM_CLIENT_ID && ZOOM_CLIENT_SECRET) {
    const zoom = new ZoomClient({ auth: serverToServer(), plan });
    return { zoom, title: `Zoom account ${ZOOM_ACCOUNT_ID}`, disconnect: () => zoom.close() };
  }
  const fake = createFakeZoom({ people: Number(flags.people), seed: Number(flags.seed), plan, latencyMs: 25 });
  const server = await fake.listen();
  const auth = serverToServer({ ...fake.credentials, oauthUrl: server.oauthUrl });
  const zoom = new ZoomClient({ auth, plan, baseUrl: server.baseUrl });
  const disconnect = async () => {
    await zoom.close();
    await server.close();
  };
  return { zoom, title: `a simulated Zoom at ${server.url} (${flags.people} people, seed ${flags.seed})`, disconnect };
}

async function main(): Promise<void> {
  const { zoom, title, disconnect } = await connect();
  console.log(`\nReading ${title}, plan "${zoom.plan}"\n`);
  printRights(await diagnose(zoom, { features: ['sync'] }));
  const progress = showProgress();
  try {
    const account = await syncAccount(zoom, {
      usage: { days: Number(flags.days), meetings: true },
      onProgress: progress.update,
    });
    progress.stop();
    printReport(account, zoom.plan);
    if (flags.json !== undefined) {
      await writeFile(flags.json, `${JSON.stringify(account, null, 2)}\n`);
      console.log(`Snapshot written to ${flags.json}\n`);
    }
    if (flags.html !== undefined) {
      const { renderReport } = await import('./html-report/render-report.js'); // with its charts, which nobody else needs
      const reclaim = reclaimReport(account, { days: Number(flags.days) });
      await writeFile(flags.html, renderReport(account, { reclaim, source: title }));
      console.log(`Report written to ${flags.html}\n`);
    }
  } finally {
    progress.stop();
    await disconnect();
  }
}

main().catch((error: unknown) => {
  console.error(isZoomError(error) ? `\n${error.name}: ${error.message}` : error);
  process.exitCode = 1;
});
