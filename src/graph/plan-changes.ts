import { diffArrays } from 'diff';
import type { PlanLine } from '../protocol/build-record.ts';
import type { PlanNode } from '../protocol/rule-view.ts';

interface Operator {
  readonly depth: number;
  readonly text: string;
  readonly node: PlanNode;
}

/** Two query plans laid over each other, operator by operator, from the top down. */
export function planChanges(before: PlanNode, after: PlanNode): readonly PlanLine[] {
  const chunks = diffArrays([...operators(before)], [...operators(after)], { comparator: isSame });
  // What is the same is listed as it is now; its figures of the build before are found by counting along.
  const old = operators(before);
  let place = 0;
  return chunks.flatMap(({ value, added, removed }) =>
    value.map(({ depth, text, node }): PlanLine => {
      if (added) return { change: 'added', depth, text, before: null, after: figures(node) };
      const was = old[place++];
      if (removed) return { change: 'removed', depth, text, before: figures(node), after: null };
      return { change: 'same', depth, text, before: was ? figures(was.node) : null, after: figures(node) };
    }),
  );
}

function operators(node: PlanNode, depth = 0): readonly Operator[] {
  const text = [node.name, ...node.detail].join('; ');
  return [{ depth, text, node }, ...node.children.flatMap((child) => operators(child, depth + 1))];
}

const isSame = (left: Operator, right: Operator): boolean =>
  left.depth === right.depth && lasting(left) === lasting(right);

/** Filters made while a statement runs, and bounds taken from statistics, follow the data: they do not make another plan. */
const lasting = ({ node }: Operator): string =>
  [node.name, ...node.detail.filter((text) => !text.startsWith('Dynamic Filters'))].join('; ').replaceAll(/\d+/g, '#');

const figures = ({ rows, estimatedRows, milliseconds }: PlanNode) => ({ rows, estimatedRows, milliseconds });
