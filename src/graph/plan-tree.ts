import type { PlanNode } from '../protocol/rule-view.ts';

/** Reads the database's EXPLAIN as JSON, estimated or with measured rows and times; null when it is not understood. */
export function planTree(json: string): PlanNode | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return null;
  }
  const top = Array.isArray(parsed) ? parsed[0] : parsed;
  if (!isRecord(top)) return null;
  let root = top;
  while (wrappers.has(named(root))) {
    const [inner] = childrenOf(root);
    if (!inner) return null;
    root = inner;
  }
  return planNode(root);
}

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const named = (node: Json): string => String(node.name ?? node.operator_name ?? node.operator_type ?? '').trim();

const childrenOf = (node: Json): readonly Json[] =>
  Array.isArray(node.children) ? node.children.filter(isRecord) : [];

/** Measured plans stand inside the statement that measures them. */
const wrappers = new Set(['', 'EXPLAIN_ANALYZE']);

const shownApart = new Set(['Estimated Cardinality', '__estimated_cardinality__']);

function planNode(node: Json): PlanNode {
  const info = isRecord(node.extra_info) ? node.extra_info : {};
  return {
    name: named(node),
    detail: Object.entries(info)
      .filter(([key]) => !shownApart.has(key))
      .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`),
    estimatedRows: numberOf(info['Estimated Cardinality'] ?? info.__estimated_cardinality__),
    rows: numberOf(node.operator_cardinality),
    milliseconds: seconds(node.operator_timing),
    children: childrenOf(node).map(planNode),
  };
}

const numberOf = (value: unknown): number | null => {
  const number = Number(
    String(value ?? '')
      .replace(/^~/, '')
      .split(' ')[0],
  );
  return value === null || value === undefined || value === '' || Number.isNaN(number) ? null : number;
};

const seconds = (value: unknown): number | null => (typeof value === 'number' ? value * 1000 : null);
