import { type WrittenDocument, type WrittenOccurrence, writeScip } from '../../scip/write-scip.ts';
import type { SourceFiles } from './edge-text.ts';

const line =
  /^(?<path>[^: ]+)(?::(?<line>\d+) (?<word>\S+)(?: #(?<nth>\d+))?)? (?<role>defines|refers|writes) (?<symbol>.+)$/;
const roles = { defines: 1, refers: 8, writes: 4 } as const;

/**
 * Files in which every text `<name>.scip` is replaced by one index at the top. A line of the text reads
 * `path:line word defines symbol` or `path:line word refers symbol` (`#2` for the second such word of the line);
 * `path defines symbol` is a module. `@package symbol` is one of another package.
 */
export function withDrawnIndexes(files: SourceFiles): SourceFiles {
  const drawn = Object.entries(files).filter(
    (entry): entry is [string, string] => entry[0].endsWith('.scip') && typeof entry[1] === 'string',
  );
  if (drawn.length === 0) return files;
  const others = Object.entries(files).filter(([path]) => !drawn.some(([each]) => each === path));
  const documents = drawn.flatMap(([path, text]) =>
    drawnDocuments(path.replace(/[^/]*$/, ''), text, Object.fromEntries(others)),
  );
  return { ...Object.fromEntries(others), 'index.scip': writeScip({ documents }) };
}

function drawnDocuments(folder: string, text: string, files: SourceFiles): readonly WrittenDocument[] {
  const documents = new Map<string, WrittenOccurrence[]>();
  for (const drawn of text.split('\n').filter((each) => each.trim() !== '')) {
    const parts = line.exec(drawn)?.groups;
    if (!parts) throw new Error(`An index is drawn as \`path:line word defines symbol\`, not \`${drawn}\`.`);
    const path = folder + parts.path;
    const occurrences = documents.get(path) ?? [];
    documents.set(path, occurrences);
    const range = parts.line
      ? rangeOf(String(files[path]), Number(parts.line), parts.word ?? '', parts.nth)
      : [0, 0, 0];
    const symbol = symbolOf(parts.symbol ?? '', folder);
    occurrences.push({ range, symbol, roles: roles[parts.role as keyof typeof roles] });
  }
  return [...documents].map(([path, occurrences]) => ({ path, occurrences }));
}

function rangeOf(text: string, number: number, word: string, nth = '1'): readonly number[] {
  const content = text.split('\n')[number - 1] ?? '';
  const found = [...content.matchAll(new RegExp(`(?<![\\w$])${word.replaceAll('$', '\\$')}(?![\\w$])`, 'g'))];
  const at = found[Number(nth) - 1]?.index;
  if (at === undefined) throw new Error(`Line ${number} has no ${word}: ${content}`);
  return [number - 1, at, at + word.length];
}

function symbolOf(symbol: string, folder: string): string {
  if (symbol.startsWith('local ')) return symbol;
  const [, name = `workspace/${folder}`.replaceAll(' ', ''), descriptors = ''] =
    /^(?:@(\S+) )?(.*)$/.exec(symbol) ?? [];
  return `drawn . ${name} . ${descriptors}`;
}
