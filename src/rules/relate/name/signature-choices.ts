import { syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import {
  both,
  choose,
  coalesce,
  either,
  equal,
  greater,
  greaterEqual,
  isNotNull,
  lessEqual,
  literal,
  notEqual,
  oneOf,
} from '../../../relation/expressions.ts';
import { any, argMin, count, max } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const anyNumber = 1_000_000;
const { argument, callSite, literal: literals, memberAccess, parameter } = factTables;
const { referenceTarget, signature, signatureChoice } = relationTables;

const isSimple = (type: Value<'text'>) => oneOf(type, literal('string'), literal('number'), literal('boolean'));

/** Whatever stands for one of the signatures, with the group of them. */
const members = distinct(
  union(
    from('signature', signature).select((t) => ({
      file: t.signature.file,
      node: t.signature.node,
      group: t.signature.group,
    })),
    from('signature', signature).select((t) => ({
      file: t.signature.file,
      node: t.signature.name,
      group: t.signature.group,
    })),
    from('signature', signature)
      .where((t) => greaterEqual(t.signature.implementation, literal(0)))
      .select((t) => ({ file: t.signature.file, node: t.signature.implementation, group: t.signature.group })),
  ),
);

/** Names that are called, with the call. */
const callees = union(
  from('call', callSite).select((t) => ({ file: t.call.file, call: t.call.node, node: t.call.callee })),
  from('call', callSite)
    .join('access', memberAccess, (t) => [equal(t.call.file, t.access.file), equal(t.call.callee, t.access.node)])
    .select((t) => ({ file: t.call.file, call: t.call.node, node: t.access.name })),
);
const called = from('callee', callees)
  .join('target', referenceTarget, (t) => [equal(t.callee.file, t.target.file), equal(t.callee.node, t.target.node)])
  .join('member', members, (t) => [
    equal(t.target.target_file, t.member.file),
    equal(t.target.target_node, t.member.node),
  ])
  .select((t) => ({
    language: t.target.language,
    file: t.callee.file,
    call: t.callee.call,
    node: t.callee.node,
    replaced_file: t.target.target_file,
    replaced_node: t.target.target_node,
    group: t.member.group,
  }));

const passed = from('argument', argument).groupBy(
  (t) => ({ file: t.argument.file, call: t.argument.call }),
  () => ({ arguments: count() }),
);
const spread = distinct(
  from('argument', argument)
    .where((t) => equal(t.argument.kind, literal('spread')))
    .select((t) => ({ file: t.argument.file, call: t.argument.call })),
);

/** Signatures whose parameter says another simple type than that of the literal it would get. */
const refused = distinct(
  from('called', called)
    .join('argument', argument, (t) => [
      equal(t.called.file, t.argument.file),
      equal(t.called.call, t.argument.call),
      equal(t.argument.kind, literal('plain')),
    ])
    .join('value', literals, (t) => [
      equal(t.argument.file, t.value.file),
      equal(t.argument.value, t.value.node),
      isSimple(t.value.kind),
    ])
    .join('signature', signature, (t) => [
      equal(t.called.replaced_file, t.signature.file),
      equal(t.called.group, t.signature.group),
    ])
    .join('parameter', parameter, (t) => [
      equal(t.signature.file, t.parameter.file),
      equal(t.signature.node, t.parameter.callable),
      equal(t.argument.position, t.parameter.position),
    ])
    .join('type', syntaxNode, (t) => [equal(t.parameter.file, t.type.file), equal(t.parameter.type, t.type.node)])
    .join('text', token, (t) => equal(t.type.token, t.text.token))
    .where((t) => [isSimple(t.text.text), notEqual(t.text.text, t.value.kind)])
    .select((t) => ({ file: t.called.file, call: t.called.call, signature: t.signature.node })),
);

const fitting = from('called', called)
  .leftJoin('passed', passed, (t) => [equal(t.called.file, t.passed.file), equal(t.called.call, t.passed.call)])
  .leftJoin('spread', spread, (t) => [equal(t.called.file, t.spread.file), equal(t.called.call, t.spread.call)])
  .join('signature', signature, (t) => [
    equal(t.called.replaced_file, t.signature.file),
    equal(t.called.group, t.signature.group),
  ])
  .where((t) => {
    const given = coalesce(t.passed.arguments, literal(0));
    return either(
      isNotNull(t.spread.file),
      both(
        lessEqual(t.signature.least, given),
        either(equal(t.signature.most, literal(-1)), lessEqual(given, t.signature.most)),
      ),
    );
  })
  .whereNone('refused', refused, (t) => [
    equal(t.called.file, t.refused.file),
    equal(t.called.call, t.refused.call),
    equal(t.signature.node, t.refused.signature),
  ])
  .groupBy(
    (t) => ({
      ...t.called,
      most: choose([[equal(t.signature.most, literal(-1)), literal(anyNumber)]], t.signature.most),
    }),
    (t) => ({ signature: max(t.signature.node), signatures: count() }),
  );
const likely = from('fit', fitting).groupBy(
  (t) => ({
    language: t.fit.language,
    file: t.fit.file,
    node: t.fit.node,
    replaced_file: t.fit.replaced_file,
    replaced_node: t.fit.replaced_node,
  }),
  (t) => ({
    signature: argMin(t.fit.signature, t.fit.most),
    lengths: count(),
    is_shared: any(greater(t.fit.signatures, literal(1))),
  }),
);

export default relateRule({
  id: 'signature-choices',
  family: 'name',
  title: 'Calls choose a signature by their arguments',
  why: 'Of several signatures a call means one that takes as many arguments, and literals of these types; of several such the one with the fewest parameters is the likely one, and the last of these, as general ones come last.',
  logic:
    'signature_choice(n, old, s) :- reference_target(n, old), n is called with k arguments, s is the shortest signature of old that takes k.',
  output: signatureChoice,
  relation: from('fit', likely).select((t) => ({
    language: t.fit.language,
    file: t.fit.file,
    node: t.fit.node,
    replaced_file: t.fit.replaced_file,
    replaced_node: t.fit.replaced_node,
    target_file: t.fit.replaced_file,
    target_node: t.fit.signature,
    is_open: either(t.fit.is_shared, greater(t.fit.lengths, literal(1))),
  })),
  examples: [
    {
      title: 'The number of arguments decides',
      files: {
        'a.ts': 'interface I {\n  m(): void;\n  m(a: number): void;\n}\nfunction f(p: I) {\n  p.m(1);\n}\n',
      },
      edges: ['a.ts:5 I REFERS_TO a.ts:I', 'a.ts:6 m REFERS_TO a.ts:I.m@3', 'a.ts:6 p REFERS_TO a.ts:f.p'],
    },
    {
      title: 'No signature takes so many',
      files: {
        'a.ts': 'function f(a: string): void;\nfunction f(a: number): void;\nfunction f(a: any) {}\nf(1, 2);\n',
      },
      edges: ['a.ts:4 f REFERS_TO a.ts:f@3'],
    },
  ],
});
