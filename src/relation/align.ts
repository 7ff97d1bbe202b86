import type { Value } from './expression.ts';
import type { Field, Rel, Relation, Schema, SortKey } from './relation.ts';

type Prefixed<A extends string, S extends Schema> = { readonly [K in keyof S & string as `${A}.${K}`]: S[K] };
type AlignKind = Extract<Relation, { kind: 'align' }>['mode'];

interface Side<S extends Schema> {
  readonly rows: Rel<S>;
  /** Columns whose values must be equal on both sides, e.g. the file. */
  readonly by: readonly (keyof S & string)[];
  readonly start: keyof S & string;
  readonly end: keyof S & string;
}

/**
 * Matches spans of the left with spans of the right; each left row keeps its best match. Columns come out as
 * `left.<name>` and `right.<name>`, with `match_kind`, `match_score` and `candidate_count` (reference: interval align of
 * the span kernels; the smallest span or the largest overlap scores highest).
 */
export function align<L extends Schema, R extends Schema>(
  mode: AlignKind,
  left: Side<L>,
  right: Side<R>,
  options: { readonly keepUnmatched?: boolean; readonly ties?: readonly SortKey[] } = {},
): Rel<
  Prefixed<'left', L> &
    Prefixed<'right', R> & {
      match_kind: Field<'text'>;
      match_score: Field<'double'>;
      candidate_count: Field<'integer'>;
    }
> {
  const keepUnmatched = options.keepUnmatched ?? false;
  const leftRows = prefixed('left', left.rows);
  const rightRows = prefixed('right', right.rows);
  return {
    kind: 'align',
    mode,
    left: leftRows,
    right: rightRows,
    keys: left.by.map((name, at) => ({
      left: columnOf(leftRows, 'left', name),
      right: columnOf(rightRows, 'right', right.by[at] as string),
    })),
    leftSpan: { start: columnOf(leftRows, 'left', left.start), end: columnOf(leftRows, 'left', left.end) },
    rightSpan: { start: columnOf(rightRows, 'right', right.start), end: columnOf(rightRows, 'right', right.end) },
    ties: options.ties ?? [],
    keepUnmatched,
    schema: {
      ...leftRows.schema,
      ...(keepUnmatched ? nullableFields(rightRows.schema) : rightRows.schema),
      ...matchFields(keepUnmatched),
    },
  } as never;
}

/** What an interval join says of each match. */
export const matchFields = (keepUnmatched: boolean): Schema => ({
  match_kind: { type: 'text', nullable: false },
  match_score: { type: 'double', nullable: keepUnmatched },
  candidate_count: { type: 'integer', nullable: false },
});

function prefixed(alias: string, source: Relation): Relation {
  return {
    kind: 'named',
    alias,
    source,
    schema: Object.fromEntries(Object.entries(source.schema).map(([name, field]) => [`${alias}.${name}`, field])),
  };
}

function columnOf(relation: Relation, alias: string, name: string): Value {
  const field = relation.schema[`${alias}.${name}`];
  if (!field) throw new Error(`Column \`${name}\` is not in the ${alias} relation of an align.`);
  return { kind: 'column', name: `${alias}.${name}`, ...field } as Value;
}

export function nullableFields(schema: Schema): Schema {
  return Object.fromEntries(Object.entries(schema).map(([name, { type }]) => [name, { type, nullable: true }]));
}
