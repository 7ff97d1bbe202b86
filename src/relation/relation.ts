import type { ColumnType } from '../model/column.ts';
import type { Expression, LiteralValue } from './expression.ts';

export interface Field<T extends ColumnType = ColumnType> {
  readonly type: T;
  readonly nullable: boolean;
}

/** Column names in order, with their types. */
export type Schema = Readonly<Record<string, Field>>;

export interface NamedExpression {
  readonly name: string;
  readonly value: Expression;
}

export interface SortKey {
  readonly value: Expression;
  readonly descending: boolean;
}

export type AggregateFunction =
  | 'count' // rows, or rows where the argument is not null
  | 'count_distinct'
  | 'min'
  | 'max'
  | 'sum' // as bigint
  | 'any' // boolean or
  | 'every' // boolean and
  | 'arg_min' // first argument of the row with the smallest second; ties: smallest first argument
  | 'arg_max'
  | 'list' // ordered by the measure's order
  | 'text_join'; // texts in the measure's order, second argument (a literal) between them

export interface Measure {
  readonly name: string;
  readonly function: AggregateFunction;
  readonly args: readonly Expression[];
  readonly order: readonly SortKey[];
  readonly where: Expression | null;
}

export type JoinKind = 'inner' | 'left' | 'semi' | 'anti';

/** Pair of equal expressions, one per side. */
export interface JoinKey {
  readonly left: Expression;
  readonly right: Expression;
}

/**
 * A relation as plain data. Every node carries its schema. `named` gives the columns of its source the prefix `alias.`,
 * so that the columns of a join never collide.
 */
export type Relation =
  | { readonly kind: 'table'; readonly table: string; readonly schema: Schema }
  | { readonly kind: 'values'; readonly rows: readonly (readonly LiteralValue[])[]; readonly schema: Schema }
  | { readonly kind: 'named'; readonly alias: string; readonly source: Relation; readonly schema: Schema }
  | {
      readonly kind: 'project';
      readonly source: Relation;
      readonly columns: readonly NamedExpression[];
      readonly schema: Schema;
    }
  | { readonly kind: 'filter'; readonly source: Relation; readonly condition: Expression; readonly schema: Schema }
  | {
      readonly kind: 'join';
      readonly how: JoinKind;
      readonly left: Relation;
      readonly right: Relation;
      readonly keys: readonly JoinKey[];
      /** What must hold besides the keys. */
      readonly condition: Expression | null;
      readonly schema: Schema;
    }
  | {
      /**
       * Interval join: spans of the left are matched with spans of the right that share the keys. The schema is that of
       * the left, of the right (nullable when `keepUnmatched`), then `match_kind` text, `match_score` double and
       * `candidate_count` integer. The best match wins: highest score, then `ties`, then the right
       * span, then the other columns of the right.
       */
      readonly kind: 'align';
      /** exact: equal spans; containing: smallest right span around the left one; contained: smallest right span inside it; overlap: largest common part. */
      readonly mode: 'exact' | 'containing' | 'contained' | 'overlap';
      readonly left: Relation;
      readonly right: Relation;
      readonly keys: readonly JoinKey[];
      readonly leftSpan: { readonly start: Expression; readonly end: Expression };
      readonly rightSpan: { readonly start: Expression; readonly end: Expression };
      readonly ties: readonly SortKey[];
      readonly keepUnmatched: boolean;
      readonly schema: Schema;
    }
  | {
      readonly kind: 'aggregate';
      readonly source: Relation;
      readonly groups: readonly NamedExpression[];
      readonly measures: readonly Measure[];
      readonly schema: Schema;
    }
  | {
      /** Adds `name`, the rank of the row in its group from 1; `keep` drops rows beyond that rank. */
      readonly kind: 'window';
      readonly source: Relation;
      readonly name: string;
      readonly function: 'row_number' | 'rank';
      readonly partition: readonly Expression[];
      readonly order: readonly SortKey[];
      readonly keep: number | null;
      readonly schema: Schema;
    }
  | {
      /** One row per item of a list, with its place from 1. */
      readonly kind: 'unnest';
      readonly source: Relation;
      readonly list: Expression;
      readonly item: string;
      readonly position: string;
      /** Whether a row with an empty or missing list stays, with a null item. */
      readonly keepEmpty: boolean;
      readonly schema: Schema;
    }
  | { readonly kind: 'union'; readonly sources: readonly Relation[]; readonly schema: Schema }
  | { readonly kind: 'distinct'; readonly source: Relation; readonly schema: Schema }
  | {
      /** Least fixpoint with set semantics: `seed`, then `step` (which reads the table `name`) until nothing new comes. */
      readonly kind: 'fixpoint';
      readonly name: string;
      readonly seed: Relation;
      readonly step: Relation;
      readonly schema: Schema;
    }
  | {
      /** What a registered kernel computes from all rows of its source; see `src/kernel/`. */
      readonly kind: 'compute';
      readonly kernel: string;
      readonly source: Relation;
      readonly schema: Schema;
    }
  | {
      /** The rows that a registered kernel computes for a table from whole relations, file by file. */
      readonly kind: 'kernel';
      readonly kernel: KernelRelationName;
      /** What it computes has several tables; this is the one meant. */
      readonly output: string;
      /** Part of the identity: changes when the kernel gives other rows. */
      readonly version: number;
      readonly sources: readonly Relation[];
      readonly schema: Schema;
    };

/** Kernels that stand for a whole relation. */
export type KernelRelationName = 'control_flow' | 'definitions';

export type RelationKind = Relation['kind'];

/** Where a relation reads a table. */
export type Scan = Extract<Relation, { kind: 'table' }>;

/** A relation whose schema the compiler knows. */
export type Rel<S extends Schema> = Relation & { readonly schema: S };

/** The relations directly inside a relation. */
export function inputs(relation: Relation): readonly Relation[] {
  switch (relation.kind) {
    case 'table':
    case 'values':
      return [];
    case 'join':
    case 'align':
      return [relation.left, relation.right];
    case 'union':
    case 'kernel':
      return relation.sources;
    case 'fixpoint':
      return [relation.seed, relation.step];
    default:
      return [relation.source];
  }
}

/** A relation with something in the place of each relation directly inside it. */
export function withInputs(relation: Relation, replaced: (input: Relation) => Relation): Relation {
  switch (relation.kind) {
    case 'table':
    case 'values':
      return relation;
    case 'join':
    case 'align':
      return { ...relation, left: replaced(relation.left), right: replaced(relation.right) };
    case 'union':
    case 'kernel':
      return { ...relation, sources: relation.sources.map(replaced) };
    case 'fixpoint':
      return { ...relation, seed: replaced(relation.seed), step: replaced(relation.step) };
    default:
      return { ...relation, source: replaced(relation.source) };
  }
}
