import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { genericResults } from './generic-results.ts';
import { carriedForms, moreTypes, typesFrom } from './more-types.ts';

const { evidentType, expressionType, inferredBinding, inferredPart, typeBinding, typePart } = typeTables;

/** What is called has the type arguments that are inferred for the call, and so has what it gives. */
const called = union(
  from('call', typeTables.inferringCall)
    .whereExists('binding', inferredBinding, (t) => [
      equal(t.call.file, t.binding.args_file),
      equal(t.call.call, t.binding.args_node),
    ])
    .select((t) => ({
      file: t.call.file,
      node: t.call.callee,
      target_file: t.call.target_file,
      target_node: t.call.target_node,
      args_file: t.call.file,
      args_node: t.call.call,
    })),
  from('result', genericResults).select((t) => ({
    file: t.result.file,
    node: t.result.call,
    target_file: t.result.target_file,
    target_node: t.result.target_node,
    args_file: t.result.file,
    args_node: t.result.call,
  })),
);
const inferred = {
  types: [called],
  parts: from('part', inferredPart).select((t) => ({ ...t.part })),
  bindings: from('binding', inferredBinding).select((t) => ({ ...t.binding })),
};
/** A call has what the arguments of its object and the type of its result say of types in definitions. */
const carriedByCalls = union(
  from('result', genericResults)
    .join('carried', carriedForms, (t) => [
      equal(t.result.form_file, t.carried.args_file),
      equal(t.result.form, t.carried.args_node),
    ])
    .select((t) => ({
      args_file: t.result.file,
      args_node: t.result.call,
      form_file: t.carried.form_file,
      form_node: t.carried.form_node,
    })),
  from('call', typeTables.inferringCall)
    .join('carried', carriedForms, (t) => [
      equal(t.call.args_file, t.carried.args_file),
      equal(t.call.args_node, t.carried.args_node),
    ])
    .select((t) => ({
      args_file: t.call.file,
      args_node: t.call.call,
      form_file: t.carried.form_file,
      form_node: t.carried.form_node,
    })),
);
const all = {
  carried: distinct(union(carriedForms, carriedByCalls)),
  parts: union(
    from('part', typePart).select((t) => ({ ...t.part })),
    inferred.parts,
  ),
  bindings: union(
    from('binding', typeBinding).select((t) => ({ ...t.binding })),
    inferred.bindings,
  ),
};

const evident = from('type', evidentType).select((t) => ({ ...t.type }));

export default relateRule({
  id: 'expression-types',
  family: 'type',
  title: 'Types of expressions',
  why: 'The arguments of a call say what type parameters stand for, and values say what members and functions without a declaration give: with both, more follows from the types that are evident.',
  logic:
    'expression_type(n, d) :- evident_type(n, d); expression_type(o, c), type_use(o, t, n), inferred_part(c, t, d); …',
  output: expressionType,
  relation: moreTypes(evident, inferred, all),
  asFixpoint: typesFrom(union(evident, called), all),
  examples: [
    {
      title: 'The result of a method that does not declare it',
      files: { 'a.ts': 'class A {\n  m() { return new B(); }\n}\nclass B {\n  n() {}\n}\nnew A().m().n;\n' },
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
