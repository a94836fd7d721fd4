import { defineConfig } from 'vitest/config';

// The pictures of the documentation are made by the same harness as the journeys, but only when asked for.
export default defineConfig({
  test: {
    include: ['src/screenshots.ts'],
    globalSetup: ['src/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
