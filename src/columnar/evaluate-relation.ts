import { must } from '../model/must.ts';
import type { Relation } from '../relation/relation.ts';
import { evaluateAggregate } from './evaluate-aggregate.ts';
import { evaluateDistinct } from './evaluate-distinct.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { evaluateFixpoint } from './evaluate-fixpoint.ts';
import { evaluateJoin } from './evaluate-join.ts';
import { evaluateKernel } from './evaluate-kernel.ts';
import { evaluateUnion } from './evaluate-union.ts';
import { evaluateWindow } from './evaluate-window.ts';
import type { FilePlaces } from './file-places.ts';
import { Frame, pick } from './frame.ts';
import type { KnownIndexes } from './join-index.ts';
import { rowsWhere } from './rows-where.ts';
import type { Vector } from './vector.ts';

/** What the relations of one batch of files are computed from. */
export interface Inputs {
  readonly places: FilePlaces;
  readonly table: (name: string) => Frame;
  /** Filled as relations are evaluated. */
  readonly indexes: KnownIndexes;
}

/**
 * The rows of a relation over the typed columns of a batch, with the meaning that the database gives it (columnar
 * execution after MonetDB/X100, Boncz et al. 2005). Only for relations of which `unsupportedPart` has nothing to say.
 */
export function evaluateRelation(relation: Relation, given: Inputs): Frame {
  const inner = (source: Relation) => evaluateRelation(source, given);
  switch (relation.kind) {
    case 'table':
      return given.table(relation.table);
    case 'named':
      return renamed(inner(relation.source), (name) => `${relation.alias}.${name}`);
    case 'project': {
      const source = inner(relation.source);
      return new Frame(
        source.rows,
        new Map(relation.columns.map(({ name, value }) => [name, () => evaluateExpression(value, source)])),
      );
    }
    case 'filter': {
      const source = inner(relation.source);
      const rows = rowsWhere(evaluateExpression(relation.condition, source), source.rows);
      return rows.length === source.rows ? source : pick(source, rows);
    }
    case 'join':
      return evaluateJoin(relation, inner(relation.left), inner(relation.right), given);
    case 'aggregate':
      return evaluateAggregate(relation, inner(relation.source));
    case 'window':
      return evaluateWindow(relation, inner(relation.source));
    case 'distinct':
      return evaluateDistinct(inner(relation.source));
    case 'union':
      return evaluateUnion(relation.sources.map(inner), Object.keys(relation.schema));
    case 'fixpoint':
      return evaluateFixpoint(relation, given);
    case 'kernel':
      return evaluateKernel(relation, relation.sources.map(inner));
    default:
      throw new Error(`The columnar lane cannot compute ${relation.kind}.`);
  }
}

function renamed(frame: Frame, nameOf: (name: string) => string): Frame {
  return new Frame(
    frame.rows,
    new Map(frame.names.map((name): [string, () => Vector] => [nameOf(name), () => frame.column(name)])),
  );
}

/** A table lookup that fails with the name. */
export const tablesOf =
  (tables: ReadonlyMap<string, Frame>) =>
  (name: string): Frame =>
    must(tables.get(name), `table ${name}`);
