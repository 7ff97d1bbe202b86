import { typeName } from '../../model/column.ts';
import type { Table } from '../../model/table.ts';
import { allTables } from '../../model/tables/all-tables.ts';
import type { BuildRecord, RuleRecord } from '../../protocol/build-record.ts';
import { hashOf } from '../../relation/hash.ts';
import { lineage } from '../../relation/lineage.ts';
import { type Rule, rulesInputs } from '../../rules/rule.ts';

const producer = 'code-anatomy';
const specification = 'https://openlineage.io/spec';
const facet = (name: string) => ({ _producer: producer, _schemaURL: `${specification}/facets/1-0-0/${name}.json` });
const eventTypes = { ok: 'COMPLETE', fell_back: 'COMPLETE', failed: 'FAIL', skipped: 'ABORT' } as const;

/** One OpenLineage run event per rule of a build: https://openlineage.io/spec/2-0-2/OpenLineage.json */
export function openLineageEvents(record: BuildRecord, rules: readonly Rule[]): readonly object[] {
  const ran = new Map(record.rules.map((rule) => [rule.rule, rule]));
  return rules.flatMap((rule) => {
    const run = ran.get(rule.id);
    return run ? [runEvent(record, rule, run)] : [];
  });
}

function runEvent({ buildId, builtAt }: BuildRecord, rule: Rule, run: RuleRecord): object {
  const inputs = rulesInputs(rule);
  return {
    eventType: eventTypes[run.status],
    producer,
    schemaURL: `${specification}/2-0-2/OpenLineage.json`,
    run: { runId: uuidOf(`${buildId} ${rule.id}`) },
    job: {
      namespace: producer,
      name: rule.id,
      facets: {
        documentation: { ...facet('DocumentationJobFacet'), description: rule.why },
        ...(run.sql === null ? {} : { sql: { ...facet('SQLJobFacet'), query: run.sql, dialect: 'duckdb' } }),
      },
    },
    inputs: inputs.map((name) => ({ namespace: producer, name, facets: schemaFacet(allTables.get(name)) })),
    outputs: [
      {
        namespace: producer,
        name: rule.output.name,
        facets: { ...schemaFacet(rule.output), ...columnLineage(rule) },
        outputFacets:
          run.rows === null
            ? {}
            : { outputStatistics: { ...facet('OutputStatisticsOutputDatasetFacet'), rowCount: run.rows } },
      },
    ],
    eventTime: builtAt,
  };
}

const schemaFacet = (table: Table | undefined) => ({
  schema: {
    ...facet('SchemaDatasetFacet'),
    fields: Object.entries(table?.columns ?? {}).map(([name, { type, doc }]) => ({
      name,
      type: typeName(type),
      description: doc,
    })),
  },
});

/** Patterns read the syntax tree by structure; their columns are not traced. */
function columnLineage(rule: Rule): object {
  if (rule.stage === 'match') return {};
  const fields = Object.entries(lineage(rule.relation)).map(([column, origins]) => [
    column,
    { inputFields: origins.map(({ table, column: field }) => ({ namespace: producer, name: table, field })) },
  ]);
  return { columnLineage: { ...facet('ColumnLineageDatasetFacet'), fields: Object.fromEntries(fields) } };
}

/** A name-based UUID (RFC 9562, version 8): the same run has the same id. */
function uuidOf(name: string): string {
  const hex = hashOf(name).slice(0, 32);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}
