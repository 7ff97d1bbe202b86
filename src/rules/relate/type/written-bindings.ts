import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import type { Rel } from '../../../relation/relation.ts';
import { relateRule } from '../../rule.ts';
import { argumentBindings } from './argument-bindings.ts';
import { knownArguments } from './known-arguments.ts';
import { flipped } from './type-labels.ts';

const { baseType } = factTables;
const { ancestor } = relationTables;
const { writtenBinding } = typeTables;

const given = from('argument', argumentBindings).select((t) => ({
  args_file: t.argument.file,
  args_node: t.argument.node,
  parameter_file: t.argument.parameter_file,
  parameter: t.argument.parameter,
  target_file: t.argument.target_file,
  target_node: t.argument.target_node,
  bound_file: t.argument.bound_file,
  bound_node: t.argument.bound_node,
}));
/** A supertype may be known by its name or by the whole of name and arguments. */
const ofTypes = union(
  from('argument', argumentBindings).select((t) => ({ ...t.argument, type: t.argument.name })),
  from('argument', argumentBindings).select((t) => ({ ...t.argument, type: t.argument.node })),
);
/** What classes say of the parameters of their supertypes. */
const ofBases = from('base', baseType)
  .join('argument', ofTypes, (t) => [equal(t.base.file, t.argument.file), equal(t.base.node, t.argument.type)])
  .select((t) => ({
    file: t.base.file,
    class: t.base.class,
    parameter_file: t.argument.parameter_file,
    parameter: t.argument.parameter,
    target_file: t.argument.target_file,
    target_node: t.argument.target_node,
    bound_file: t.argument.bound_file,
    bound_node: t.argument.bound_node,
  }));
type Bindings = typeof given;
type Integer = Value<'integer'>;
type Stands = 'parameter_file' | 'parameter' | 'target_file' | 'target_node' | 'bound_file' | 'bound_node';
const binding = (args_file: Integer, args_node: Integer, said: Readonly<Record<Stands, Integer>>) => ({
  args_file,
  args_node,
  parameter_file: said.parameter_file,
  parameter: said.parameter,
  target_file: said.target_file,
  target_node: said.target_node,
  bound_file: said.bound_file,
  bound_node: said.bound_node,
});
/** It holds for all instances of the class. */
const inherited = from('base', ofBases).select((t) => binding(t.base.file, flipped(t.base.class), t.base));
/** What they say without parameters of their own holds for everything below them, too. */
const settled = from('base', ofBases).whereNone('parameter', typeTables.typeParameter, (t) => [
  equal(t.base.target_file, t.parameter.file),
  equal(t.base.target_node, t.parameter.node),
]);
const below = settled
  .join('line', ancestor, (t) => [equal(t.base.file, t.line.target_file), equal(t.base.class, t.line.target_node)])
  .select((t) => ({ ...t.base, type_file: t.line.file, type: t.line.class }));
const inheritedBelow = from('base', below).select((t) => binding(t.base.type_file, flipped(t.base.type), t.base));
const inheritedByGiven = from('base', below)
  .join('argument', knownArguments, (t) => [
    equal(t.base.type_file, t.argument.target_file),
    equal(t.base.type, t.argument.target_node),
    equal(t.argument.position, literal(0)),
  ])
  .select((t) => binding(t.argument.file, t.argument.node, t.base));
/** A parameter that a supertype is given as it is stands for the same there. */
const handedUp = (self: Rel<Bindings['schema']>): Bindings =>
  from('binding', self)
    .join('base', ofBases, (t) => [
      equal(t.binding.parameter_file, t.base.target_file),
      equal(t.binding.parameter, t.base.target_node),
    ])
    .select((t) => ({
      ...t.binding,
      parameter_file: t.base.parameter_file,
      parameter: t.base.parameter,
    })) as never;
const written = fixpoint('written', distinct(union(given, inherited, inheritedBelow, inheritedByGiven)), handedUp);

export default relateRule({
  id: 'written-bindings',
  family: 'type',
  title: 'What type parameters are said to stand for',
  why: 'A type parameter stands for the argument at its place; what a class says of the parameters of its supertypes holds for its instances and for those of the classes below.',
  logic:
    'written_binding(a, p, d) :- type_form(a, argument, i, n), known_type(n, d), p is the parameter i of the generic type.',
  output: writtenBinding,
  relation: written,
  examples: [
    {
      title: 'The argument of a generic supertype',
      files: {
        'a.ts':
          'interface I { m: number }\ninterface Box<T> { v: T }\ninterface Sub extends Box<I> {}\nfunction f(p: Sub) { p.v.m; }\n',
      },
      edges: [
        'a.ts:2 T REFERS_TO a.ts:Box.T',
        'a.ts:3 Box REFERS_TO a.ts:Box',
        'a.ts:3 I REFERS_TO a.ts:I',
        'a.ts:4 Sub REFERS_TO a.ts:Sub',
        'a.ts:4 m REFERS_TO a.ts:I.m',
        'a.ts:4 p REFERS_TO a.ts:f.p',
        'a.ts:4 v REFERS_TO a.ts:Box.v',
      ],
    },
    {
      title: 'A generic supertype without an argument',
      files: {
        'a.ts':
          'interface I { m: number }\ninterface Box<T> { v: T }\ninterface Sub extends Box {}\nfunction f(p: Sub) { p.v.m; }\n',
      },
      edges: [
        'a.ts:2 T REFERS_TO a.ts:Box.T',
        'a.ts:3 Box REFERS_TO a.ts:Box',
        'a.ts:4 Sub REFERS_TO a.ts:Sub',
        'a.ts:4 m REFERS_TO ?m (unknown_type)',
        'a.ts:4 p REFERS_TO a.ts:f.p',
        'a.ts:4 v REFERS_TO a.ts:Box.v',
      ],
    },
  ],
});
