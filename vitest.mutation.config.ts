import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestProject, type TestSpecification, type Vitest } from 'vitest/node';
import { partsOf } from './scripts/mutation/parts.js';
import { WarmThreads } from './scripts/mutation/warm-threads.js';

/** The tests of one room of src/, or of a part of it, for `npm run mutation`. */
const room = process.env.MUTATED_ROOM ?? 'webhooks';
const part = partsOf(room).find(({ name }) => name === process.env.MUTATED_PART);

/**
 * Each change would wait for them: other processes, collections of garbage, calls by the thousand, a process of its own
 * for nock. The code that they reach has other tests, too; without these it can only look worse tested than it is.
 */
const SLOW = [
  'test/auth/*-processes.test.ts',
  'test/auth/pkce-timing.test.ts',
  'test/client/entrance.test.ts',
  'test/client/retry-quota-outage.test.ts',
  'test/client/transport-abort.test.ts',
  'test/client/transport-nock.test.ts',
  'test/client/user-oauth.test.ts',
  'test/client/zoom-accounts-many.test.ts',
  // Syncs of whole accounts against a model, by the dozen.
  'test/sync/checkpoint-log-damage.test.ts',
  'test/sync/checkpoint-resume.test.ts',
  'test/sync/export.test.ts',
  'test/sync/plan-foretells.test.ts',
  'test/sync/previous-sync.test.ts',
  'test/sync/progress-forecast.test.ts',
  'test/sync/sync-account-scopes.test.ts',
  'test/sync/sync-account.test.ts',
];
/** nock stays in a process that has loaded it. */
const APART = ['test/auth/server-to-server.test.ts'];

/** The first failure ends the trial of a change: files that failed a moment ago come first, then the short ones. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const weight = (file: TestSpecification): number => {
      const key = `${file.project.name}:${path.relative(this.ctx.config.root, file.moduleId)}`;
      const last = this.ctx.cache.getFileTestResults(key);
      return last === undefined || last.failed ? 0 : last.duration;
    };
    return files.sort((a, b) => weight(a) - weight(b));
  }
}

/** Nearly every test of these takes the whole package, which is loaded once in a while, not once a change. */
const warm = ['client', 'sync'].includes(room);
const warmThreads = {
  name: 'warm-threads',
  configureVitest({ project, vitest }: { project: TestProject; vitest: Vitest }) {
    const threads = new WarmThreads();
    vitest.onClose(() => threads.close());
    project.config.poolRunner = threads;
    project.config.pool = threads.name;
  },
};

export default defineConfig({
  test: {
    testTimeout: 20_000,
    sequence: { sequencer: QuickFirst },
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        plugins: warm ? [warmThreads] : [],
        // As in vitest.config.ts: the room is loaded once a change, not once a file.
        test: {
          name: 'together',
          include: part?.tests ?? [`test/${room}/**/*.test.ts`],
          exclude: [...SLOW, ...APART, ...(part?.notTests ?? [])],
          isolate: false,
          setupFiles: [...(warm ? ['scripts/mutation/before-each-file.ts'] : []), 'test/clean-up.ts'],
        },
      },
      { extends: true, test: { name: 'apart', include: APART.filter((file) => file.startsWith(`test/${room}/`)) } },
    ],
  },
});
