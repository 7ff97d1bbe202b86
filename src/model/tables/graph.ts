import { certainties, unresolvedReasons } from '../certainty.ts';
import { bigint, choice, double, integer, nullable, text, tokenNumber, uint8 } from '../column.ts';
import { edgeKinds } from '../edge-kinds.ts';
import { nodeKinds } from '../node-kinds.ts';
import { defineTable } from '../table.ts';

const place = {
  container: integer('Definition or module node around it in the same file; -1 without.'),
  line: integer('Line of the name, or of the node, from 1.'),
  column: integer('Column in UTF-16 units, from 1.'),
  start: integer('First byte of the node.'),
  end: integer('Byte after the last.'),
} as const;

const siteColumns = {
  language: uint8('Language number.'),
  file: integer('File number.'),
  node: integer('Syntax node.'),
  kind: choice(Object.keys(nodeKinds), 'Node kind, see the node kinds of the model.'),
  token: tokenNumber('Its text, see token; -1 without.'),
  ...place,
} as const;

export const graphSite = defineTable(
  'graph',
  'graph_site',
  'Nodes that are called what is written there: call sites, references, literals …',
  siteColumns,
  ['file', 'node'],
);

export const symbolSite = defineTable(
  'graph',
  'symbol_site',
  'Nodes that are searched for, before they get their names.',
  {
    ...siteColumns,
    naming: choice(
      ['definition', 'member', 'module'],
      'How it is named: after its definition, by its text and the definition around it, or after its file.',
    ),
  },
  ['file', 'node'],
);

export const graphSymbol = defineTable(
  'graph',
  'graph_symbol',
  'Nodes that are searched for: modules, definitions, variables, fields.',
  {
    file: integer('File number.'),
    node: integer('Syntax node.'),
    kind: choice(Object.keys(nodeKinds), 'Node kind, see the node kinds of the model.'),
    name: text('Short name; empty when it has none.'),
    local_name: text('Name with the definitions around it, e.g. `Class.method`.'),
    qualified_name: text('Module name and local name.'),
    language: uint8('Language number.'),
    ...place,
  },
  ['file', 'node'],
);

export const graphNode = defineTable(
  'graph',
  'graph_node',
  'Nodes that mean something: modules, definitions, symbols, call sites, references … Plain syntax and entities without syntax are added by the view cpg_node.',
  {
    file: integer('File number.'),
    node: integer('Syntax node.'),
    kind: choice(Object.keys(nodeKinds), 'Node kind, see the node kinds of the model.'),
    name: text('Short name; empty when it has none.'),
    local_name: text('Name with the definitions around it, e.g. `Class.method`; empty unless it is searched for.'),
    qualified_name: text('Module name and local name; empty unless it is searched for.'),
    language: uint8('Language number.'),
    ...place,
  },
  ['file', 'node'],
  { constraints: [{ code: 'span_reversed', column: 'end', notBefore: 'start' }] },
);

export const graphEntity = defineTable(
  'graph',
  'graph_entity',
  'Entities without syntax, numbered.',
  {
    entity: integer('Number of the entity.'),
    id: bigint('Graph id, from sha256 of kind and name.'),
    kind: text('FILE, FOLDER, EXTERNAL_MODULE, EXTERNAL_SYMBOL or BUILTIN.'),
    name: text('Its name.'),
  },
  ['entity'],
);

export const graphEdge = defineTable(
  'graph',
  'graph_edge',
  'Edges between such nodes. Syntax tree edges are added by the view cpg_edge.',
  {
    kind: choice(Object.keys(edgeKinds), 'Edge kind, see the edge kinds of the model.'),
    source_file: integer('File of the source; -1 for an entity.'),
    source_node: integer('Node of the source.'),
    target_file: integer('File of the target; -1 for an entity; -2 when the edge has no target.'),
    target_node: integer('Node of the target; -1 when the edge has no target.'),
    certainty: choice(Object.keys(certainties), 'exact, one_of, heuristic or unresolved.'),
    confidence: double('0 to 1.'),
    score: double('Rank within the candidate group; higher is better.'),
    reason: nullable(choice(Object.keys(unresolvedReasons), 'Why it is unresolved.')),
    rule: text('Rule that made it.'),
    evidence: integer('Syntax node in the source file that shows it; -1 without.'),
    detail: nullable(text('Name as written, for edges without a target, and further evidence.')),
  },
  [],
  {
    constraints: [
      { code: 'confidence_range', column: 'confidence', minimum: 0, maximum: 1 },
      { code: 'reason_missing', column: 'reason', presentWhen: { column: 'certainty', is: 'unresolved' } },
    ],
    ambiguity: 'edge_group',
  },
);

export const graphTables = {
  site: graphSite,
  symbolSite,
  symbol: graphSymbol,
  node: graphNode,
  entity: graphEntity,
  edge: graphEdge,
} as const;
