import { defineConfig } from 'vitest/config';
import { SlowFirst } from './test/tools/slow-first.ts';

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
    sequence: { sequencer: SlowFirst },
    projects: [
      // Those that run apart come first: at the end one of them would have a process wait for it.
      { extends: true, test: { include: apart, isolate: true } },
      // To load all modules again for every file would take a quarter of the time.
      { extends: true, test: { include: ['test/**/*.test.ts'], exclude: [...notTests, ...apart], isolate: false } },
    ],
  },
});
