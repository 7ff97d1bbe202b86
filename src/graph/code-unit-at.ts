import { fileLine, fileTable, syntaxNode } from '../model/tables/extraction.ts';
import { flowTables } from '../model/tables/flow.ts';
import type { CursorPosition, SymbolAddress } from '../protocol/engine-api.ts';
import { t } from '../protocol/translate.ts';
import { equal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import type { NodeRow } from './node-row.ts';
import { notFound } from './not-found.ts';
import { readNode } from './read-node.ts';
import { resolveAddress } from './resolve-address.ts';

const units = from('unit', flowTables.codeUnit)
  .where((t) => equal(t.unit.file, parameter('file', 'integer')))
  .join('syntax', syntaxNode, (t) => [equal(t.syntax.file, t.unit.file), equal(t.syntax.node, t.unit.node)])
  .select((t) => ({
    node: t.unit.node,
    complexity: t.unit.complexity,
    last: t.syntax.last,
    start: t.syntax.start,
    end: t.syntax.end,
  }));
const lines = from('file', fileTable)
  .where((t) => equal(t.file.path, parameter('path', 'text')))
  .join('line', fileLine, (t) => equal(t.line.file, t.file.file))
  .where((t) => equal(t.line.line, parameter('line', 'integer')))
  .select((t) => ({ file: t.file.file, start: t.line.start }));

interface CodeUnit {
  /** The function, class, comprehension or module. */
  readonly root: NodeRow;
  readonly path: string;
  readonly complexity: number;
}

/** The innermost code with a flow of control of its own around a cursor, or of a symbol. */
export async function codeUnitAt(reader: GraphReader, address: SymbolAddress): Promise<CodeUnit> {
  const cursor = 'position' in address ? address.position : 'selection' in address ? address.selection : null;
  const { file, holds } = cursor ? await aroundCursor(reader, cursor) : await aroundSymbol(reader, address);
  const all = (await reader.rows(units, { file })).toSorted((left, right) => Number(right.node) - Number(left.node));
  const unit = all.find(holds);
  const root = unit && (await readNode(reader, { file, node: Number(unit.node) }));
  if (!unit || !root || root.path === null)
    throw notFound(t('No code of the graph is here; put the cursor into a function.'));
  return { root, path: root.path, complexity: Number(unit.complexity) };
}

type Row = Readonly<Record<string, unknown>>;
interface Around {
  readonly file: number;
  /** Whether a unit is around the place. */
  holds(unit: Row): boolean;
}

async function aroundCursor(reader: GraphReader, { path, line, character }: CursorPosition): Promise<Around> {
  const [found] = await reader.rows(lines, { path, line: line + 1 });
  if (!found) throw notFound(`${path} is not in the graph; build again if it is new.`);
  const byte = Number(found.start) + character;
  return {
    file: Number(found.file),
    holds: ({ node, start, end }) => Number(node) === 0 || (Number(start) <= byte && byte <= Number(end)),
  };
}

async function aroundSymbol(reader: GraphReader, address: SymbolAddress): Promise<Around> {
  const { node: symbol } = await resolveAddress(reader, address);
  return {
    file: symbol.file,
    holds: ({ node, last }) => Number(node) <= symbol.node && symbol.node <= Number(last),
  };
}
