/** Public packages of sources, pinned so that figures can be compared. `keep` says which of their files are taken. */
export const corpora = {
  django: {
    title: 'Django 5.2.8, sdist with its tests (Python)',
    from: { pip: 'django==5.2.8' },
    keep: /\.pyi?$/,
    peers: ['codegraph', 'gitnexus', 'scip-python'],
  },
  effect: {
    title: 'effect 4.1.0, src (TypeScript)',
    from: { npm: 'effect@4.1.0' },
    keep: /^src\/.*\.tsx?$/,
    peers: ['codegraph', 'gitnexus', 'scip-typescript'],
  },
  rxjs: {
    title: 'RxJS 7.8.2, src (TypeScript)',
    from: { npm: 'rxjs@7.8.2' },
    keep: /^src\/.*\.tsx?$/,
    peers: ['codegraph', 'gitnexus', 'scip-typescript'],
  },
  three: {
    title: 'three.js 0.187.0, src, build and examples (JavaScript)',
    from: { npm: 'three@0.187.0' },
    keep: /^(src|build|examples)\/.*\.[cm]?js$/,
    peers: ['codegraph', 'gitnexus', 'scip-typescript'],
  },
};
