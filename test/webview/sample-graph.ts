import type { Certainty, EdgeExplanation, GraphView, ViewEdge, ViewNode } from '../../src/protocol/graph-view.ts';

const node = (id: string, kind: string, name: string, more: Partial<ViewNode> = {}): ViewNode => ({
  id,
  kind,
  label: name,
  localName: name,
  qualifiedName: `shop.${name}`,
  place: { path: 'shop/checkout.py', line: 8, column: 5, endLine: 12, endColumn: 18 },
  parent: null,
  hidden: 0,
  role: 'neighbour',
  ...more,
});

const edge = (id: string, kind: string, source: string, target: string, certainty: Certainty, count = 1): ViewEdge => ({
  id,
  kind,
  source,
  target,
  certainty,
  rule: `${kind.toLowerCase()}-by-name`,
  count,
});

/** A picture with every role, certainty and a container. */
export const sampleGraph: GraphView = {
  view: 'neighbourhood',
  root: '1',
  title: 'checkout',
  nodes: [
    node('1', 'FUNCTION', 'checkout', { role: 'root', parent: '9' }),
    node('2', 'FUNCTION', 'main', { parent: '9' }),
    node('3', 'FUNCTION', 'total', {
      parent: '9',
      place: { path: 'shop/checkout.py', line: 4, column: 5, endLine: 4, endColumn: 10 },
    }),
    node('4', 'CLASS', 'Voucher'),
    node('5', 'METHOD', 'apply', { localName: 'Voucher.apply', parent: '4' }),
    node('6', 'METHOD', 'apply', { localName: 'Discount.apply', hidden: 4 }),
    node('7', 'FUNCTION', 'send_receipt', { role: 'unresolved', place: null }),
    node('8', 'FUNCTION', 'print', { role: 'external', place: null }),
    node('9', 'MODULE', 'checkout.py', { role: 'container' }),
    node('more:1:CALLS', 'more', '12 more callers', { role: 'marker', hidden: 12, place: null }),
  ],
  edges: [
    edge('e1', 'CALLS', '2', '1', 'exact'),
    edge('e2', 'CALLS', '1', '3', 'exact'),
    edge('e3', 'CALLS', '1', '5', 'one_of'),
    edge('e4', 'CALLS', '1', '6', 'one_of'),
    edge('e5', 'CALLS', '1', '7', 'unresolved'),
    edge('e6', 'CALLS', '2', '8', 'heuristic'),
    edge('e7', 'REFERENCES', '1', '4', 'exact', 3),
    edge('e8', 'CALLS', 'more:1:CALLS', '1', 'exact', 12),
    edge('e9', 'CONTAINS', '9', '1', 'exact'),
  ],
  notes: ['12 callers are not shown.'],
  stamp: { buildId: 'sample', builtAt: '2026-01-02T03:04:05Z', engineVersion: '0.0.0' },
};

/** Why the uncertain call of the sample is there. */
export const sampleExplanation: EdgeExplanation = {
  edge: edge('e3', 'CALLS', '1', '5', 'one_of'),
  source: node('1', 'FUNCTION', 'checkout'),
  target: node('5', 'METHOD', 'apply', { localName: 'Voucher.apply' }),
  rule: {
    id: 'method-call-by-type',
    title: 'A call of a method reaches the methods of the types the receiver may have',
    why: 'The receiver is a local variable that was assigned an instance of the class.',
    logic: 'calls(s, m) :- call_site(s, r, n), has_type(r, t), member_of(m, t, n).',
  },
  confidence: 0.8,
  score: 0.74,
  reason: null,
  evidence: [
    {
      label: 'call',
      place: { path: 'shop/checkout.py', line: 10, column: 14, endLine: 10, endColumn: 42 },
      text: 'voucher.apply(total(basket))',
    },
    {
      label: 'assignment',
      place: { path: 'shop/checkout.py', line: 9, column: 5, endLine: 9, endColumn: 32 },
      text: 'voucher = Voucher(10, code)',
    },
  ],
  candidates: [{ edge: 'e4', target: node('6', 'METHOD', 'apply', { localName: 'Discount.apply' }), score: 0.26 }],
};
