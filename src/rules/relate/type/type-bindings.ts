import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { knownArguments } from './known-arguments.ts';
import { flipped } from './type-labels.ts';
import { typeParameters } from './type-parameters.ts';

const { baseType, typeForm } = factTables;
const { knownType, typeBinding } = typeTables;

const argumentsOf = from('argument', knownArguments)
  .join('parameter', typeParameters, (t) => [
    equal(t.argument.target_file, t.parameter.file),
    equal(t.argument.target_node, t.parameter.owner),
    equal(t.argument.position, t.parameter.position),
  ])
  .join('type', knownType, (t) => [equal(t.argument.file, t.type.file), equal(t.argument.part, t.type.node)])
  .select((t) => ({
    file: t.argument.file,
    node: t.argument.node,
    name: t.argument.name,
    parameter_file: t.parameter.file,
    parameter: t.parameter.node,
    target_file: t.type.target_file,
    target_node: t.type.target_node,
    bound_file: t.type.args_file,
    bound_node: t.type.args_node,
  }));
const given = from('argument', argumentsOf).select((t) => ({
  args_file: t.argument.file,
  args_node: t.argument.node,
  parameter_file: t.argument.parameter_file,
  parameter: t.argument.parameter,
  target_file: t.argument.target_file,
  target_node: t.argument.target_node,
  bound_file: t.argument.bound_file,
  bound_node: t.argument.bound_node,
}));
/** What a class says of the parameters of its supertypes holds for all its instances. */
const inherited = from('base', baseType)
  .join('argument', argumentsOf, (t) => [equal(t.base.file, t.argument.file), equal(t.base.node, t.argument.name)])
  .select((t) => ({
    args_file: t.base.file,
    args_node: flipped(t.base.class),
    parameter_file: t.argument.parameter_file,
    parameter: t.argument.parameter,
    target_file: t.argument.target_file,
    target_node: t.argument.target_node,
    bound_file: t.argument.bound_file,
    bound_node: t.argument.bound_node,
  }));

const bounds = from('parameter', typeParameters)
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
    target_file: t.type.target_file,
    target_node: t.type.target_node,
    bound_file: t.type.args_file,
    bound_node: t.type.args_node,
  }));
const unbound = from('bound', bounds).select((t) => ({
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
  relation: distinct(union(given, inherited, unbound, inside)),
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
