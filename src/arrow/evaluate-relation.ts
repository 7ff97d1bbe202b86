import type { Relation } from '../relation/relation.ts';
import { tablesRead } from '../relation/tables-read.ts';
import { evaluateAggregate } from './evaluate-aggregate.ts';
import { evaluateAlign } from './evaluate-align.ts';
import { evaluateCompute } from './evaluate-compute.ts';
import { evaluateDistinct } from './evaluate-distinct.ts';
import { evaluateFilter } from './evaluate-filter.ts';
import { evaluateFixpoint } from './evaluate-fixpoint.ts';
import { evaluateJoin } from './evaluate-join.ts';
import { evaluateKernel } from './evaluate-kernel.ts';
import { evaluateNamed } from './evaluate-named.ts';
import { evaluateProject } from './evaluate-project.ts';
import { evaluateTable } from './evaluate-table.ts';
import { evaluateUnion } from './evaluate-union.ts';
import { evaluateUnnest } from './evaluate-unnest.ts';
import { evaluateValues } from './evaluate-values.ts';
import { evaluateWindow } from './evaluate-window.ts';
import type { Frame } from './frame.ts';
import type { Scope } from './scope.ts';
import { UnsupportedInLane } from './unsupported-in-lane.ts';

/** The rows of a relation. A relation that stands in two places, or that no round of a fixpoint changes, runs once. */
export function evaluateRelation(relation: Relation, scope: Scope): Frame {
  const known = scope.known.get(relation);
  if (known) return known;
  const frame = evaluateNode(relation, scope);
  if (changesWithRounds(relation, scope)) return frame;
  scope.known.set(relation, frame);
  if (scope.working.size > 0) scope.indexes.set(frame, new Map());
  return frame;
}

function changesWithRounds(relation: Relation, scope: Scope): boolean {
  return scope.working.size > 0 && tablesRead(relation).some((name) => scope.working.has(name));
}

function evaluateNode(relation: Relation, scope: Scope): Frame {
  const { parameters } = scope;
  const inner = (input: Relation): Frame => evaluateRelation(input, scope);
  switch (relation.kind) {
    case 'table': {
      const working = scope.working.get(relation.table);
      if (working) return working;
      const table = scope.table(relation.table);
      if (!table) throw new Error(`There is no table \`${relation.table}\`.`);
      return evaluateTable(relation, table);
    }
    case 'values':
      return evaluateValues(relation);
    case 'named':
      return evaluateNamed(relation, inner(relation.source));
    case 'project':
      return evaluateProject(relation, inner(relation.source), parameters);
    case 'filter':
      return evaluateFilter(relation, inner(relation.source), parameters);
    case 'join':
      return evaluateJoin(relation, inner(relation.left), inner(relation.right), scope);
    case 'align':
      return evaluateAlign(relation, inner(relation.left), inner(relation.right), parameters);
    case 'aggregate':
      return evaluateAggregate(relation, inner(relation.source), parameters);
    case 'window':
      return evaluateWindow(relation, inner(relation.source), parameters);
    case 'unnest':
      return evaluateUnnest(relation, inner(relation.source), parameters);
    case 'union':
      return evaluateUnion(relation, relation.sources.map(inner));
    case 'distinct':
      return evaluateDistinct(relation, inner(relation.source));
    case 'fixpoint':
      return evaluateFixpoint(relation, scope, evaluateRelation);
    case 'compute':
      return evaluateCompute(relation, inner(relation.source));
    case 'kernel':
      return evaluateKernel(relation, relation.sources.map(inner));
    default:
      throw new UnsupportedInLane(`the relation \`${(relation as Relation).kind}\``, 'the kind is unknown there');
  }
}
