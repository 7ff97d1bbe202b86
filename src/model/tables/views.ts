import { bigint, boolean, double, integer, nullable, text } from '../column.ts';
import { defineTable } from '../table.ts';

const certainty = text('exact, one_of, heuristic or unresolved.');
const rule = text('Rule that made the edge.');
const reason = nullable(text('Why there is no target in the workspace; null when there is one.'));
const line = integer('Line, from 1.');
const column = integer('Column in UTF-16 units, from 1.');
const path = text('Repository-relative path.');

export const cpgNode = defineTable(
  'graph',
  'cpg_node',
  'Every node of the graph, the syntax layer included.',
  {
    id: bigint('Id of the node: deterministic, the same on every machine.'),
    kind: text('Node kind, see the node kinds of the model.'),
    name: text('Short name; the syntax kind for plain syntax nodes; empty when it has none.'),
    local_name: text('Name with the definitions around it, e.g. `Class.method`.'),
    qualified_name: text('Module name and local name.'),
    path: nullable(text('Repository-relative path; null for nodes without syntax.')),
    language: nullable(text('Language identifier; null without.')),
    start: nullable(integer('First byte (UTF-8); null for nodes without syntax.')),
    end: nullable(integer('Byte after the last; null for nodes without syntax.')),
    line: nullable(integer('Line of the name, or of the node, from 1; null for nodes without syntax.')),
    column: nullable(integer('Column in UTF-16 units, from 1; null for nodes without syntax.')),
  },
  ['id'],
);

export const cpgEdge = defineTable(
  'graph',
  'cpg_edge',
  'Every edge of the graph, the syntax layer included.',
  {
    id: text(
      'Id of the edge: `KIND:source:target:evidence` with decimal node ids; without a target that part is empty and the name as written follows at the end.',
    ),
    kind: text('Edge kind, see the edge kinds of the model.'),
    source: bigint('Id of the source node.'),
    target: nullable(bigint('Id of the target node; null when the edge has no target.')),
    certainty,
    confidence: double('0 to 1.'),
    score: double('Rank within the candidate group; higher is better.'),
    candidate_group: nullable(
      text('The same for all targets of which one is meant; null for exact and unresolved edges.'),
    ),
    reason,
    rule,
    evidence_path: nullable(text('File of the evidence; null without evidence.')),
    evidence_start: nullable(integer('First byte of the evidence.')),
    evidence_end: nullable(integer('Byte after the last of the evidence.')),
    evidence_line: nullable(integer('Line of the evidence, from 1.')),
    detail: nullable(
      text('Name as written, for unresolved edges, empty where no name is written; further evidence for others.'),
    ),
  },
  ['id'],
);

export const cpgProperty = defineTable(
  'graph',
  'cpg_property',
  'Further properties of nodes and edges; exactly one of the value columns is filled.',
  {
    entity_kind: text('node or edge.'),
    entity_id: text('Id in cpg_edge, or in cpg_node as decimal digits.'),
    key: text('Name of the property.'),
    value_text: nullable(text('Value that is a text.')),
    value_integer: nullable(bigint('Value that is a whole number.')),
    value_double: nullable(double('Value that is a number.')),
    value_boolean: nullable(boolean('Value that is true or false.')),
  },
);

export const filesView = defineTable(
  'graph',
  'files',
  'Every file found, also those left out, with the reason.',
  {
    path,
    root: text('Name of the workspace folder.'),
    language: nullable(text('Language identifier; null when no language claims the file.')),
    status: text('parsed, skipped or failed.'),
    reason: nullable(text('Why it was skipped or failed.')),
    detail: nullable(text('The reason as a sentence.')),
    lines: integer('Number of lines; an empty one after the last line break does not count.'),
    size: bigint('Size in bytes.'),
    sha256: nullable(text('Digest of the content; null when it was not read.')),
    encoding: nullable(text('Encoding of the file; null when it was not read.')),
    nodes: integer('Number of syntax nodes kept.'),
  },
  ['path'],
);

export const symbolsView = defineTable(
  'graph',
  'symbols',
  'What can be searched for: modules, classes, functions, variables, parameters, fields …',
  {
    id: bigint('Id of the node in cpg_node.'),
    kind: text('Node kind, e.g. FUNCTION.'),
    name: text('Short name.'),
    local_name: text('Name with the definitions around it, e.g. `Class.method`.'),
    qualified_name: text('Module name and local name.'),
    path,
    line: integer('Line of the name, from 1.'),
    column: integer('Column of the name in UTF-16 units, from 1.'),
    end_line: integer('Last line of the declaration, from 1.'),
    container: nullable(
      text(
        'Local name of the definition or module around it; null for modules and for entries of objects written out.',
      ),
    ),
    container_id: nullable(bigint('Id of the definition or module around it; null where `container` is.')),
  },
  ['id'],
);

export const usagesView = defineTable(
  'graph',
  'usages',
  'Every occurrence of a name, with what it means; an occurrence that may mean several things has a row for each.',
  {
    path,
    line,
    column,
    name: text('The name as it stands there.'),
    kind: text('read, write, delete, call, type, import or declaration.'),
    target_id: nullable(bigint('Id of what it means; null when that is not known.')),
    target_path: nullable(text('File of the target; null for targets outside the workspace.')),
    target_line: nullable(integer("Line of the target's name, from 1.")),
    target_column: nullable(integer("Column of the target's name in UTF-16 units, from 1.")),
    target_qualified_name: nullable(text('Module name and local name of the target.')),
    certainty,
    rule,
    reason,
  },
);

