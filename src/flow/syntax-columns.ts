import { FileTree } from './file-tree.ts';
import type { FlowLanguage } from './flow-language.ts';
import { type KernelTable, valuesOf } from './kernel-table.ts';

const names = ['language', 'file', 'kind', 'field', 'parent', 'last', 'flags', 'token', 'end'] as const;

/** The columns of `syntax_node` that the flow of control follows from. */
export type SyntaxColumns = Readonly<Record<(typeof names)[number], Int32Array>>;

export const syntaxColumns = (syntax: KernelTable): SyntaxColumns =>
  Object.fromEntries(names.map((name) => [name, valuesOf(syntax, name)])) as SyntaxColumns;

const unknown = new Uint8Array(0);

/** The tree of the file that starts at a row; `constants` says which conditions always or never hold, by row. */
export function fileTreeAt(
  columns: SyntaxColumns,
  from: number,
  language: FlowLanguage,
  constants: Uint8Array = unknown,
): FileTree {
  const to = from + (columns.last[from] as number) + 1;
  const part = (name: keyof SyntaxColumns) => columns[name].subarray(from, to);
  return new FileTree(
    to - from,
    part('kind'),
    part('field'),
    part('parent'),
    part('last'),
    part('flags'),
    part('token'),
    part('end'),
    language,
    constants.subarray(from, to),
  );
}
