import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { SymbolAddress } from '../protocol/engine-api.ts';
import { UsageError } from './usage-error.ts';

interface Folders {
  /** The folder of the graph. */
  readonly graph: string;
  readonly working: string;
}

/** What a person typed: an id, `path:line[:column]` as editors and compilers write it, or a name. */
export function symbolAddress(text: string, folders: Folders): SymbolAddress {
  if (/^-?\d+$/.test(text)) return { id: text };
  if (/.:(?:0+(?::\d+)?|\d+:0+)$/.test(text))
    throw new UsageError(`${text} is no place: lines and columns count from 1.`);
  const place = /^(?<path>.+?):(?<line>[1-9]\d*)(?::(?<column>[1-9]\d*))?$/.exec(text)?.groups;
  if (!place?.path) return { name: text };
  return {
    position: {
      path: graphPath(place.path, folders),
      line: Number(place.line) - 1,
      character: Number(place.column ?? '1') - 1,
    },
  };
}

/** Answers print paths relative to the folder of the graph; a person may also type one relative to where they are. */
function graphPath(path: string, { graph, working }: Folders): string {
  const isTyped = isAbsolute(path) || (!existsSync(join(graph, path)) && existsSync(resolve(working, path)));
  return relative(graph, isTyped ? resolve(working, path) : join(graph, path)).replaceAll('\\', '/');
}
