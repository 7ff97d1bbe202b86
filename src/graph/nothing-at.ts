import { fileTable } from '../model/tables/extraction.ts';
import type { CursorPosition } from '../protocol/engine-api.ts';
import { t } from '../protocol/translate.ts';
import { equal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';

const files = from('file', fileTable)
  .where((t) => equal(t.file.path, parameter('path', 'text')))
  .select((t) => ({ status: t.file.status, lines: t.file.lines, detail: t.file.detail }));

/** Why the graph knows nothing at a position, and what would help. */
export async function nothingAt(reader: GraphReader, { path, line, character }: CursorPosition): Promise<string> {
  const [file] = await reader.rows(files, { path });
  if (!file) return t('The graph has no file or folder {0}; build again if it is new.', path);
  if (file.status !== 'parsed') return t('{0} is not in the graph: {1}', path, String(file.detail ?? file.status));
  if (line >= Number(file.lines))
    return t('{0} has {1} lines; there is no line {2}.', path, Number(file.lines), line + 1);
  return t('Nothing the graph knows stands at {0}:{1}:{2}; give the place of a name.', path, line + 1, character + 1);
}
