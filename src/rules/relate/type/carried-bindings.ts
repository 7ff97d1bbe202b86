import { typeTables } from '../../../model/tables/types.ts';
import { distinct, fixpoint } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { add, both, choose, equal, lessEqual, literal, not, notEqual } from '../../../relation/expressions.ts';
import { count } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { openArguments } from './open-arguments.ts';

const { carriedBinding, writtenBinding } = typeTables;

type Integer = Value<'integer'>;

/** Classes and interfaces that arguments are carried through, one after the other. */
const mostSteps = 2;

const written = from('binding', writtenBinding)
  .join('parameter', typeTables.typeParameter, (t) => [
    equal(t.binding.parameter_file, t.parameter.file),
    equal(t.binding.parameter, t.parameter.node),
  ])
  .select((t) => ({
    args_file: t.binding.args_file,
    args_node: t.binding.args_node,
    form_file: literal(-1) as Integer,
    form_node: literal(-1) as Integer,
    parameter_file: t.binding.parameter_file,
    parameter: t.binding.parameter,
    owner: t.parameter.owner,
    target_file: t.binding.target_file,
    target_node: t.binding.target_node,
    bound_file: t.binding.bound_file,
    bound_node: t.binding.bound_node,
    steps: literal(0) as Integer,
  }));

/** What is written inside the definition of a generic type, with the arguments of the type put in. */
const carried = fixpoint('carried', distinct(written), (self) =>
  from('binding', self)
    .join('inner', openArguments, (t) => [
      equal(t.binding.parameter_file, t.inner.outer_file),
      equal(t.binding.parameter, t.inner.through),
    ])
    .where((t) => [
      lessEqual(add(t.binding.steps, t.inner.steps), literal(mostSteps)),
      not(both(equal(t.binding.args_file, t.inner.file), equal(t.binding.args_node, t.inner.node))),
    ])
    .select((t) => {
      const isSame = equal(t.inner.kind, literal('same'));
      const isOpen = equal(t.inner.kind, literal('open'));
      return {
        args_file: t.binding.args_file,
        args_node: t.binding.args_node,
        form_file: t.inner.file,
        form_node: t.inner.node,
        parameter_file: t.inner.parameter_file,
        parameter: t.inner.parameter,
        owner: t.inner.owner,
        target_file: choose([[isSame, t.binding.target_file]], t.inner.target_file),
        target_node: choose([[isSame, t.binding.target_node]], t.inner.target_node),
        bound_file: choose(
          [
            [isSame, t.binding.bound_file],
            [isOpen, t.binding.args_file],
          ],
          t.inner.bound_file,
        ),
        bound_node: choose(
          [
            [isSame, t.binding.bound_node],
            [isOpen, t.binding.args_node],
          ],
          t.inner.bound_node,
        ),
        steps: add(t.binding.steps, t.inner.steps),
      };
    }),
);
const rows = distinct(
  from('binding', carried).select((t) => ({
    args_file: t.binding.args_file,
    args_node: t.binding.args_node,
    form_file: t.binding.form_file,
    form_node: t.binding.form_node,
    parameter_file: t.binding.parameter_file,
    parameter: t.binding.parameter,
    owner: t.binding.owner,
    target_file: t.binding.target_file,
    target_node: t.binding.target_node,
    bound_file: t.binding.bound_file,
    bound_node: t.binding.bound_node,
  })),
);

/** Parameters of one type for which several places that are reached with the same arguments say different things. */
const forms = from(
  'row',
  distinct(
    from('row', rows).select((t) => ({
      args_file: t.row.args_file,
      args_node: t.row.args_node,
      owner_file: t.row.parameter_file,
      owner: t.row.owner,
      form_file: t.row.form_file,
      form_node: t.row.form_node,
    })),
  ),
).groupBy(
  (t) => ({ args_file: t.row.args_file, args_node: t.row.args_node, owner_file: t.row.owner_file, owner: t.row.owner }),
  () => ({ forms: count() }),
);
const meanings = from('row', rows).groupBy(
  (t) => ({
    args_file: t.row.args_file,
    args_node: t.row.args_node,
    parameter_file: t.row.parameter_file,
    parameter: t.row.parameter,
    owner: t.row.owner,
    target_file: t.row.target_file,
    target_node: t.row.target_node,
    bound_file: t.row.bound_file,
    bound_node: t.row.bound_node,
  }),
  () => ({ forms: count() }),
);
const doubtful = distinct(
  from('meaning', meanings)
    .join('all', forms, (t) => [
      equal(t.meaning.args_file, t.all.args_file),
      equal(t.meaning.args_node, t.all.args_node),
      equal(t.meaning.parameter_file, t.all.owner_file),
      equal(t.meaning.owner, t.all.owner),
    ])
    .where((t) => notEqual(t.meaning.forms, t.all.forms))
    .select((t) => ({
      args_file: t.meaning.args_file,
      args_node: t.meaning.args_node,
      owner_file: t.meaning.parameter_file,
      owner: t.meaning.owner,
    })),
);

