import { defineConfig } from 'vitest/config';

// One browser and one server at a time: two cores are shared with the program under test.
export default defineConfig({
  test: {
    reporters: ['default', 'json'],
    outputFile: { json: '.turbo/test-report.json' },
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
