import { buildUnit } from './build-unit.ts';
import { unitCode } from './codes.ts';
import { constantConditions } from './constant-conditions.ts';
import { isFlowing } from './expressions.ts';
import type { FileTree } from './file-tree.ts';
import { FlowBuilder } from './flow-builder.ts';
import { type FlowLanguage, flowLanguages } from './flow-language.ts';
import { FlowRows } from './flow-rows.ts';
import type { KernelTable } from './kernel-table.ts';
import { fileTreeAt, type SyntaxColumns, syntaxColumns } from './syntax-columns.ts';
import { addSyntaxGaps } from './syntax-gaps.ts';
import { type UnitPlace, writeUnit } from './write-unit.ts';

/** Control flow of all files of a table of syntax nodes, which are in order of file and node. */
export function analyseFlow(syntax: KernelTable, roles: KernelTable, constants: KernelTable): FlowRows {
  const languages = flowLanguages(roles);
  const columns = syntaxColumns(syntax);
  const known = constantConditions(syntax, constants);
  const rows = new FlowRows();
  const builder = new FlowBuilder();
  for (let from = 0; from < syntax.rows; ) {
    const to = from + (columns.last[from] as number) + 1;
    const language = languages.get(columns.language[from] as number);
    if (language) analyseFile(builder, columns, from, language, known, rows);
    from = to;
  }
  return rows;
}

function analyseFile(
  builder: FlowBuilder,
  columns: SyntaxColumns,
  from: number,
  language: FlowLanguage,
  constants: Uint8Array,
  rows: FlowRows,
): void {
  const tree = fileTreeAt(columns, from, language, constants);
  builder.tree = tree;
  builder.flows = flowingNodes(tree, builder.flows);
  builder.waiting.push(0, unitCode.module);
  const place: UnitPlace = {
    language: columns.language[from] as number,
    file: columns.file[from] as number,
    firstBlock: 0,
  };
  addSyntaxGaps(tree, place, rows.gaps);
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
