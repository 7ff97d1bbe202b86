import { typeTables } from '../../../model/tables/types.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import { choose, equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import type { Rel } from '../../../relation/relation.ts';
import { relateRule } from '../../rule.ts';
import { flipped } from './type-labels.ts';

const { expressionType, knownType, typeBinding, typeFlow, typePart, typeUse } = typeTables;

const known = from('type', knownType).select((t) => ({ ...t.type }));
type Types = typeof known;

const handedOn = (self: Rel<Types['schema']>): Types =>
  from('type', self)
    .join('flow', typeFlow, (t) => [equal(t.type.file, t.flow.file), equal(t.type.node, t.flow.node)])
    .select((t) => ({ ...t.type, file: t.flow.to_file, node: t.flow.to_node })) as never;

/** Type arguments of a part are those of the whole, unless it has its own; a type without arguments binds by itself. */
const taken = (self: Rel<Types['schema']>): Types =>
  from(
    'use',
    distinct(
      from('whole', self)
        .join('use', typeUse, (t) => [equal(t.whole.file, t.use.file), equal(t.whole.node, t.use.node)])
        .select((t) => ({ ...t.whole, node: t.use.to_node, label: t.use.label })),
    ),
  )
    .join('part', typePart, (t) => [
      equal(t.use.target_file, t.part.whole_file),
      equal(t.use.target_node, t.part.whole),
      equal(t.use.label, t.part.label),
    ])
    .select((t) => ({
      file: t.use.file,
      node: t.use.node,
      target_file: t.part.target_file,
      target_node: t.part.target_node,
      args_file: choose(
        [
          [greaterEqual(t.part.args_file, literal(0)), t.part.args_file],
          [greaterEqual(t.use.args_file, literal(0)), t.use.args_file],
        ],
        t.use.target_file,
      ),
      args_node: choose(
        [
          [greaterEqual(t.part.args_file, literal(0)), t.part.args_node],
          [greaterEqual(t.use.args_file, literal(0)), t.use.args_node],
        ],
        flipped(t.use.target_node),
      ),
    })) as never;

const bound = (self: Rel<Types['schema']>): Types =>
  from('type', self)
    .join('binding', typeBinding, (t) => [
      equal(t.type.target_file, t.binding.parameter_file),
      equal(t.type.target_node, t.binding.parameter),
      equal(t.type.args_file, t.binding.args_file),
      equal(t.type.args_node, t.binding.args_node),
    ])
    .select((t) => ({
      file: t.type.file,
      node: t.type.node,
      target_file: t.binding.target_file,
      target_node: t.binding.target_node,
      args_file: t.binding.bound_file,
      args_node: t.binding.bound_node,
    })) as never;

export default relateRule({
  id: 'expression-types',
  family: 'type',
  title: 'Types of expressions',
  why: 'An expression has the type of what it takes out of the type of its parts: a member of the object, the result of the callee, an element of the collection.',
  logic:
    'expression_type(n, d) :- known_type(n, d); expression_type(o, c), type_use(o, t, n), type_part(c, t, d); expression_type(m, d), type_flow(m, n).',
  output: expressionType,
  relation: fixpoint('typed', known, (self) => union(handedOn(self), taken(self), bound(self))),
  examples: [
    {
      title: 'The result of a method',
      files: { 'a.ts': 'class A {\n  m(): B { throw 1; }\n}\nclass B {\n  n() {}\n}\nnew A().m().n;\n' },
      edges: [
        'a.ts:2 B REFERS_TO a.ts:B',
        'a.ts:7 A REFERS_TO a.ts:A',
        'a.ts:7 m REFERS_TO a.ts:A.m',
        'a.ts:7 n REFERS_TO a.ts:B.n',
      ],
    },
    {
      title: 'The result of a method that is not known',
      files: { 'a.ts': 'class A {\n  m() { return other(); }\n}\nnew A().m().n;\n' },
      edges: [
        'a.ts:2 other REFERS_TO ?other (not_found)',
        'a.ts:4 A REFERS_TO a.ts:A',
        'a.ts:4 m REFERS_TO a.ts:A.m',
        'a.ts:4 n REFERS_TO ?n (unknown_type)',
      ],
    },
  ],
});
