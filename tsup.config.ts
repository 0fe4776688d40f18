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
  {
    ...shared,
    entry: { cli: 'src/cli/main.ts' },
    format: 'cjs', // commander is CommonJS: in an ES module its require() calls would fail
    splitting: false,
    dts: false,
    banner: { js: '#!/usr/bin/env node' },
    // The command line brings along what only it needs, and uses the package itself as everybody does.
    noExternal: ['commander', 'csv-stringify'],
    esbuildPlugins: [
      {
        name: 'the-package-itself',
        setup: (build) => {
          build.onResolve({ filter: /^\.\.\/index\.js$/ }, () => ({ path: './index.cjs', external: true }));
        },
      },
    ],
  },
]);
