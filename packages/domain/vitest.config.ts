import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', 'json'],
    outputFile: { json: '.turbo/test-report.json' },
    // Property tests walk thousands of histories; a busy machine may be slow at it.
    testTimeout: 60_000,
    include: ['src/**/*.test.ts'],
  },
});
