import { buildUnit } from './build-unit.ts';
import { unitCode } from './codes.ts';
import { isFlowing } from './expressions.ts';
import { FileTree } from './file-tree.ts';
import { FlowBuilder } from './flow-builder.ts';
import { type FlowLanguage, flowLanguages } from './flow-language.ts';
import { FlowRows } from './flow-rows.ts';
import { type KernelTable, valuesOf } from './kernel-table.ts';
import { type UnitPlace, writeUnit } from './write-unit.ts';

/** The columns of `syntax_node` that control flow follows from. */
interface SyntaxColumns {
  readonly language: Int32Array;
  readonly file: Int32Array;
  readonly kind: Int32Array;
  readonly field: Int32Array;
  readonly parent: Int32Array;
  readonly last: Int32Array;
  readonly flags: Int32Array;
  readonly token: Int32Array;
}

/** Control flow of all files of a table of syntax nodes, which are in order of file and node. */
export function analyseFlow(syntax: KernelTable, roles: KernelTable): FlowRows {
  const languages = flowLanguages(roles);
  const column = (name: string) => valuesOf(syntax, name);
  const columns: SyntaxColumns = {
    language: column('language'),
    file: column('file'),
    kind: column('kind'),
    field: column('field'),
    parent: column('parent'),
    last: column('last'),
    flags: column('flags'),
    token: column('token'),
  };
  const rows = new FlowRows();
  const builder = new FlowBuilder();
  for (let from = 0; from < syntax.rows; ) {
    const to = from + (columns.last[from] as number) + 1;
    const language = languages.get(columns.language[from] as number);
    if (language) analyseFile(builder, columns, from, to, language, rows);
    from = to;
  }
  return rows;
}

function analyseFile(
  builder: FlowBuilder,
  columns: SyntaxColumns,
  from: number,
  to: number,
  language: FlowLanguage,
  rows: FlowRows,
): void {
  const part = (name: keyof SyntaxColumns) => columns[name].subarray(from, to);
  const tree = new FileTree(
    to - from,
    part('kind'),
    part('field'),
    part('parent'),
    part('last'),
    part('flags'),
    part('token'),
    language,
  );
  builder.tree = tree;
  builder.flows = flowingNodes(tree, builder.flows);
  builder.waiting.push(0, unitCode.module);
  const place: UnitPlace = {
    language: columns.language[from] as number,
    file: columns.file[from] as number,
    firstBlock: 0,
  };
  while (builder.waiting.length > 0) {
    const kind = builder.waiting.pop() as number;
    const node = builder.waiting.pop() as number;
    buildUnit(builder, node, kind);
    writeUnit(builder, node, kind, place, rows);
  }
}

/** By node, whether it is or holds something that is more than a value; children come after their parents. */
function flowingNodes(tree: FileTree, into: Uint8Array): Uint8Array {
  const flows = into.length >= tree.rows ? into.fill(0, 0, tree.rows) : new Uint8Array(tree.rows * 2);
  for (let node = tree.rows - 1; node > 0; node--) {
    if (flows[node] === 0 && !isFlowing(tree, node)) continue;
    flows[node] = 1;
    flows[tree.parent[node] as number] = 1;
  }
  return flows;
}
