import { allTables } from '../model/tables/all-tables.ts';
import { ruleError, ruleLineage } from '../model/tables/diagnostics.ts';
import { graphEdge } from '../model/tables/graph.ts';
import type { ErrorStat, LineageColumn, TableReport } from '../protocol/rule-view.ts';
import { t } from '../protocol/translate.ts';
import { equal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { feedingRules } from './feeding-rules.ts';
import type { GraphReader } from './graph-reader.ts';
import { notFound } from './not-found.ts';
import { quality } from './quality.ts';
import { ruleList } from './rule-list.ts';
import type { Sampler } from './sample-places.ts';
import { tableContract } from './table-contract.ts';

const output = parameter('table', 'text');
const errors = from('error', ruleError)
  .where((t) => equal(t.error.output, output))
  .select((t) => ({ code: t.error.code, column: t.error.column, rows: t.error.rows }));
const lineage = from('line', ruleLineage)
  .where((t) => equal(t.line.output, output))
  .select((t) => ({ column: t.line.column, table: t.line.source_table, source: t.line.source_column }));

/** Everything there is to say about one table of the stored graph. */
export async function tableReport(reader: GraphReader, name: string, sample: Sampler): Promise<TableReport> {
  const table = allTables.get(name);
  if (!table) throw notFound(t('No table is called {0}; the pipeline of Rule Diagnostics shows their names.', name));
  const rules = await ruleList(reader);
  const writers = rules.filter(({ output }) => output === name);
  const written = writers.flatMap(({ rowsOut }) => (rowsOut === null ? [] : [rowsOut]));
  const isOfTable = (relation: string) =>
    relation === name || (name === graphEdge.name && relation.startsWith(`${name}/`));
  return {
    ...tableContract(table),
    layer: table.layer,
    doc: table.doc,
    sources: Object.fromEntries(sourcesOf(await reader.rows(lineage, { table: name }))),
    writtenBy: writers.map(({ id }) => id),
    readBy: rules.filter(({ inputs }) => inputs.includes(name)).map(({ id }) => id),
    fedBy: feedingRules(rules, name),
    rows: written.length === 0 ? null : written.reduce((sum, count) => sum + count, 0),
    sample: await sample(name),
    errors: (await reader.rows(errors, { table: name })).map(errorOf).toSorted(byCode),
    errorSample: await sample(`${name}_errors`),
    quality: (await quality(reader)).filter(({ relation }) => isOfTable(relation)),
  };
}

type Row = Readonly<Record<string, unknown>>;

/** By column: what any rule computes it from, once and sorted. */
function sourcesOf(rows: readonly Row[]): ReadonlyMap<string, LineageColumn['sources']> {
  const found = new Map<string, Set<string>>();
  for (const { column, table, source } of rows)
    found.set(String(column), (found.get(String(column)) ?? new Set()).add(`${table}\0${source}`));
  const parted = (text: string) => {
    const [table = '', column = ''] = text.split('\0');
    return { table, column };
  };
  return new Map([...found].map(([column, sources]) => [column, [...sources].sort().map(parted)]));
}

const errorOf = (row: Row): ErrorStat => ({
  code: String(row.code),
  column: row.column === null ? null : String(row.column),
  count: Number(row.rows),
});

const byCode = (left: ErrorStat, right: ErrorStat): number =>
  `${left.code} ${left.column ?? ''}` < `${right.code} ${right.column ?? ''}` ? -1 : 1;
