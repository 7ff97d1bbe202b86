/** Types a column may have. `integer` is 32 bits wide, `bigint` 64; text is UTF-8. */
export const scalarTypes = ['integer', 'bigint', 'double', 'text', 'boolean'] as const;
export type ScalarType = (typeof scalarTypes)[number];
export type ColumnType =
  | ScalarType
  | { readonly list: ColumnType }
  | { readonly struct: Readonly<Record<string, ColumnType>> }
  | { readonly map: { readonly key: ScalarType; readonly value: ScalarType } }
  /** One of several members, in the order of their names. */
  | { readonly union: Readonly<Record<string, ColumnType>> };

/** How a column is stored when it is narrower than its logical type; `choice` is a text out of a list of at most 256. */
export type Storage = 'uint8' | 'uint16' | 'choice';

export interface Column<T extends ColumnType = ColumnType, N extends boolean = boolean> {
  readonly type: T;
  readonly nullable: N;
  readonly storage?: Storage;
  /** The texts a `choice` may be; sorted, so that they compare like texts. */
  readonly choices?: readonly string[];
  /** Whether it is the number of a text, see the table token; where another column has a text, when only then. Negative numbers are none, but see `otherTokens`. */
  readonly isToken?: true | { readonly column: string; readonly is: string };
  readonly doc: string;
}

export type Columns = Readonly<Record<string, Column>>;

const column =
  <T extends ScalarType>(type: T) =>
  (doc: string): Column<T, false> => ({ type, nullable: false, doc });

export const integer = column('integer');
export const bigint = column('bigint');
export const double = column('double');
export const text = column('text');
export const boolean = column('boolean');

export const list = <T extends ColumnType>(item: T, doc: string): Column<{ readonly list: T }, false> => ({
  type: { list: item },
  nullable: false,
  doc,
});

export const uint8 = (doc: string): Column<'integer', false> => ({ ...integer(doc), storage: 'uint8' });
export const uint16 = (doc: string): Column<'integer', false> => ({ ...integer(doc), storage: 'uint16' });

export const choice = (choices: readonly string[], doc: string): Column<'text', false> => ({
  ...text(doc),
  storage: 'choice',
  choices: [...choices].sort(),
});

/** Number of a text. What it is depends on the history of the graph, so that rows are compared by their texts. */
export const tokenNumber = (doc: string): Column<'integer', false> => ({ ...integer(doc), isToken: true });

/** In such a column, what is not above this stands for a text too, in another sense: this number, less that of the text. */
export const otherTokens = -1_000_000_000;

export const nullable = <T extends ColumnType>(of: Column<T>): Column<T, true> => ({ ...of, nullable: true });

/** Whether two column types are the same type, structure included. */
export function sameType(left: ColumnType, right: ColumnType): boolean {
  return typeName(left) === typeName(right);
}

/** The type as a person reads it, e.g. `list(text)`. */
export function typeName(type: ColumnType): string {
  if (typeof type === 'string') return type;
  if ('list' in type) return `list(${typeName(type.list)})`;
  if ('map' in type) return `map(${type.map.key}, ${type.map.value})`;
  const [kind, parts] = 'struct' in type ? ['struct', type.struct] : ['union', type.union];
  return `${kind}(${Object.entries(parts)
    .map(([name, part]) => `${name}: ${typeName(part)}`)
    .join(', ')})`;
}
