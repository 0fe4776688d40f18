import { defineConfig, type Options } from 'tsup';

const shared: Options = {
  entry: {
    index: 'src/index.ts',
    testing: 'src/testing/index.ts',
    redis: 'src/redis/index.ts',
    opentelemetry: 'src/opentelemetry/index.ts',
    webhooks: 'src/webhooks/index.ts',
    export: 'src/export/index.ts',
  },
  target: 'node20',
  platform: 'node',
  splitting: true, // `.` and `./testing` must share one copy of every class
  sourcemap: false,
  treeshake: true,
  dts: true,
};

export default defineConfig([
  { ...shared, format: 'esm', clean: true },
  {
    ...shared,
    format: 'cjs',
    // ky and p-retry are ESM-only: `require()` of them fails wherever require(esm) is off (jest, Node flags).
    noExternal: ['ky', 'p-retry', 'is-network-error'],
  },
]);
