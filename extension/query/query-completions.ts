import { certainties, unresolvedReasons } from '../../src/model/certainty.ts';
import { edgeKinds } from '../../src/model/edge-kinds.ts';
import { nodeKinds } from '../../src/model/node-kinds.ts';
import { viewTables } from '../../src/model/tables/views.ts';

export interface QueryCompletion {
  readonly label: string;
  readonly what: 'table' | 'column' | 'value' | 'keyword';
  readonly detail: string;
  readonly insert: string;
}

const tables = Object.values(viewTables);
const tableNamed = (name: string) => tables.find((table) => table.name === name.toLowerCase());

const keywords = (
  'all and as asc avg between by case count desc distinct else end exists from group having ilike in is join left like ' +
  'limit max min not null on or order recursive select sum then union using when where with'
).split(' ');

/** Words of the language that need quotes as names. */
const reserved = new Set(['column', 'end']);

/**
 * What fits at the end of a text: columns after `alias.`, tables after a word that a table follows, values inside quotes
 * after a column with a closed list of values, else columns of the tables of the statement, tables and keywords.
 */
export function queryCompletions(before: string, whole: string): readonly QueryCompletion[] {
  const text = before.replaceAll(/--[^\n]*/g, '');
  const quoted = /(\w+)"?\s*(?:=|<>|in\s*\((?:\s*'[^']*'\s*,)*)\s*'[^']*$/i.exec(text);
  if (quoted?.[1]) return valuesOf(quoted[1]);
  if ((text.split("'").length - 1) % 2 === 1) return [];
  const aliases = aliasesOf(whole);
  const member = /(\w+)\.\w*$/.exec(text);
  if (member?.[1]) return columnsOf(aliases.get(member[1].toLowerCase()) ?? member[1]);
  if (/\b(from|join)\s+\w*$/i.test(text) || /\bfrom\s+[\w\s,]*,\s*\w*$/i.test(text)) return tableCompletions();
  const columns = [...new Set(aliases.values())].flatMap((name) => columnsOf(name));
  const unique = columns.filter(({ label }, at) => columns.findIndex((other) => other.label === label) === at);
  return [...unique, ...tableCompletions(), ...keywords.map(keyword)];
}

/** Tables of a statement by the names they go by. */
function aliasesOf(sql: string): ReadonlyMap<string, string> {
  const found = sql
    .replaceAll(/--[^\n]*/g, '')
    .matchAll(
      /(?:\b(?:from|join)|,)\s+(\w+)(?:\s+(?:as\s+)?(?!(?:on|join|left|where|group|order|using|limit|inner|cross|full|right)\b)(\w+))?/gi,
    );
  const aliases = new Map<string, string>();
  for (const [, table = '', alias] of found) {
    if (tableNamed(table)) aliases.set((alias ?? table).toLowerCase(), table.toLowerCase());
  }
  return aliases;
}

const tableCompletions = (): readonly QueryCompletion[] =>
  tables.map(({ name, doc }) => ({ label: name, what: 'table', detail: doc, insert: name }));

const columnsOf = (table: string): readonly QueryCompletion[] =>
  Object.entries(tableNamed(table)?.columns ?? {}).map(([name, { type, doc }]) => ({
    label: name,
    what: 'column',
    detail: `${typeof type === 'string' ? type : 'list'} · ${doc}`,
    insert: reserved.has(name) ? `"${name}"` : name,
  }));

const keyword = (word: string): QueryCompletion => ({ label: word, what: 'keyword', detail: '', insert: word });

/** Values of columns with a closed list. A column `kind` may hold kinds of edges or of nodes. */
function valuesOf(column: string): readonly QueryCompletion[] {
  const value = (label: string, detail: string): QueryCompletion => ({ label, what: 'value', detail, insert: label });
  switch (column.toLowerCase()) {
    case 'kind':
      return [
        ...Object.entries(edgeKinds).map(([kind, { doc }]) => value(kind, doc)),
        ...Object.entries(nodeKinds).map(([kind, { doc }]) => value(kind, doc)),
      ];
    case 'certainty':
      return Object.entries(certainties).map(([name, doc]) => value(name, doc));
    case 'reason':
      return Object.entries(unresolvedReasons).map(([name, doc]) => value(name, doc));
    case 'status':
      return ['parsed', 'skipped', 'failed'].map((status) => value(status, ''));
    default:
      return [];
  }
}
