import type { Relation } from '../relation/relation.ts';
import { Column } from './column.ts';
import { evaluateAggregate } from './evaluate-aggregate.ts';
import { evaluateDistinct } from './evaluate-distinct.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { evaluateFixpoint } from './evaluate-fixpoint.ts';
import { evaluateJoin, type Join, type RightSide } from './evaluate-join.ts';
import { evaluateKernel } from './evaluate-kernel.ts';
import { evaluateUnion } from './evaluate-union.ts';
import { evaluateWindow } from './evaluate-window.ts';
import { emptyFrame, Frame, pick } from './frame.ts';
import type { Inputs } from './inputs.ts';
import { KnownIndexes } from './known-indexes.ts';
import { rightSide } from './right-side.ts';
import { rowsWhere } from './rows-where.ts';
import { splitConditions } from './split-conditions.ts';

/**
 * The rows of a relation over the typed columns of a batch, with the meaning that the database gives it (columnar
 * execution after MonetDB/X100, Boncz et al. 2005). Only for relations of which `unsupportedPart` has nothing to say.
 */
export function evaluateRelation(relation: Relation, given: Inputs): Frame {
  if (relation.kind === 'table') return given.table(relation.table);
  const { constants, parts } = given;
  const evaluate = () => evaluated(relation, given);
  if (constants?.includes(relation)) return constants.frame(relation, evaluate);
  return parts === null ? evaluate() : parts.frame(relation, evaluate);
}

function evaluated(relation: Relation, given: Inputs): Frame {
  const inner = (source: Relation) => evaluateRelation(source, given);
  switch (relation.kind) {
    case 'named':
      return renamed(inner(relation.source), relation.alias);
    case 'project': {
      const source = inner(relation.source);
      const columns = relation.columns.map(
        ({ name, value }) => [name, Column.made(() => evaluateExpression(value, source))] as const,
      );
      return new Frame(source.rows, new Map(columns));
    }
    case 'filter': {
      const source = inner(relation.source);
      const rows = rowsWhere(evaluateExpression(relation.condition, source), source.rows);
      return rows.length === source.rows ? source : pick(source, rows);
    }
    case 'join':
      return joined(relation, given);
    case 'aggregate':
      return evaluateAggregate(relation, inner(relation.source), given.places);
    case 'window':
      return evaluateWindow(relation, inner(relation.source), given.places);
    case 'distinct':
      return evaluateDistinct(inner(relation.source), given.places);
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

/** A side is not looked at when the other has no rows to join it with. */
function joined(join: Join, given: Inputs): Frame {
  const constant = constantSide(join, given);
  if (constant?.index === null && (join.how === 'inner' || join.how === 'semi')) return emptyFrame(join.schema);
  const left = evaluateRelation(join.left, given);
  if (left.rows === 0) return emptyFrame(join.schema);
  const right = constant ?? rightSide(join, evaluateRelation(join.right, given), left.rows, given);
  return evaluateJoin(join, left, right, splitConditions(join).rest);
}

/** The right side of a join where it is the same for every batch. */
function constantSide(join: Join, given: Inputs): RightSide | null {
  const { constants } = given;
  if (!constants?.includes(join.right)) return null;
  return constants.rightSide(join, () => rightSide(join, evaluateRelation(join.right, given), 0, lastingInputs(given)));
}

/** What is made with them belongs to no batch. */
const lastingInputs = (given: Inputs): Inputs => ({
  ...given,
  indexes: { batch: new KnownIndexes(), rule: new KnownIndexes(), memory: null },
});

function renamed(frame: Frame, alias: string): Frame {
  const columns = new Map<string, Column>();
  for (const [name, column] of frame.columns) columns.set(`${alias}.${name}`, column);
  return new Frame(frame.rows, columns);
}
