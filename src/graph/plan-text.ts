import type { PlanNode } from '../protocol/rule-view.ts';

/** A query plan as indented lines. */
export function planText(node: PlanNode, depth = 0): string {
  const rows = node.rows ?? node.estimatedRows;
  const facts = [
    rows === null ? '' : `${node.rows === null ? '~' : ''}${rows} rows`,
    node.milliseconds === null ? '' : `${node.milliseconds.toFixed(1)} ms`,
    ...node.detail,
  ].filter((fact) => fact !== '');
  const line = `${'  '.repeat(depth)}${node.name}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}`;
  return [line, ...node.children.map((child) => planText(child, depth + 1))].join('\n');
}
