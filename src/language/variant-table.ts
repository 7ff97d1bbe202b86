import { must } from '../model/must.ts';
import type { Expression, LiteralValue } from '../relation/expression.ts';
import type { JoinKey, Relation, Schema } from '../relation/relation.ts';
import type { Variant } from './pattern-group.ts';

const alias = 'variant';
const mostRows = 2000;

/** A column in which variants differ, and the column of a node it is compared with. */
interface VaryingColumn {
  readonly name: string;
  readonly node: number;
  readonly compared: 'kind' | 'field' | 'language';
  readonly valuesOf: (variant: Variant) => readonly LiteralValue[];
}

/** The constants in which the patterns of a group differ, as rows to join with. */
export class VariantTable {
  readonly #columns: readonly VaryingColumn[];
  readonly #kindVaries: boolean;

  constructor(readonly variants: readonly Variant[]) {
    const first = must(variants[0], 'variant');
    this.#kindVaries = variants.some(({ kind }) => kind !== first.kind);
    const columns: VaryingColumn[] = first.nodes.flatMap((_, node) => [
      { name: `kind_${node}`, node, compared: 'kind' as const, valuesOf: kindsOf(node) },
      { name: `field_${node}`, node, compared: 'field' as const, valuesOf: fieldsOf(node) },
    ]);
    columns.push({ name: 'language', node: 0, compared: 'language', valuesOf: ({ languages }) => languages });
    this.#columns = columns.filter(({ valuesOf }) => {
      const texts = variants.map((variant) => valuesOf(variant).join());
      return texts.some((text) => text !== texts[0]);
    });
  }

  /** Whether constants have to come from rows: otherwise they stand in the conditions of the nodes. */
  get isNeeded(): boolean {
    return this.#kindVaries || this.#columns.length > 0;
  }

  get isSmall(): boolean {
    const sizes = this.variants.map((variant) =>
      this.#columns.reduce((size, { valuesOf }) => size * valuesOf(variant).length, 1),
    );
    return sizes.reduce((sum, size) => sum + size, 0) <= mostRows;
  }

  /** Nodes whose kind, field or language differs between variants. */
  get nodes(): ReadonlySet<number> {
    return new Set(this.#columns.map(({ node }) => node));
  }

  /** Whether some variant allows several kinds for a node in which variants differ: it then has several rows. */
  hasChoice(node: number): boolean {
    const columns = this.#columns.filter((column) => column.node === node);
    return columns.some(({ valuesOf }) => this.variants.some((variant) => valuesOf(variant).length > 1));
  }

  /** What the result shows as its kind. */
  get kind(): Expression {
    const kind = must(this.variants[0]).kind;
    return this.#kindVaries
      ? { kind: 'column', name: `${alias}.kind`, type: 'text', nullable: false }
      : { kind: 'literal', value: kind, type: 'text', nullable: false };
  }

  rows(): Relation {
    const names = [...(this.#kindVaries ? ['kind'] : []), ...this.#columns.map(({ name }) => name)];
    const rows = this.variants.flatMap((variant) => {
      let cells: readonly (readonly LiteralValue[])[] = [this.#kindVaries ? [variant.kind] : []];
      for (const { valuesOf } of this.#columns)
        cells = cells.flatMap((row) => valuesOf(variant).map((value) => [...row, value]));
      return cells;
    });
    const schema: Schema = Object.fromEntries(
      names.map((name) => [
        name,
        { type: name === 'kind' ? ('text' as const) : ('integer' as const), nullable: false },
      ]),
    );
    const distinct = [...new Map(rows.map((row) => [row.join(), row])).values()];
    return {
      kind: 'named',
      alias,
      source: { kind: 'values', rows: distinct, schema },
      schema: Object.fromEntries(Object.entries(schema).map(([name, field]) => [`${alias}.${name}`, field])),
    };
  }

  /** Keys by which rows that have a node agree with their variant. */
  keys(node: number, columnOf: (name: VaryingColumn['compared']) => Expression): readonly JoinKey[] {
    return this.#columns
      .filter((column) => column.node === node)
      .map(({ name, compared }) => ({
        left: { kind: 'column', name: `${alias}.${name}`, type: 'integer', nullable: false },
        right: columnOf(compared),
      }));
  }
}

const kindsOf =
  (node: number) =>
  ({ nodes }: Variant): readonly number[] => {
    const { kinds } = must(nodes[node]);
    return typeof kinds === 'string' ? [] : kinds;
  };

const fieldsOf =
  (node: number) =>
  ({ nodes }: Variant): readonly number[] => {
    const { field } = must(nodes[node]);
    return field === null ? [] : [field];
  };
