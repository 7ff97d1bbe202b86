import type { CalleeFact, SourceFile } from '../suite.ts';
import type { RealFact } from './real-fact.ts';

const declaration = /^\s*(async\s+def|def|class)\b|\b(function|class)\b|^[^=]*\(.*\{\s*$/;

/**
 * What the called names among some identifiers mean, where that is the declaration of a function or class, or outside. What
 * a variable or parameter holds when it is called no tool that looks up definitions says.
 */
export function calleeFacts(facts: readonly RealFact[], files: readonly SourceFile[]): readonly CalleeFact[] {
  const lines = new Map(files.map(({ file, text }) => [file, text.split('\n')]));
  const declares = ({ file, line }: { readonly file: string; readonly line: number }): boolean =>
    declaration.test(lines.get(file)?.[line - 1] ?? '');
  return facts
    .filter(
      ({ isCalled, self, unresolved, areCallable, expected_defs }) =>
        isCalled && !self && !unresolved && (areCallable ?? expected_defs.every(declares)),
    )
    .map(({ case: name, file, line, col, name: text, expected_defs }) => ({
      kind: 'callee',
      case: name,
      file,
      line,
      col,
      name: text,
      expected_defs,
    }));
}
