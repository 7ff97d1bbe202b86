import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Edits of one file in the middle of a corpus that others depend on, as people make them. Each is a text of the file and what
 * takes its place: a remark moves everything behind it, a statement changes what a body does, a parameter what callers see.
 */
export const edits = {
  django: {
    file: 'django/db/models/query.py',
    remark: ['    def exists(self):\n', '    # A remark.\n    def exists(self):\n'],
    statement: [
      '        return bool(self._result_cache)\n\n    async def aexists',
      '        cached = bool(self._result_cache)\n        return cached\n\n    async def aexists',
    ],
    parameter: ['    def exists(self):\n', '    def exists(self, unused=None):\n'],
  },
  rxjs: {
    file: 'src/internal/Observable.ts',
    remark: ['  lift<R>(operator?', '  // A remark.\n  lift<R>(operator?'],
    statement: ['    observable.source = this;\n', '    const source = this;\n    observable.source = source;\n'],
    parameter: ['lift<R>(operator?: Operator<T, R>): ', 'lift<R>(operator?: Operator<T, R>, unused?: number): '],
  },
  three: {
    file: 'src/core/Object3D.js',
    remark: ['\tadd( object ) {\n', '\t// A remark.\n\tadd( object ) {\n'],
    statement: ['\t\t\tobject.parent = this;\n', '\t\t\tconst parent = this;\n\t\t\tobject.parent = parent;\n'],
    parameter: ['\tadd( object ) {\n', '\tadd( object, unused ) {\n'],
  },
  effect: {
    file: 'src/Duration.ts',
    remark: ['export const isDuration', '// A remark.\nexport const isDuration'],
    statement: ['hasProperty(u, TypeId)\n', 'hasProperty(u, TypeId) && true\n'],
    parameter: ['isDuration = (u: unknown)', 'isDuration = (u: unknown, _unused?: number)'],
  },
};

/** What is edited, for the report. */
export const editKinds = ['remark', 'statement', 'parameter'];

/** Makes one edit after the other in a file of a corpus and lets `action` see what it is each time; all are taken back. */
export async function afterEachEdit(corpus, { file, ...texts }, action) {
  const path = join(corpus, file);
  const before = readFileSync(path, 'utf8');
  let text = before;
  try {
    for (const kind of editKinds) {
      const [from, to] = texts[kind];
      if (!text.includes(from)) throw new Error(`${file} has no text for the edit ${kind}.`);
      text = text.replace(from, () => to);
      writeFileSync(path, text);
      await action(kind);
    }
  } finally {
    writeFileSync(path, before);
  }
}
