import { conjunction, conjuncts } from '../conjuncts.ts';
import { columnsRead, type Expression } from '../expression.ts';
import { literal } from '../expressions.ts';
import type { JoinKey, NamedExpression, Relation, Schema } from '../relation.ts';

export type Names = ReadonlySet<string>;

/** Rows some of whose columns can be told; all columns of its schema can. */
export type Part = Relation;

export const isKnown = (expression: Expression, { schema }: Part): boolean =>
  [...columnsRead(expression)].every((name) => name in schema);

export const readBy = (expressions: readonly Expression[]): Names =>
  new Set(expressions.flatMap((expression) => [...columnsRead(expression)]));

export const within = (names: Iterable<string>, { schema }: Relation): Names =>
  new Set([...names].filter((name) => name in schema));

export const together = (...sets: readonly Names[]): Names => new Set(sets.flatMap((set) => [...set]));

export function onlyColumns(part: Part, names: Names): Part {
  const entries = Object.entries(part.schema).filter(([name]) => names.has(name));
  if (entries.length === Object.keys(part.schema).length) return part;
  return projected(
    part,
    entries.map(([name, field]) => ({ name, value: { kind: 'column', name, ...field } })),
  );
}

export function renamedPart(alias: string, source: Part): Part {
  const schema = Object.fromEntries(Object.entries(source.schema).map(([name, field]) => [`${alias}.${name}`, field]));
  return { kind: 'named', alias, source, schema };
}

/** Stands for the columns of rows of which none can be told, or is wanted. */
const noColumn: NamedExpression = { name: 'row$', value: literal(0) };

/** Of some computed columns those that the part can tell. */
export function projected(source: Part, columns: readonly NamedExpression[]): Part {
  const told = columns.filter(({ value }) => isKnown(value, source));
  const known = told.length === 0 ? [noColumn] : told;
  const schema = Object.fromEntries(
    known.map(({ name, value }) => [name, { type: value.type, nullable: value.nullable }]),
  );
  return { kind: 'project', source, columns: known, schema };
}

/** Without the rows for which what can be told of a condition does not hold. */
export function filtered(source: Part, condition: Expression | null): Part {
  const known = conjunction(condition ? conjuncts(condition).filter((each) => isKnown(each, source)) : []);
  return known ? { kind: 'filter', source, condition: known, schema: source.schema } : source;
}

export function innerJoin(left: Part, right: Part, keys: readonly JoinKey[]): Part {
  const schema = { ...left.schema, ...right.schema };
  return { kind: 'join', how: 'inner', left, right, keys, condition: null, schema };
}

export const semiJoin = (left: Part, right: Part, keys: readonly JoinKey[]): Part => ({
  kind: 'join',
  how: 'semi',
  left,
  right,
  keys,
  condition: null,
  schema: left.schema,
});

/**
 * A part that is computed before it is joined with more: the database would mix its joins with those to come and, of a few
 * changed rows and two whole tables, join the tables first where it thinks that this gives few pairs.
 */
export const settled = (part: Part): Part =>
  joins(part) ? { kind: 'distinct', source: part, schema: part.schema } : part;

function joins(part: Part): boolean {
  if (part.kind === 'join') return true;
  return (part.kind === 'named' || part.kind === 'project' || part.kind === 'filter') && joins(part.source);
}

/** The columns all parts can tell, of all their rows. */
export function unionOf(parts: readonly [Part, ...Part[]]): Part {
  const [first, ...rest] = parts;
  if (rest.length === 0) return first;
  const names = new Set(Object.keys(first.schema).filter((name) => rest.every(({ schema }) => name in schema)));
  const sources = parts.map((part) => onlyColumns(part, names));
  const schema: Schema = Object.fromEntries(
    Object.keys(sources[0]?.schema ?? {}).map((name) => {
      const fields = sources.flatMap((part) => part.schema[name] ?? []);
      return [name, { type: fields[0]?.type ?? 'integer', nullable: fields.some(({ nullable }) => nullable) }];
    }),
  );
  return { kind: 'union', sources, schema };
}
