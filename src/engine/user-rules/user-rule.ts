import { relationSql } from '../../compile/relation-sql.ts';
import { allTables } from '../../model/tables/all-tables.ts';
import { type Severity, severities } from '../../protocol/user-rules.ts';
import { items, record, text } from '../../relation/read/json-parts.ts';
import { readJson } from '../../relation/read/read-json.ts';
import { readRelation } from '../../relation/read/read-relation.ts';
import { tableSchema } from '../../relation/tables.ts';
import { listTables, type RuleParameters, readRuleParameters } from './rule-parameters.ts';

/** A rule of the user that can be run. */
export interface UserRule {
  readonly title: string;
  readonly severity: Severity;
  readonly sql: string;
  /** What its statement reads besides the graph: values by name, lists as tables that are there for this rule alone. */
  readonly parameters: RuleParameters;
  /** Most findings. */
  readonly limit: number;
  readonly timeoutMs: number;
}

/** What the rows of a rule must have, and what they may have, besides other columns. */
const required = ['path', 'line', 'message'];
const entries = [
  '$schema',
  'title',
  'why',
  'severity',
  'limit',
  'timeoutMs',
  'relation',
  'sql',
  'columns',
  'parameters',
];
const defaultLimit = 1000;
const mostFindings = 10_000;
const defaultTimeoutMs = 5000;
const longestTimeoutMs = 60_000;

const tables = new Map([...allTables.values()].map((table) => [table.name, tableSchema(table)]));

/** Reads a rule from the JSON of its file; throws a sentence that says what is wrong with it. */
export function readUserRule(json: string): UserRule {
  const at = record(readJson(json), 'A rule');
  const stranger = Object.keys(at).find((entry) => !entries.includes(entry));
  if (stranger) throw new Error(`A rule has no entry \`${stranger}\`; it may have ${entries.slice(1).join(', ')}.`);
  const severity = severities.find((each) => each === (at.severity ?? 'warning'));
  if (!severity) throw new Error(`\`severity\` is ${severities.join(', ')}, not \`${at.severity}\`.`);
  if ((at.relation === undefined) === (at.sql === undefined)) throw new Error('Give either a `relation` or `sql`.');
  const parameters = readRuleParameters(at.parameters);
  const { sql, columns } = at.sql === undefined ? ofRelation(at.relation, parameters) : ofStatement(at.sql, at.columns);
  const lacking = required.find((column) => !columns.includes(column));
  if (lacking)
    throw new Error(
      `The rows must have the columns ${required.join(', ')}; \`${lacking}\` is not among ${columns.join(', ')}.`,
    );
  return {
    title: text(at.title, '`title`'),
    severity,
    sql,
    parameters,
    limit: bounded(at.limit, '`limit`', defaultLimit, mostFindings),
    timeoutMs: bounded(at.timeoutMs, '`timeoutMs`', defaultTimeoutMs, longestTimeoutMs),
  };
}

function ofRelation(json: unknown, parameters: RuleParameters) {
  const relation = readRelation(json, new Map([...tables, ...listTables(parameters)]));
  return { sql: relationSql(relation), columns: Object.keys(relation.schema) };
}

/** A statement may be a list of lines. What it answers with is declared, and compared when it is run. */
function ofStatement(json: unknown, declared: unknown) {
  const sql = Array.isArray(json) ? json.map((line) => text(line, 'A line of `sql`')).join('\n') : text(json, '`sql`');
  return { sql, columns: items(declared, '`columns` of an SQL rule').map((name) => text(name, 'A name in `columns`')) };
}

function bounded(json: unknown, what: string, otherwise: number, most: number): number {
  if (json === undefined) return otherwise;
  if (typeof json !== 'number' || !Number.isInteger(json) || json < 1 || json > most)
    throw new Error(`${what} must be a whole number from 1 to ${most}.`);
  return json;
}
