import { definitionTables } from '../../model/tables/definitions.ts';
import { languageFeature, languageName, token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { flowTables } from '../../model/tables/flow.ts';
import { distinct, fixpoint, union } from '../../relation/combine.ts';
import { equal, greaterEqual, literal, notEqual, oneOf } from '../../relation/expressions.ts';
import { ascending, count, descending } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

const { argument, callSite, memberAccess, reference, typeTest } = factTables;
const { reachingDefinition, useSite } = definitionTables;

/** Calls that say whether their first argument is an instance of the second. */
const called = from('call', callSite)
  .join('callee', reference, (t) => [equal(t.call.file, t.callee.file), equal(t.call.callee, t.callee.node)])
  .join('text', token, (t) => equal(t.callee.token, t.text.token))
  .join('name', languageName, (t) => [
    equal(t.call.language, t.name.language),
    equal(t.text.text, t.name.name),
    equal(t.name.role, literal('type_test')),
  ])
  .join('subject', argument, (t) => [
    equal(t.call.file, t.subject.file),
    equal(t.call.node, t.subject.call),
    equal(t.subject.position, literal(0)),
  ])
  .join('type', argument, (t) => [
    equal(t.call.file, t.type.file),
    equal(t.call.node, t.type.call),
    equal(t.type.position, literal(1)),
  ])
  .select((t) => ({
    language: t.call.language,
    file: t.call.file,
    node: t.call.node,
    subject: t.subject.value,
    type: t.type.value,
  }));

/** Cases and comparisons that are about the class of the value. */
const cases = from('case', typeTest)
  .where((t) => [oneOf(t.case.kind, literal('instance'), literal('class')), greaterEqual(t.case.other, literal(0))])
  .whereExists('flow', languageFeature, (t) => [
    equal(t.case.language, t.flow.language),
    equal(t.flow.feature, literal('flow-typed-variables')),
  ])
  .select((t) => ({
    language: t.case.language,
    file: t.case.file,
    node: t.case.node,
    subject: t.case.subject,
    type: t.case.other,
  }));
const tests = union(called, cases);

/** Blocks that are entered only where a test came out true, and those they dominate. */
const entered = from('edge', flowTables.flowEdge).groupBy(
  (t) => ({ file: t.edge.file, block: t.edge.target }),
  () => ({ edges: count() }),
);
const after = from('test', tests)
  .join('step', flowTables.flowStep, (t) => [equal(t.test.file, t.step.file), equal(t.test.node, t.step.node)])
  .join('edge', flowTables.flowEdge, (t) => [
    equal(t.step.file, t.edge.file),
    equal(t.step.block, t.edge.source),
    oneOf(t.edge.kind, literal('true'), literal('case')),
  ])
  .whereExists('only', entered, (t) => [
    equal(t.edge.file, t.only.file),
    equal(t.edge.target, t.only.block),
    equal(t.only.edges, literal(1)),
  ])
  .select((t) => ({ file: t.test.file, test: t.test.node, block: t.edge.target }));
const guarded = fixpoint('guarded', distinct(after), (self) =>
  from('guarded', self)
    .join('below', flowTables.flowDominator, (t) => [
      equal(t.guarded.file, t.below.file),
      equal(t.guarded.block, t.below.dominator),
    ])
    .select((t) => ({ file: t.guarded.file, test: t.guarded.test, block: t.below.block })),
);

/** The variable that a test is about: its subject, or what the subject is a member of. */
const members = from('access', memberAccess)
  .where((t) => greaterEqual(t.access.token, literal(0)))
  .select((t) => ({ file: t.access.file, node: t.access.node, object: t.access.object, token: t.access.token }));
const variables = union(
  from('test', tests).select((t) => ({ ...t.test, use: t.test.subject, token: literal(-1) })),
  from('test', tests)
    .join('member', members, (t) => [equal(t.test.file, t.member.file), equal(t.test.subject, t.member.node)])
    .select((t) => ({ ...t.test, use: t.member.object, token: t.member.token })),
);

/** Where control comes only when a variable passed a test. Made first: uses joined with each other by the variable are too many. */
const behind = distinct(
  from('test', variables)
    .join('tested', useSite, (t) => [
      equal(t.test.file, t.tested.file),
      equal(t.test.use, t.tested.node),
      equal(t.tested.fields, literal(0)),
    ])
    .join('block', guarded, (t) => [equal(t.test.file, t.block.file), equal(t.test.node, t.block.test)])
    .select((t) => ({
      language: t.test.language,
      file: t.test.file,
      test: t.test.node,
      type: t.test.type,
      token: t.test.token,
      tested: t.tested.node,
      symbol: t.tested.symbol,
      definitions: t.tested.definitions,
      block: t.block.block,
    })),
);

/** Uses of the same variable behind the test that read what was tested: the same definitions reach them. */
const uses = from('test', behind)
  .join('use', useSite, (t) => [
    equal(t.test.file, t.use.file),
    equal(t.test.block, t.use.block),
    equal(t.test.symbol, t.use.symbol),
    equal(t.use.fields, literal(0)),
    equal(t.test.definitions, t.use.definitions),
    notEqual(t.test.tested, t.use.node),
  ])
  .select((t) => ({
    language: t.test.language,
    file: t.test.file,
    test: t.test.test,
    type: t.test.type,
    token: t.test.token,
    tested: t.test.tested,
    node: t.use.node,
    definitions: t.use.definitions,
  }));
const before = distinct(
  from('use', uses)
    .join('before', reachingDefinition, (t) => [equal(t.use.file, t.before.file), equal(t.use.tested, t.before.use)])
    .select((t) => ({ ...t.use, definition: t.before.definition })),
);
const same = from('use', before)
  .join('now', reachingDefinition, (t) => [
    equal(t.use.file, t.now.file),
    equal(t.use.node, t.now.use),
    equal(t.use.definition, t.now.definition),
  ])
  .groupBy(
    (t) => ({
      language: t.use.language,
      file: t.use.file,
      test: t.use.test,
      type: t.use.type,
      token: t.use.token,
      node: t.use.node,
      definitions: t.use.definitions,
    }),
    () => ({ common: count() }),
  );
const unchanged = from('use', same).where((t) => equal(t.use.common, t.use.definitions));

const names = unchanged
  .where((t) => equal(t.use.token, literal(-1)))
  .select((t) => ({
    language: t.use.language,
    file: t.use.file,
    node: t.use.node,
    test: t.use.test,
    type: t.use.type,
  }));
const accesses = unchanged
  .join('member', members, (t) => [
    equal(t.use.file, t.member.file),
    equal(t.use.node, t.member.object),
    equal(t.use.token, t.member.token),
  ])
  .select((t) => ({
    language: t.use.language,
    file: t.use.file,
    node: t.member.node,
    test: t.use.test,
    type: t.use.type,
  }));

export default normalizeRule({
  id: 'narrowed-uses',
  family: 'flow',
  title: 'Uses behind a test of what the value is',
  why: 'Where control comes only when a test was true, the variable still holds what was tested: an instance of the class the test names. The last of several tests counts.',
  logic:
    'narrowed_use(f, u, s, c) :- call_site(s, isinstance(v, c)), flow_edge(block of s, b, true), flow_dominator(b, block of u), the definitions that reach u are those that reach v.',
  output: definitionTables.narrowedUse,
  relation: from('use', union(names, accesses))
    .best((t) => ({ by: [t.use.file, t.use.node], order: [descending(t.use.test), ascending(t.use.type)] }))
    .select((t) => ({ ...t.use })),
});
