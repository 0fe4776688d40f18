import { defineConfig } from 'vitest/config';

/** The tests of one room of src/, for `npm run mutation`. */
const room = process.env.MUTATED_ROOM ?? 'webhooks';

/**
 * Each change would wait for them: other processes, collections of garbage, calls by the thousand. The code that they
 * reach has other tests, too; without these it can only look worse tested than it is.
 */
const SLOW = [
  'test/auth/*-processes.test.ts',
  'test/client/entrance.test.ts',
  'test/client/retry-quota-outage.test.ts',
  'test/client/transport-abort.test.ts',
  'test/client/zoom-accounts-many.test.ts',
];
/** nock stays in a process that has loaded it. */
const APART = ['test/auth/server-to-server.test.ts', 'test/client/transport.test.ts', 'test/client/user-oauth.test.ts'];

const include = [`test/${room}/**/*.test.ts`];

export default defineConfig({
  test: {
    testTimeout: 20_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        // As in vitest.config.ts: the room is loaded once a change, not once a file.
        test: {
          name: 'together',
          include,
          exclude: [...SLOW, ...APART],
          isolate: false,
          setupFiles: ['test/clean-up.ts'],
        },
      },
      { extends: true, test: { name: 'apart', include: APART.filter((file) => file.startsWith(`test/${room}/`)) } },
    ],
  },
});
