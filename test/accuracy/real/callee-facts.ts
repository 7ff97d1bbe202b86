import type { CalleeFact, Place, SourceFile } from '../suite.ts';
import type { RealFact } from './real-fact.ts';

/** What stands before the name of a function or class; a method may have nothing but its modifiers there. */
const introduced = /\b(def|class|function\s*\*?)\s+$/;
const modifiers = /^\s*((public|private|protected|static|async|override|get|set|abstract)\s+|\*\s*)*$/;
const parameters = /^[#\w$]+\s*[<(]/;

/**
 * What the called names among some identifiers mean, where that is the declaration of a function or class, or outside. What
 * a variable or parameter holds when it is called no tool that looks up definitions says.
 */
export function calleeFacts(facts: readonly RealFact[], files: readonly SourceFile[]): readonly CalleeFact[] {
  const lines = new Map(files.map(({ file, text }) => [file, text.split('\n')]));
  const declares = ({ file, line, col = 1 }: Place): boolean => {
    const text = lines.get(file)?.[line - 1] ?? '';
    const before = text.slice(0, col - 1);
    return introduced.test(before) || (modifiers.test(before) && parameters.test(text.slice(col - 1)));
  };
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
