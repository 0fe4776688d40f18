import { defineConfig } from 'vitest/config';

/**
 * Their files take turns in a few processes: loading the catalogue and zod anew for each file costs more than most of
 * the tests. They may not leave anything behind for one another, which `test/clean-up.ts` sees to.
 */
const TOGETHER = [
  'auth',
  'client',
  'files',
  'lifecycle',
  'limits',
  'resources',
  'sync',
  'testing',
  'types',
  'webhooks',
];
const TOGETHER_FILES = TOGETHER.map((folder) => `test/${folder}/**/*.test.ts`);
/** nock stays in a process that has loaded it, and a garbage collection at a given moment is the whole process's. */
const APART_FILES = [
  'test/auth/server-to-server.test.ts',
  'test/client/transport-abort.test.ts',
  'test/client/transport-nock.test.ts',
  'test/client/user-oauth.test.ts',
  'test/testing/nock.test.ts',
];

export default defineConfig({
  test: {
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: TOGETHER_FILES,
          exclude: APART_FILES,
          isolate: false,
          setupFiles: ['test/clean-up.ts'],
        },
      },
      { extends: true, test: { name: 'apart', include: APART_FILES } },
      { extends: true, test: { name: 'others', include: ['test/**/*.test.ts'], exclude: TOGETHER_FILES } },
    ],
  },
});
