import { definitionTables } from '../../model/tables/definitions.ts';
import { syntaxNode, token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { flowTables } from '../../model/tables/flow.ts';
import { relationTables } from '../../model/tables/relations.ts';
import { distinct, union } from '../../relation/combine.ts';
import {
  add,
  both,
  either,
  endsWith,
  equal,
  greater,
  isNotNull,
  isNull,
  listOf,
  literal,
  not,
  notEqual,
  parameter,
  split,
  startsWith,
} from '../../relation/expressions.ts';
import { any } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { sides } from '../flow/constant-use-relations.ts';
import { usesBehind } from '../flow/uses-behind.ts';
import { oneRow, tokenNumbers } from './outside-relations.ts';

const { argument, callSite, literal: literalTable, memberAccess, reference } = factTables;
const { reachingDefinition, useSite } = definitionTables;

/** Calls of functions and methods with such names. */
const calls = union(
  from('name', tokenNumbers)
    .join('callee', memberAccess, (t) => equal(t.name.token, t.callee.token))
    .join('call', callSite, (t) => [equal(t.callee.file, t.call.file), equal(t.callee.node, t.call.callee)])
    .select((t) => ({ file: t.call.file, call: t.call.node, object: t.callee.object })),
  from('name', tokenNumbers)
    .join('callee', reference, (t) => equal(t.name.token, t.callee.token))
    .join('call', callSite, (t) => [equal(t.callee.file, t.call.file), equal(t.callee.node, t.call.callee)])
    .select((t) => ({ file: t.call.file, call: t.call.node, object: literal(-1) })),
);

const variables = from('use', useSite)
  .where((t) => equal(t.use.fields, literal(0)))
  .select((t) => ({ file: t.use.file, node: t.use.node, symbol: t.use.symbol }));

/** What such a call is given, or is a method of. */
const asked = union(
  from('call', calls)
    .join('given', argument, (t) => [equal(t.call.file, t.given.file), equal(t.call.call, t.given.call)])
    .select((t) => ({ file: t.call.file, test: t.call.call, node: t.given.value })),
  from('call', calls).select((t) => ({ file: t.call.file, test: t.call.call, node: t.call.object })),
);
const outcomes = (edge: 'true' | 'false') =>
  from('asked', asked).select((t) => ({
    file: t.asked.file,
    test: t.asked.test,
    node: t.asked.node,
    edge: literal(edge),
  }));

/** What is looked for among others; a text holds many. */
const among = from('side', sides)
  .where((t) => t.side.isAmong)
  .join('other', sides, (t) => [
    equal(t.side.file, t.other.file),
    equal(t.side.test, t.other.test),
    notEqual(t.side.node, t.other.node),
  ])
  .where((t) => greater(t.other.node, t.side.node))
  .whereNone('text', literalTable, (t) => [
    equal(t.other.file, t.text.file),
    equal(t.other.node, t.text.node),
    equal(t.text.kind, literal('string')),
  ])
  .select((t) => ({ file: t.side.file, test: t.side.test, node: t.side.node, edge: t.side.edge }));

/** Variables that are what is tested, or that it begins with: an access stands right before its object. */
const tests = from('test', union(outcomes('true'), outcomes('false'), among))
  .unnest('deep', () => listOf(literal(0), literal(1), literal(2), literal(3)))
  .join('use', variables, (t) => [equal(t.test.file, t.use.file), equal(add(t.test.node, t.deep.item), t.use.node)])
  .select((t) => ({
    file: t.test.file,
    test: t.test.test,
    edge: t.test.edge,
    tested: t.use.node,
    symbol: t.use.symbol,
  }));

/** Blocks with a statement that calls what never returns. */
const ends = distinct(
  from(
    'name',
    from('row', oneRow)
      .unnest('name', () => split(parameter('ends', 'text'), literal(' ')))
      .select((t) => ({ name: t.name.item })),
  )
    .join('call', relationTables.openCall, (t) => equal(t.name.name, t.call.name))
    .join('node', syntaxNode, (t) => [equal(t.call.file, t.node.file), equal(t.call.node, t.node.node)])
    .join('step', flowTables.flowStep, (t) => [equal(t.node.file, t.step.file), equal(t.node.parent, t.step.node)])
    .select((t) => ({ file: t.step.file, block: t.step.block })),
);

/** Uses behind tests, and whether they may read what was written after the test, or another way round it. */
const compared = from('use', usesBehind(tests, ends))
  .leftJoin('read', reachingDefinition, (t) => [equal(t.use.file, t.read.file), equal(t.use.node, t.read.use)])
  .leftJoin('same', reachingDefinition, (t) => [
    equal(t.use.file, t.same.file),
    equal(t.use.tested, t.same.use),
    equal(t.read.definition, t.same.definition),
  ])
  .groupBy(
    (t) => ({ file: t.use.file, node: t.use.node, test: t.use.test, tested: t.use.tested, edge: t.use.edge }),
    (t) => ({ isOther: any(both(isNotNull(t.read.definition), isNull(t.same.definition))) }),
  );

/**
 * Uses of a variable where control comes only when a call that is given it or a member of it, or that is a method of one of these,
 * came out as `edge` says, or when it was found among others: with the test, and the use of the variable there.
 */
const guardedUses = from('use', compared)
  .where((t) => not(t.use.isOther))
  .select((t) => ({
    file: t.use.file,
    node: t.use.node,
    test: t.use.test,
    tested: t.use.tested,
    edge: t.use.edge,
  }));

const wholePatterns = from('text', token)
  .where((t) => [startsWith(t.text.text, literal('^')), endsWith(t.text.text, literal('$'))])
  .select((t) => ({ token: t.text.token }));

/**
 * Regular expressions that match anywhere in a text: literals that do not begin with `^` and end with `$`, and texts that are
 * given first to a call of such a name, which matches at the start, and do not end with `$` or `\\Z`.
 */
const openPatterns = union(
  from('pattern', literalTable)
    .where((t) => equal(t.pattern.kind, literal('regex')))
    .whereNone(
      'whole',
      from('child', syntaxNode)
        .join('text', wholePatterns, (t) => equal(t.child.token, t.text.token))
        .select((t) => ({ file: t.child.file, parent: t.child.parent })),
      (t) => [equal(t.pattern.file, t.whole.file), equal(t.pattern.node, t.whole.parent)],
    )
    .select((t) => ({ file: t.pattern.file, node: t.pattern.node })),
  from('call', calls)
    .join('given', argument, (t) => [equal(t.call.file, t.given.file), equal(t.call.call, t.given.call)])
    .where((t) => equal(t.given.position, literal(0)))
    .join('pattern', factTables.literalText, (t) => [
      equal(t.given.file, t.pattern.file),
      equal(t.given.value, t.pattern.node),
    ])
    .join('text', token, (t) => equal(t.pattern.token, t.text.token))
    .where((t) => not(either(endsWith(t.text.text, literal('$')), endsWith(t.text.text, literal('\\Z')))))
    .select((t) => ({ file: t.given.file, node: t.given.value })),
);

/** What is read about tests, with the names of functions that test and of those that never return. */
export const guardRelations = { guardedUses, openPatterns } as const;
