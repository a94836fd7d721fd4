import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', 'json'],
    outputFile: { json: '.turbo/test-report.json' },
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
