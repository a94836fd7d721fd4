import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

export default defineConfig({
  resolve: {
    alias: [
      // One copy of graphql: Vitest would take index.mjs for our files while packages it does not transform take index.js.
      { find: /^graphql$/, replacement: require.resolve('graphql') },
      // The rules as they stand in the source, so a test never runs against a stale build.
      {
        find: /^@good-standing\/domain$/,
        replacement: fileURLToPath(new URL('../../packages/domain/src/index.ts', import.meta.url)),
      },
    ],
  },
  test: {
    reporters: ['default', 'json'],
    outputFile: { json: '.turbo/test-report.json' },
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['reflect-metadata'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Each file has a database of its own; loading the whole API anew for each would double the time.
    isolate: false,
  },
});