export const callsView = defineTable(
  'graph',
  'calls',
  'Every call with what it calls: a row for each of several things that it may call, or that run one after another there.',
  {
    caller_id: bigint('Id of the callable around the call, or of the module.'),
    caller_local_name: nullable(text('Its name with the definitions around it.')),
    caller_qualified_name: nullable(text('Module name and local name of the caller.')),
    caller_path: text('File of the caller.'),
    caller_line: nullable(integer("Line of the caller's name, from 1.")),
    caller_column: nullable(integer("Column of the caller's name in UTF-16 units, from 1.")),
    path: text('File of the call.'),
    line: integer('Line of the call, from 1.'),
    column: integer('Column of the call in UTF-16 units, from 1.'),
    callee_id: nullable(bigint('Id of what is called; null when that is not known.')),
    callee_local_name: nullable(text('Its name with the definitions around it; as written when it is not known.')),
    callee_qualified_name: nullable(text('Module name and local name of what is called.')),
    callee_path: nullable(text('File of what is called; null outside the workspace.')),
    callee_line: nullable(integer("Line of the callee's name, from 1.")),
    callee_column: nullable(integer("Column of the callee's name in UTF-16 units, from 1.")),
    certainty,
    rule,
    reason,
  },
);

export const importsView = defineTable('graph', 'imports', 'Every imported name or module with what it means.', {
  path,
  line,
  column,
  module: nullable(text('The module name as written.')),
  name: nullable(text('The imported name as written; null for whole modules.')),
  target_path: nullable(text('File of the target; null for targets outside the workspace.')),
  target_qualified_name: nullable(
    text('Module name and local name of the target; of what lies outside the workspace the module alone.'),
  ),
  certainty,
  rule,
  reason,
});

export const supertypesView = defineTable(
  'graph',
  'supertypes',
  'Every class or interface with each supertype it names.',
  {
    id: bigint('Id of the class or interface.'),
    local_name: text('Its name with the definitions around it.'),
    qualified_name: text('Module name and local name.'),
    path,
    line: integer('Line of its name, from 1.'),
    column: integer('Column of its name in UTF-16 units, from 1.'),
    supertype_id: nullable(bigint('Id of the supertype; null when it is not known.')),
    supertype_name: nullable(text('Name of the supertype; as written when it is not known.')),
    supertype_qualified_name: nullable(text('Module name and local name of the supertype.')),
    supertype_path: nullable(text('File of the supertype; null outside the workspace.')),
    supertype_line: nullable(integer("Line of the supertype's name, from 1.")),
    supertype_column: nullable(integer("Column of the supertype's name in UTF-16 units, from 1.")),
    certainty,
    rule,
    reason,
  },
);

export const disagreementsView = defineTable(
  'graph',
  'disagreements',
  'Every name of which an index says something else than the rules found.',
  {
    path,
    line,
    column,
    name: text('The name as written.'),
    kind: text('other_target, fewer_targets, no_target or outside.'),
    found: nullable(text('Qualified names of what the rules found; null for nothing.')),
    said: nullable(text('Qualified names of what the index says.')),
    index: text('Path of the index.'),
  },
);

export const programDependencesView = defineTable(
  'graph',
  'program_dependences',
  'The program dependence graph of every code unit, between syntax nodes: control flow, control dependence, data dependence.',
  {
    kind: text(
      'CFG: the target may run next. CDG: the source decides whether the target runs. REACHES: the target may read what the source wrote.',
    ),
    label: text('CFG and CDG: kind of the edge, see flow_edge; REACHES: how certain it is.'),
    path,
    source_id: bigint('Id of the source in cpg_node.'),
    source_line: integer('Line of the source, from 1.'),
    source_column: integer('Column of the source in UTF-16 units, from 1.'),
    target_id: bigint('Id of the target in cpg_node.'),
    target_line: integer('Line of the target, from 1.'),
    target_column: integer('Column of the target in UTF-16 units, from 1.'),
  },
);

export const pointsToView = defineTable(
  'graph',
  'points_to',
  'What variables, parameters, fields and elements may hold, as the analysis of values found it; what holds nothing known has no row.',
  {
    holder: text(
      'variable, parameter, member, instance_member (of the instances of a class), element or numbered_element.',
    ),
    holder_id: bigint(
      'Id of the variable or parameter; of the class, function, object or collection that has the member.',
    ),
    holder_name: text('Name of the variable or member, key of the element; empty for any member or element.'),
    holder_qualified_name: nullable(text('Module name and local name of the holder; null for what is written out.')),
    path,
    line,
    column,
    holds: text(
      'callable, class, module, container, partial, instance, bound, property, super, members, arguments, native or generated.',
    ),
    target_id: nullable(
      bigint(
        'Id of the function, class or collection it comes from; null for what is built in or made by no expression.',
      ),
    ),
    target_qualified_name: nullable(text('Module name and local name of it; null for what has no name.')),
    target_path: nullable(text('File of it; null for what is built in.')),
    target_line: nullable(integer('Line of it, from 1; null without an id.')),
    certainty: text(
      'exact: nothing else is known to be there. one_of: several things. heuristic: something nobody knows may be there, too.',
    ),
    rule,
    limit: nullable(
      integer('Where more things arrived: how many of them, the first in the text, are followed; else null.'),
    ),
  },
);

/** The contract for everybody who asks the graph in SQL. */
export const viewTables = {
  cpgNode,
  cpgEdge,
  cpgProperty,
  files: filesView,
  symbols: symbolsView,
  usages: usagesView,
  calls: callsView,
  imports: importsView,
  supertypes: supertypesView,
  disagreements: disagreementsView,
  programDependences: programDependencesView,
  pointsTo: pointsToView,
} as const;
