import { defineConfig } from 'vitest/config';

// Two files at a time, each with its own browser: a page that waits leaves the other core idle.
export default defineConfig({
  test: {
    reporters: ['default', 'json'],
    outputFile: { json: '.turbo/test-report.json' },
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
});
