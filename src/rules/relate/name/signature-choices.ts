import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import {
  both,
  choose,
  coalesce,
  either,
  equal,
  greater,
  isNotNull,
  lessEqual,
  literal,
} from '../../../relation/expressions.ts';
import { any, argMin, count, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { argumentForms, excludes, parameterForms } from './argument-forms.ts';
import { createdNames } from './created-names.ts';
import { signatureMembers } from './signature-members.ts';

const anyNumber = 1_000_000;
const { argument, callSite, memberAccess } = factTables;
const { referenceTarget, signature, signatureChoice } = relationTables;

/** Names that are called, with the call. */
const callees = union(
  from('call', callSite).select((t) => ({ file: t.call.file, call: t.call.node, node: t.call.callee })),
  from('call', callSite)
    .join('access', memberAccess, (t) => [equal(t.call.file, t.access.file), equal(t.call.callee, t.access.node)])
    .select((t) => ({ file: t.call.file, call: t.call.node, node: t.access.name })),
);
const calledByNames = from('callee', callees)
  .join('target', referenceTarget, (t) => [equal(t.callee.file, t.target.file), equal(t.callee.node, t.target.node)])
  .join('member', signatureMembers, (t) => [
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

/** A class that is created, by the group of its constructor's signatures. */
const created = from('name', createdNames)
  .join('member', signatureMembers, (t) => [
    equal(t.name.replaced_file, t.member.file),
    equal(t.name.constructor_node, t.member.node),
  ])
  .select((t) => ({
    language: t.name.language,
    file: t.name.file,
    call: t.name.call,
    node: t.name.node,
    replaced_file: t.name.replaced_file,
    replaced_node: t.name.replaced_node,
    group: t.member.group,
  }));
const called = distinct(union(calledByNames, created));

const passed = from('argument', argument).groupBy(
  (t) => ({ file: t.argument.file, call: t.argument.call }),
  () => ({ arguments: count() }),
);
/** What is spread goes to a signature that takes any number, where there is one. */
const spread = distinct(
  from('argument', argument)
    .where((t) => equal(t.argument.kind, literal('spread')))
    .select((t) => ({ file: t.argument.file, call: t.argument.call })),
);

/** Signatures of which a parameter does not take what stands at its place. */
const refused = distinct(
  from('called', called)
    .join('given', argumentForms, (t) => [equal(t.called.file, t.given.file), equal(t.called.call, t.given.owner)])
    .join('signature', signature, (t) => [
      equal(t.called.replaced_file, t.signature.file),
      equal(t.called.group, t.signature.group),
    ])
    .join('asked', parameterForms, (t) => [
      equal(t.signature.file, t.asked.file),
      equal(t.signature.node, t.asked.owner),
      equal(t.given.position, t.asked.position),
    ])
    .where((t) => excludes(t.asked, t.given))
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
      most: choose(
        [
          [both(equal(t.signature.most, literal(-1)), isNotNull(t.spread.file)), literal(-1)],
          [equal(t.signature.most, literal(-1)), literal(anyNumber)],
        ],
        t.signature.most,
      ),
    }),
    (t) => ({ signature: min(t.signature.node), signatures: count() }),
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
  why: 'Of several signatures a call means one that takes as many arguments, and arguments of these forms; of several such the one with the fewest parameters is the likely one, and the first of these, as they are tried in order.',
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
