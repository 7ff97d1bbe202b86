import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { either, equal, isNull, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { flipped } from './type-labels.ts';
import { variableBounds } from './variable-bounds.ts';

const { typeForm } = factTables;
const { carriedBinding, knownType, typeBinding, writtenBinding } = typeTables;

const written = from('binding', writtenBinding).select((t) => ({ ...t.binding }));
const carried = from('binding', carriedBinding).select((t) => ({
  args_file: t.binding.args_file,
  args_node: t.binding.args_node,
  parameter_file: t.binding.parameter_file,
  parameter: t.binding.parameter,
  target_file: t.binding.target_file,
  target_node: t.binding.target_node,
  bound_file: t.binding.bound_file,
  bound_node: t.binding.bound_node,
}));

const writtenBounds = from('parameter', typeTables.typeParameter)
  .join('form', typeForm, (t) => [
    equal(t.parameter.file, t.form.file),
    equal(t.parameter.node, t.form.name),
    oneOf(t.form.kind, literal('bound'), literal('default')),
  ])
  .join('type', knownType, (t) => [equal(t.form.file, t.type.file), equal(t.form.part, t.type.node)])
  .select((t) => ({
    file: t.parameter.file,
    owner: t.parameter.owner,
    parameter: t.parameter.node,
    kind: t.form.kind,
    target_file: t.type.target_file,
    target_node: t.type.target_node,
    bound_file: t.type.args_file,
    bound_node: t.type.args_node,
  }));
const boundsOfVariables = from('parameter', typeTables.variableParameter)
  .join('bound', variableBounds, (t) => [
    equal(t.parameter.variable_file, t.bound.file),
    equal(t.parameter.variable, t.bound.variable),
  ])
  .join('type', knownType, (t) => [equal(t.bound.file, t.type.file), equal(t.bound.node, t.type.node)])
  .select((t) => ({
    file: t.parameter.file,
    owner: t.parameter.owner,
    parameter: t.parameter.node,
    kind: literal('bound'),
    target_file: t.type.target_file,
    target_node: t.type.target_node,
    bound_file: t.type.args_file,
    bound_node: t.type.args_node,
  }));
const bounds = union(writtenBounds, boundsOfVariables);
/** Without arguments a parameter is what its default says, where it has one. */
const unbound = from('bound', bounds)
  .leftJoin(
    'default',
    distinct(
      from('form', typeForm)
        .where((t) => equal(t.form.kind, literal('default')))
        .select((t) => ({ file: t.form.file, node: t.form.name })),
    ),
    (t) => [equal(t.bound.file, t.default.file), equal(t.bound.parameter, t.default.node)],
  )
  .where((t) => either(equal(t.bound.kind, literal('default')), isNull(t.default.node)))
  .select((t) => ({
    args_file: literal(-1),
    args_node: literal(-1),
    parameter_file: t.bound.file,
    parameter: t.bound.parameter,
    target_file: t.bound.target_file,
    target_node: t.bound.target_node,
    bound_file: t.bound.bound_file,
    bound_node: t.bound.bound_node,
  }));
const inside = from('bound', bounds).select((t) => ({
  args_file: t.bound.file,
  args_node: flipped(t.bound.owner),
  parameter_file: t.bound.file,
  parameter: t.bound.parameter,
  target_file: t.bound.target_file,
  target_node: t.bound.target_node,
  bound_file: t.bound.bound_file,
  bound_node: t.bound.bound_node,
}));

export default relateRule({
  id: 'type-bindings',
  family: 'type',
  title: 'What type parameters stand for',
  why: 'A type parameter stands for the argument at its place; without arguments it has what its bound or its default has.',
  logic:
    'type_binding(a, p, d) :- type_form(a, argument, i, n), known_type(n, d), p is the parameter i of the generic type.',
  output: typeBinding,
  relation: distinct(union(written, carried, unbound, inside)),
  examples: [
    {
      title: 'The argument of a generic type',
      files: { 'a.ts': 'interface I { m: number }\ninterface Box<T> { v: T }\nfunction f(p: Box<I>) { p.v.m; }\n' },
      edges: [
        'a.ts:2 T REFERS_TO a.ts:Box.T',
        'a.ts:3 Box REFERS_TO a.ts:Box',
        'a.ts:3 I REFERS_TO a.ts:I',
        'a.ts:3 m REFERS_TO a.ts:I.m',
        'a.ts:3 p REFERS_TO a.ts:f.p',
        'a.ts:3 v REFERS_TO a.ts:Box.v',
      ],
    },
    {
      title: 'The argument of another parameter',
      files: {
        'a.ts':
          'interface I { m: number }\ninterface Box<T, U> { v: T; w: U }\nfunction f(p: Box<I, string>) { p.w.m; }\n',
      },
      edges: [
        'a.ts:2 T REFERS_TO a.ts:Box.T',
        'a.ts:2 U REFERS_TO a.ts:Box.U',
        'a.ts:3 Box REFERS_TO a.ts:Box',
        'a.ts:3 I REFERS_TO a.ts:I',
        'a.ts:3 m REFERS_TO ?m (unknown_type)',
        'a.ts:3 p REFERS_TO a.ts:f.p',
        'a.ts:3 w REFERS_TO a.ts:Box.w',
      ],
    },
  ],
});
