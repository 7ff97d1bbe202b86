import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { choose, coalesce, equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { certainEdge } from './edge-columns.ts';

const { argument, binding, decorator, doc, parameter, property, symbol, typeAnnotation } = factTables;
const { symbolEntity, staticValue } = relationTables;
const rule = 'detail-edges';

const parameters = from('at', parameter).select((t) =>
  certainEdge(
    'HAS_PARAMETER',
    rule,
    { file: t.at.file, node: t.at.callable },
    { file: t.at.file, node: choose([[greaterEqual(t.at.name, literal(0)), t.at.name]], t.at.node) },
    t.at.node,
  ),
);
const args = from('at', argument).select((t) =>
  certainEdge(
    'HAS_ARGUMENT',
    rule,
    { file: t.at.file, node: t.at.call },
    { file: t.at.file, node: t.at.value },
    t.at.node,
  ),
);
const decorations = from('at', decorator).select((t) =>
  certainEdge(
    'DECORATES',
    rule,
    { file: t.at.file, node: t.at.node },
    { file: t.at.file, node: t.at.target },
    t.at.node,
  ),
);

/** Declared types, from the parameter, variable or definition. */
const typed = distinct(
  from('type', typeAnnotation)
    .join('value', staticValue, (t) => [
      equal(t.type.file, t.value.file),
      equal(t.type.named, t.value.node),
      equal(t.value.kind, literal('definition')),
    ])
    .leftJoin('parameter', parameter, (t) => [
      equal(t.type.file, t.parameter.file),
      equal(t.type.owner, t.parameter.node),
    ])
    .leftJoin('binding', binding, (t) => [equal(t.type.file, t.binding.file), equal(t.type.owner, t.binding.node)])
    .leftJoin('symbol', symbol, (t) => [
      equal(t.binding.file, t.symbol.file),
      equal(t.binding.scope, t.symbol.scope),
      equal(t.binding.token, t.symbol.token),
    ])
    .leftJoin('entity', symbolEntity, (t) => [
      equal(t.symbol.file, t.entity.file),
      equal(t.symbol.node, t.entity.symbol),
    ])
    .leftJoin('field', property, (t) => [equal(t.type.file, t.field.file), equal(t.type.owner, t.field.name)])
    .select((t) => ({
      file: t.type.file,
      owner: choose(
        [[greaterEqual(coalesce(t.parameter.name, literal(-1)), literal(0)), coalesce(t.parameter.name, literal(-1))]],
        coalesce(t.entity.entity, t.field.node, t.type.owner),
      ),
      target_file: t.value.target_file,
      target_node: t.value.target_node,
      evidence: t.type.node,
    })),
);
const types = from('at', typed).select((t) =>
  certainEdge(
    'HAS_TYPE',
    rule,
    { file: t.at.file, node: t.at.owner },
    { file: t.at.target_file, node: t.at.target_node },
    t.at.evidence,
  ),
);
const docs = from('at', doc).select((t) =>
  certainEdge(
    'DOCUMENTS',
    rule,
    { file: t.at.file, node: t.at.node },
    { file: t.at.file, node: t.at.owner },
    t.at.node,
  ),
);

export default graphRule({
  id: 'detail-edges',
  family: 'edges',
  title: 'Parameters, arguments, decorators, declared types, documentation',
  why: 'Parameters belong to their callable, arguments to their call, decorators to what they decorate, declared types to what they are declared for, documentation to what it documents.',
  logic:
    'has_parameter(d, p) :- parameter(p, callable: d); has_argument(s, a) :- argument(a, call: s); has_type(x, c) :- type_annotation(n, owner: x), value(n, c).',
  output: graphTables.edge,
  relation: union(parameters, args, decorations, types, docs),
});
