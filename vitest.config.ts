import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/ui/**', 'node_modules/**'],
    globalSetup: ['test/tools/global-setup.ts'],
    setupFiles: ['test/tools/same-draws.ts'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    pool: 'forks',
    // To load the modules again for each file takes a quarter of the time; no test leaves a module changed behind.
    isolate: false,
    maxWorkers: 2,
  },
});
