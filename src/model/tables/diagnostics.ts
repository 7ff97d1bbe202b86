import { double, integer, nullable, text } from '../column.ts';
import { defineTable } from '../table.ts';

export const ruleRun = defineTable('diagnostic', 'rule_run', 'What happened to every rule in the build.', {
  rule: text('Rule id.'),
  stage: text('match, normalize, relate, graph or diagnose.'),
  family: text('Family of the rule.'),
  title: text('Title of the rule.'),
  why: text('Why the rule holds.'),
  logic: text('One line of logic.'),
  inputs: text('Tables it reads, as a JSON list.'),
  output: text('Table it writes.'),
  status: text('ok, failed, skipped or fell_back.'),
  message: nullable(text('Error message, or the input it needed.')),
  lane: nullable(text('native, fallback or kernel.')),
  rows_out: nullable(integer('Rows written.')),
  milliseconds: nullable(double('Wall time.')),
  plan_hash: text('Hash of the relation.'),
  profile_hash: text('Hash of the runtime profile.'),
  relation: text('The relation in words.'),
  sql: nullable(text('The statement.')),
  position: integer('Place in the order of execution.'),
});

export const ruleExplain = defineTable('diagnostic', 'rule_explain', 'Query plans of the rules.', {
  rule: text('Rule id.'),
  kind: text('plan or analyze.'),
  plan: text('The plan as JSON.'),
});

export const ruleFallback = defineTable(
  'diagnostic',
  'rule_fallback',
  'Every time a rule left the native lane, and why.',
  {
    rule: text('Rule id.'),
    output: text('Table it writes.'),
    reason: text('One of the closed list of reasons.'),
    expression: nullable(text('Kind of the expression or relation that caused it.')),
    sql: nullable(text('The statement.')),
    dialect: text('SQL dialect.'),
    error: nullable(text('Message of the engine.')),
  },
);

export const ruleLineage = defineTable('diagnostic', 'rule_lineage', 'Which input columns feed which output column.', {
  rule: text('Rule id.'),
  output: text('Table it writes.'),
  column: text('Output column.'),
  source_table: text('Input table.'),
  source_column: text('Input column.'),
});

export const ruleError = defineTable('diagnostic', 'rule_error', 'Rows a finalize gate refused, counted.', {
  rule: text('Rule id; for a whole table the last rule that wrote it.'),
  output: text('Table.'),
  code: text('required_null, duplicate_key, or the code of a constraint of the table.'),
  column: nullable(text('Column concerned.')),
  rows: integer('Number of rows.'),
});

export const ruleAlignment = defineTable(
  'diagnostic',
  'rule_alignment',
  'How the rows of every rule fitted its table.',
  {
    rule: text('Rule id.'),
    output: text('Table it writes.'),
    written: integer('Rows the rule wrote.'),
    refused: integer('Rows that broke the contract; they are in the error table of the output.'),
    filled: text('Columns of the table the rule does not give, as a JSON list.'),
  },
);

export const ruleParameter = defineTable('diagnostic', 'rule_parameter', 'Which rule reads which parameter.', {
  rule: text('Rule id.'),
  parameter: text('Name of the parameter.'),
  kind: text('scalar or list.'),
  type: text('Its type; of a list that of its items.'),
});

export const ruleWarning = defineTable('diagnostic', 'rule_warning', 'What a build should say about rules that ran.', {
  rule: text('Rule id.'),
  message: text('The warning as a sentence.'),
});

export const buildTable = defineTable('diagnostic', 'build', 'The build this graph comes from.', {
  build_id: text('Digest of the inputs and the rules.'),
  built_at: text('ISO time.'),
  schema_version: integer('Number of the stored layout, which follows from the contracts of all tables.'),
  engine_version: text('Version of the engine.'),
  fingerprint: text('Digests of everything but the files that the build depends on, as JSON.'),
  folders: text('Folders, as a JSON list of name and path.'),
  profile: text('The runtime profile: every setting with its value, as JSON.'),
  profile_hash: text('Hash of the runtime profile.'),
  summary: text('The summary shown to the user, as JSON.'),
  previous: nullable(text('What is compared with this build: the record of the build before, as JSON; null without.')),
});

export const hashTable = defineTable(
  'diagnostic',
  'hash',
  'Digests of everything a build follows from: hex sha256 of canonical JSON.',
  {
    kind: text(
      'relation, rule, rule_graph, profile, schema, ddl, dataset or parameters. Equal dataset hashes mean equal rows.',
    ),
    subject: text('Rule id or table name; empty for what a build has once.'),
    hash: text('Hex sha256.'),
  },
  ['kind', 'subject'],
);

export const qualityTable = defineTable(
  'diagnostic',
  'quality',
  'Figures of every relation; edges are one relation per kind.',
  {
    relation: text('Table name, or `graph_edge/<kind>`.'),
    metric: text(
      'total, error_rows, exact, one_of, heuristic, unresolved, confidence_0 to confidence_9 (a tenth each), sources, targets or ambiguous_groups.',
    ),
    value: integer('Number of rows, entities or groups.'),
  },
  ['relation', 'metric'],
);

export const seenValue = defineTable(
  'diagnostic',
  'seen_value',
  'Values that came by in narrow columns of tables that files fill: of the files there are, and of some there were.',
  {
    relation: text('Table name.'),
    column: text('Column name.'),
    place: integer('The value, or its place in the list of choices; -1 says that the column was watched.'),
  },
);

export const diagnosticTables = {
  ruleRun,
  ruleExplain,
  ruleFallback,
  ruleLineage,
  ruleError,
  ruleAlignment,
  ruleParameter,
  ruleWarning,
  build: buildTable,
  hash: hashTable,
  quality: qualityTable,
  seenValue,
} as const;
