import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { knownArguments } from './known-arguments.ts';
import { flipped } from './type-labels.ts';
import { typedLanguage } from './typed-language.ts';

const { callSite } = factTables;

/** Callables and classes themselves that have type parameters. */
const generics = distinct(
  union(
    from('parameter', typeTables.typeParameter).select((t) => ({
      file: t.parameter.file,
      node: t.parameter.owner,
      owner: t.parameter.owner,
    })),
    from('parameter', typeTables.typeParameter).select((t) => ({
      file: t.parameter.file,
      node: flipped(t.parameter.owner),
      owner: t.parameter.owner,
    })),
  ),
);

/** Arguments that say what the type parameters of a definition stand for. */
const saying = distinct(
  from('binding', typeTables.writtenBinding)
    .join('parameter', typeTables.typeParameter, (t) => [
      equal(t.binding.parameter_file, t.parameter.file),
      equal(t.binding.parameter, t.parameter.node),
    ])
    .select((t) => ({
      args_file: t.binding.args_file,
      args_node: t.binding.args_node,
      file: t.parameter.file,
      owner: t.parameter.owner,
    })),
);

export default relateRule({
  id: 'inferring-calls',
  family: 'type',
  title: 'Calls whose type arguments do not follow from what the callee is declared as',
  why: 'A call of a function or class with type parameters leaves them to what is passed; where it writes them, the type of the callee says whose they are, unless its name does.',
  logic:
    'inferring_call(s, f) :- call_site(s, callee: n), evident_type(n, f), f has type parameters, s has no type arguments.',
  output: typeTables.inferringCall,
  relation: distinct(
    from('call', callSite)
      .where((t) => oneOf(t.call.kind, literal('call'), literal('new'), literal('template')))
      .whereExists('typed', typedLanguage, (t) => [equal(t.call.language, t.typed.language)])
      .join('callee', typeTables.evidentType, (t) => [
        equal(t.call.file, t.callee.file),
        equal(t.call.callee, t.callee.node),
      ])
      .join('generic', generics, (t) => [
        equal(t.callee.target_file, t.generic.file),
        equal(t.callee.target_node, t.generic.node),
      ])
      .whereNone('said', knownArguments, (t) => [
        equal(t.call.file, t.said.file),
        equal(t.call.node, t.said.node),
        equal(t.generic.file, t.said.target_file),
        equal(t.generic.owner, t.said.target_node),
      ])
      .whereNone('bound', saying, (t) => [
        equal(t.callee.args_file, t.bound.args_file),
        equal(t.callee.args_node, t.bound.args_node),
        equal(t.generic.file, t.bound.file),
        equal(t.generic.owner, t.bound.owner),
      ])
      .select((t) => ({
        file: t.call.file,
        call: t.call.node,
        callee: t.call.callee,
        target_file: t.callee.target_file,
        target_node: t.callee.target_node,
        owner: t.generic.owner,
        args_file: t.callee.args_file,
        args_node: t.callee.args_node,
      })),
  ),
  examples: [
    {
      title: 'The arguments decide',
      files: {
        'a.ts': 'interface I { m: number }\ndeclare function id<T>(x: T): T;\nfunction f(p: I) { id(p).m; }\n',
      },
      edges: [
        'a.ts:2 T REFERS_TO a.ts:id.T',
        'a.ts:2 T#2 REFERS_TO a.ts:id.T',
        'a.ts:3 I REFERS_TO a.ts:I',
        'a.ts:3 id REFERS_TO a.ts:id',
        'a.ts:3 m REFERS_TO a.ts:I.m',
        'a.ts:3 p REFERS_TO a.ts:f.p',
      ],
    },
    {
      title: 'What is written decides, whatever is passed',
      files: {
        'a.ts':
          'interface I { m: number }\ninterface J { n: number }\ndeclare function id<T>(x: T): T;\nfunction f(p: any) { id<J>(p as I).m; }\n',
      },
      edges: [
        'a.ts:3 T REFERS_TO a.ts:id.T',
        'a.ts:3 T#2 REFERS_TO a.ts:id.T',
        'a.ts:4 I REFERS_TO a.ts:I',
        'a.ts:4 J REFERS_TO a.ts:J',
        'a.ts:4 id REFERS_TO a.ts:id',
        'a.ts:4 m REFERS_TO ?m (unknown_type)',
        'a.ts:4 p REFERS_TO a.ts:f.p',
      ],
    },
  ],
});
