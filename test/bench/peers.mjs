import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const platform = process.platform === 'win32' ? 'win' : process.platform;

/** Programs of npm that index the same kind of sources. Each gets a copy of the corpus it may write into. */
export const peers = {
  codegraph: {
    package: '@colbymchenry/codegraph@1.6.1',
    program: '@colbymchenry/codegraph/npm-shim.js',
    args: ['init', '--yes', '.'],
    // Without this it looks for its program on the network when npm could not deliver it.
    environment: { CODEGRAPH_NO_DOWNLOAD: '1' },
  },
  gitnexus: {
    package: 'gitnexus@1.6.12',
    program: 'gitnexus/dist/cli/index.js',
    args: ['analyze', '--skip-git', '--skip-fts', '--index-only', '.'],
    // It needs a newer Node than this project, which npm has as a package.
    node: { package: `node-${platform}-${process.arch}@22.23.3`, program: `node-${platform}-${process.arch}/bin/node` },
  },
  'scip-python': {
    package: '@sourcegraph/scip-python@0.6.6',
    program: '@sourcegraph/scip-python/index.js',
    args: ['index', '--quiet', '--project-name', 'bench', '--project-version', '1', '--output', 'index.scip'],
  },
  'scip-typescript': {
    package: '@sourcegraph/scip-typescript@0.4.0',
    program: '@sourcegraph/scip-typescript/dist/src/main.js',
    args: ['index', '--no-progress-bar', '--output', 'index.scip'],
    prepare: writeTsconfig,
  },
};

function writeTsconfig(folder) {
  const compilerOptions = {
    allowJs: true,
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    skipLibCheck: true,
    types: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['**/*'] }));
}
