import { must } from '../model/must.ts';
import { syntaxNode, token } from '../model/tables/extraction.ts';
import type { Value } from '../relation/expression.ts';
import { both, equal, hasFlag, literal, matches, not, oneOf } from '../relation/expressions.ts';
import type { Relation } from '../relation/relation.ts';
import { tableRelation } from '../relation/tables.ts';
import { joinRows } from './join-rows.ts';
import type { NodeNumbers } from './node-numbers.ts';
import type { Predicate } from './pattern-tree.ts';

export const nodeFlag = { named: 1, extra: 2, error: 4 } as const;

export type NodeColumn = keyof typeof syntaxNode.columns;

export const nodeColumns = Object.keys(syntaxNode.columns) as readonly NodeColumn[];

/** A column of the syntax node that a relation has under an alias. */
export function nodeColumn(alias: string, name: NodeColumn): Value<'integer'> {
  return { kind: 'column', name: `${alias}.${name}`, type: 'integer', nullable: false };
}

/** The syntax nodes that one of some constants allows and some texts, under an alias. */
export function nodeRows(
  alias: string,
  numbers: readonly NodeNumbers[],
  predicates: readonly Predicate[],
  languages: readonly number[],
  columns: readonly NodeColumn[],
): Relation {
  const conditions = [...languageConditions(languages), ...kindConditions(numbers)];
  const fields = numbers.flatMap(({ field }) => (field === null ? [] : [field]));
  if (fields.length > 0) conditions.push(amongNumbers(own('field'), fields));
  const rows = filteredNodes(alias, conditions, columns);
  return predicates.reduce((left, predicate) => withText(alias, left, predicate), rows);
}

/** Syntax nodes that satisfy conditions on their own columns, under an alias and with the columns asked for. */
export function filteredNodes(
  alias: string,
  conditions: readonly Value<'boolean'>[],
  columns: readonly NodeColumn[],
): Relation {
  const source = tableRelation(syntaxNode);
  const rows: Relation = {
    kind: 'project',
    source: { kind: 'filter', source, condition: both(...conditions), schema: source.schema },
    columns: columns.map((name) => ({ name, value: own(name) })),
    schema: Object.fromEntries(columns.map((name) => [name, must(source.schema[name])])),
  };
  return namedRows(alias, rows);
}

function namedRows(alias: string, source: Relation): Relation {
  const schema = Object.fromEntries(Object.entries(source.schema).map(([name, field]) => [`${alias}.${name}`, field]));
  return { kind: 'named', alias, source, schema };
}

/** Languages narrow a scan only when the patterns are not for all of them. */
export function languageConditions(languages: readonly number[]): readonly Value<'boolean'>[] {
  return languages.length === 0 ? [] : [amongNumbers(own('language'), languages)];
}

/** A column of syntax_node before it gets an alias. */
export const own = (name: NodeColumn): Value<'integer'> => ({ kind: 'column', name, type: 'integer', nullable: false });

function kindConditions(numbers: readonly NodeNumbers[]): readonly Value<'boolean'>[] {
  const isError = hasFlag(own('flags'), nodeFlag.error);
  if (numbers.some(({ kinds }) => kinds === 'any')) return [not(isError)];
  if (numbers.some(({ kinds }) => kinds === 'named')) return [hasFlag(own('flags'), nodeFlag.named), not(isError)];
  const kinds = numbers.flatMap((of) => (typeof of.kinds === 'string' ? [] : of.kinds));
  return [amongNumbers(own('kind'), kinds)];
}

function amongNumbers(value: Value<'integer'>, numbers: readonly number[]): Value<'boolean'> {
  const sorted = [...new Set(numbers)].sort((left, right) => left - right);
  const [first, ...rest] = sorted.map((number) => literal(number));
  if (!first) return literal(false);
  return rest.length === 0 ? equal(value, first) : oneOf(value, first, ...rest);
}

/** Texts are compared in the dictionary, where each occurs once, not on the nodes. */
function withText(alias: string, left: Relation, { name, operands }: Predicate): Relation {
  if (!Array.isArray(operands)) return left;
  const texts = tableRelation(token);
  const text: Value<'text'> = { kind: 'column', name: 'text', type: 'text', nullable: false };
  const [first, ...rest] = (operands as readonly string[]).map((operand) => literal(operand));
  const condition = name.endsWith('match')
    ? matches(text, operands[0] as string)
    : rest.length === 0
      ? equal(text, first as Value<'text'>)
      : oneOf(text, first as Value<'text'>, ...rest);
  const words = namedRows(`${alias}_text`, { kind: 'filter', source: texts, condition, schema: texts.schema });
  const key = { left: nodeColumn(alias, 'token'), right: { ...own('token'), name: `${alias}_text.token` } };
  return joinRows(name.startsWith('not-') ? 'anti' : 'semi', left, words, [key]);
}
