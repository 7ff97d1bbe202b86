import { syntaxKind, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { codeUnit } from '../../../model/tables/flow.ts';
import { union } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { parameterNodes } from './parameter-nodes.ts';
import { propertyRow } from './property-row.ts';

const {
  argument,
  assignment,
  baseType,
  binding: bindingTable,
  callSite,
  definition,
  export: exportTable,
  import: importTable,
  literal: literalTable,
  memberAccess,
  property: propertyTable,
  reference,
  result: resultTable,
  scope: scopeTable,
  typeAnnotation,
} = factTables;

/** What the fact tables say about a node in a word or a number. */
export const factProperties = union(
  from('node', syntaxNode)
    .join('kind', syntaxKind, (t) => equal(t.kind.kind, t.node.kind))
    .select((t) => propertyRow(t.node, 'syntax_kind', t.kind.name)),
  from('scope', scopeTable).select((t) =>
    propertyRow({ file: t.scope.file, node: t.scope.scope }, 'scope_kind', t.scope.kind),
  ),
  from('fact', definition).select((t) => propertyRow(t.fact, 'definition_kind', t.fact.kind)),
  from('fact', bindingTable).select((t) => propertyRow(t.fact, 'binding_kind', t.fact.kind)),
  from('fact', reference).select((t) => propertyRow(t.fact, 'role', t.fact.role)),
  from('fact', memberAccess).select((t) => propertyRow(t.fact, 'role', t.fact.role)),
  from('fact', memberAccess).select((t) => propertyRow(t.fact, 'access_kind', t.fact.kind)),
  from('fact', callSite).select((t) => propertyRow(t.fact, 'call_kind', t.fact.kind)),
  from('fact', callSite).select((t) => propertyRow(t.fact, 'callee_shape', t.fact.shape)),
  from('fact', argument).select((t) => propertyRow(t.fact, 'argument_kind', t.fact.kind)),
  from('fact', argument).select((t) => propertyRow(t.fact, 'position', t.fact.position)),
  from('fact', parameterNodes).select((t) => propertyRow(t.fact, 'parameter_kind', t.fact.kind)),
  from('fact', parameterNodes).select((t) => propertyRow(t.fact, 'position', t.fact.position)),
  from('fact', baseType).select((t) => propertyRow(t.fact, 'supertype_kind', t.fact.kind)),
  from('fact', importTable).select((t) => propertyRow(t.fact, 'import_kind', t.fact.kind)),
  from('fact', exportTable).select((t) => propertyRow(t.fact, 'export_kind', t.fact.kind)),
  from('fact', assignment).select((t) => propertyRow(t.fact, 'assignment_kind', t.fact.kind)),
  from('fact', typeAnnotation).select((t) => propertyRow(t.fact, 'annotation_kind', t.fact.kind)),
  from('fact', literalTable).select((t) => propertyRow(t.fact, 'literal_kind', t.fact.kind)),
  from('fact', propertyTable).select((t) => propertyRow(t.fact, 'property_kind', t.fact.kind)),
  from('fact', resultTable).select((t) => propertyRow(t.fact, 'result_kind', t.fact.kind)),
  from('unit', codeUnit).select((t) => propertyRow(t.unit, 'cyclomatic_complexity', t.unit.complexity)),
);