export default relateRule({
  id: 'carried-bindings',
  family: 'type',
  title: 'What type parameters stand for inside a generic type',
  why: 'The arguments of a generic type are put into the types that its definition mentions: what a member declared as another generic type gives depends on them.',
  logic:
    'carried_binding(a, b, p, d) :- written_binding(a, q, d), b in the definition that has q gives q for p; all such b of one type agree.',
  output: carriedBinding,
  relation: from('row', rows)
    .where((t) => notEqual(t.row.form_file, literal(-1)))
    .whereNone('doubtful', doubtful, (t) => [
      equal(t.row.args_file, t.doubtful.args_file),
      equal(t.row.args_node, t.doubtful.args_node),
      equal(t.row.parameter_file, t.doubtful.owner_file),
      equal(t.row.owner, t.doubtful.owner),
    ])
    .select((t) => ({
      args_file: t.row.args_file,
      args_node: t.row.args_node,
      form_file: t.row.form_file,
      form_node: t.row.form_node,
      parameter_file: t.row.parameter_file,
      parameter: t.row.parameter,
      target_file: t.row.target_file,
      target_node: t.row.target_node,
      bound_file: t.row.bound_file,
      bound_node: t.row.bound_node,
    })),
  examples: [
    {
      title: 'A member that is another generic type of the same argument',
      files: {
        'a.ts':
          'interface I { m: number }\ninterface Box<T> { v: T }\ninterface Outer<S> { b: Box<S> }\nfunction f(p: Outer<I>) { p.b.v.m; }\n',
      },
      edges: [
        'a.ts:2 T REFERS_TO a.ts:Box.T',
        'a.ts:3 Box REFERS_TO a.ts:Box',
        'a.ts:3 S REFERS_TO a.ts:Outer.S',
        'a.ts:4 I REFERS_TO a.ts:I',
        'a.ts:4 Outer REFERS_TO a.ts:Outer',
        'a.ts:4 b REFERS_TO a.ts:Outer.b',
        'a.ts:4 m REFERS_TO a.ts:I.m',
        'a.ts:4 p REFERS_TO a.ts:f.p',
        'a.ts:4 v REFERS_TO a.ts:Box.v',
      ],
    },
    {
      title: 'Members of one generic type with different arguments',
      files: {
        'a.ts':
          'interface I { m: number }\ninterface Pair<A, B> { v: A; w: B }\ninterface Outer<S> { b: Pair<S, string>; c: Pair<string, S> }\nfunction f(p: Outer<I>) { p.c.v.m; }\n',
      },
      edges: [
        'a.ts:2 A REFERS_TO a.ts:Pair.A',
        'a.ts:2 B REFERS_TO a.ts:Pair.B',
        'a.ts:3 Pair REFERS_TO a.ts:Pair',
        'a.ts:3 Pair#2 REFERS_TO a.ts:Pair',
        'a.ts:3 S REFERS_TO a.ts:Outer.S',
        'a.ts:3 S#2 REFERS_TO a.ts:Outer.S',
        'a.ts:4 I REFERS_TO a.ts:I',
        'a.ts:4 Outer REFERS_TO a.ts:Outer',
        'a.ts:4 c REFERS_TO a.ts:Outer.c',
        'a.ts:4 m REFERS_TO ?m (unknown_type)',
        'a.ts:4 p REFERS_TO a.ts:f.p',
        'a.ts:4 v REFERS_TO a.ts:Pair.v',
      ],
    },
  ],
});
