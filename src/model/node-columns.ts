import { fileColumns } from './file-column.ts';
import type { Table } from './table.ts';
import { stepsPerNode } from './tables/points-to.ts';

/** A column with numbers of nodes, and the column with the number of the file they are in. */
export interface NodeColumn {
  readonly column: string;
  readonly file: string;
  /** Below 0: -(n * `factor` + r) stands for the node n, with r below `factor`, from -(`factor` + `offset`) on. */
  readonly factor: number;
  readonly offset: number;
  /** Only rows in which another column has this text have a node there. */
  readonly when?: { readonly column: string; readonly is: string };
}

/** Columns with whole numbers that are no nodes. */
const plainNumbers: ReadonlySet<string> = new Set([
  ...['position', 'line', 'column', 'start', 'end', 'lines', 'nodes', 'digest'],
  ...['block', 'entry', 'exit', 'blocks', 'branch', 'dominator', 'post_dominator', 'complexity'],
  ...['bindings', 'definitions', 'uses', 'fields', 'least', 'most', 'skipped', 'thing', 'effect', 'fact'],
  ...['distance', 'depth', 'rank', 'written', 'steps', 'step', 'enclosing_start', 'enclosing_end'],
  ...['slice_bound.first', 'slice_bound.behind'],
  ...['flow_edge.source', 'flow_edge.target', 'import_module.target', 'outside_occurrence.symbol'],
]);

/** Where the file is not that of the column before. */
const fileOf: Readonly<Record<string, string>> = { 'graph_edge.evidence': 'source_file' };

/** The columns of a table that number nodes; what a number below 0 says depends on the table. */
export function nodeColumns({ name, columns }: Table): readonly NodeColumn[] {
  const found: NodeColumn[] = [];
  const form = name === 'value_constraint' ? { factor: stepsPerNode, offset: 0 } : { factor: 1, offset: 2 };
  let file: string | undefined;
  for (const [column, { type, storage, isToken }] of Object.entries(columns)) {
    if (fileColumns.test(column)) file = column;
    else if (file && type === 'integer' && !storage && !isToken && !isPlain(name, column))
      found.push({ column, file: fileOf[`${name}.${column}`] ?? file, ...form });
  }
  if (name === 'value_constraint')
    found.push({ column: 'label', file: 'to_file', ...form, when: { column: 'kind', is: 'link' } });
  return found;
}

const isPlain = (table: string, column: string): boolean =>
  plainNumbers.has(column) || plainNumbers.has(`${table}.${column}`);
