import { defineConfig } from 'vitest/config';

/** The tests of one room of src/, for `npm run mutation`. */
const room = process.env.MUTATED_ROOM ?? 'webhooks';

export default defineConfig({
  test: {
    include: [`test/${room}/**/*.test.ts`],
    testTimeout: 20_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
});
