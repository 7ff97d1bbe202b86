import { defineConfig } from 'vitest/config';

/** Tests that put another module in the place of one of ours, or need a process in which nothing was loaded or set before. */
const apart = [
  'test/cli/load-program.test.ts',
  'test/engine/refused-rule.test.ts',
  'test/extract/tree-reader.test.ts',
  'test/incremental/changed-rules.test.ts',
];
const notTests = ['test/vscode/**', 'test/ui/**', 'node_modules/**'];

export default defineConfig({
  test: {
    globalSetup: ['test/tools/global-setup.ts'],
    setupFiles: ['test/tools/same-draws.ts'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      // To load all modules again for every file would take a quarter of the time.
      { extends: true, test: { include: ['test/**/*.test.ts'], exclude: [...notTests, ...apart], isolate: false } },
      { extends: true, test: { include: apart, isolate: true } },
    ],
  },
});
