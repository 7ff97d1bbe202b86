import { kindRole, languageFeature, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import {
  both,
  choose,
  coalesce,
  equal,
  greater,
  greaterEqual,
  isNotNull,
  less,
  literal,
  not,
  notEqual,
  oneOf,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { superCalls } from '../value/super-calls.ts';
import { constraint, element, none, output, stepAt, within } from './constraint.ts';
import { delegated } from './delegations.ts';

const { definition, parameter, result, scopeHome, staticPart } = factTables;

const positions = from('parameter', parameter)
  .where((t) => notEqual(t.parameter.kind, literal('receiver')))
  .select((t) => ({
    ...within(
      'parameter',
      t.parameter.file,
      choose([[greaterEqual(t.parameter.name, literal(0)), t.parameter.name]], t.parameter.node),
      t.parameter.callable,
      t.parameter.position,
    ),
    kind: choose(
      [
        [equal(t.parameter.kind, literal('rest')), literal('rest')],
        [equal(t.parameter.kind, literal('keyword_rest')), literal('keyword_rest')],
      ],
      literal('parameter'),
    ),
  }));

const names = from('parameter', parameter)
  .where((t) => [
    oneOf(t.parameter.kind, literal('plain'), literal('optional')),
    greaterEqual(t.parameter.token, literal(0)),
  ])
  .select((t) =>
    within('named_parameter', t.parameter.file, t.parameter.name, t.parameter.callable, literal(0), t.parameter.token),
  );

const defaults = from('parameter', parameter)
  .where((t) => greater(t.parameter.default, literal(0)))
  .select((t) =>
    within(
      'flow',
      t.parameter.file,
      t.parameter.default,
      choose([[greaterEqual(t.parameter.name, literal(0)), t.parameter.name]], t.parameter.node),
    ),
  );

const results = from('result', result)
  .whereNone('delegated', delegated, (t) => [
    equal(t.result.file, t.delegated.file),
    equal(t.result.node, t.delegated.node),
  ])
  .where((t) => [
    oneOf(t.result.kind, literal('return'), literal('yield')),
    greater(t.result.value, literal(0)),
    greater(t.result.callable, literal(0)),
  ])
  .select((t) => ({
    ...within('result', t.result.file, t.result.value, t.result.callable),
    kind: choose([[equal(t.result.kind, literal('yield')), literal('yielded')]], literal('result')),
  }));

/** The elements of what is gone through, and what its iterator gives. */
const delegatedItems = union(
  from('item', delegated).select((t) => within('load', t.item.file, t.item.left, t.item.right, element)),
  from('item', delegated).select((t) => within('yielded', t.item.file, t.item.right, t.item.callable)),
);

/** Where nothing is yielded, the callable gives a generator all the same. */
const bare = from('result', result)
  .where((t) => [
    equal(t.result.kind, literal('yield')),
    less(t.result.value, literal(0)),
    greater(t.result.callable, literal(0)),
  ])
  .select((t) => within('yielded', t.result.file, stepAt(t.result.node, 1), t.result.callable));

/** Where a callable yields, it gets what is sent to what it gives. */
const sent = from('result', result)
  .where((t) => [equal(t.result.kind, literal('yield')), greater(t.result.callable, literal(0))])
  .select((t) => within('sent', t.result.file, t.result.node, t.result.callable));

const methods = from('method', definition)
  .join('class', definition, (t) => [
    equal(t.method.file, t.class.file),
    equal(t.method.container, t.class.node),
    equal(t.class.kind, literal('class')),
  ])
  .where((t) => oneOf(t.method.kind, literal('method'), literal('function'), literal('getter'), literal('setter')))
  .select((t) => ({
    language: t.method.language,
    file: t.method.file,
    node: t.method.node,
    kind: t.method.kind,
    class: t.class.node,
    token: t.method.token,
  }));

/** Members of objects that are written out, which run where they are read or written. */
const accessors = from('accessor', definition)
  .where((t) => oneOf(t.accessor.kind, literal('getter'), literal('setter')))
  .whereNone('method', methods, (t) => [equal(t.accessor.file, t.method.file), equal(t.accessor.node, t.method.node)])
  .select((t) =>
    constraint(
      'home',
      { file: t.accessor.file, node: t.accessor.node },
      none,
      choose([[equal(t.accessor.kind, literal('getter')), literal(3)]], literal(4)),
    ),
  );

const homes = from('method', methods)
  .leftJoin('static', staticPart, (t) => [equal(t.method.file, t.static.file), equal(t.method.node, t.static.node)])
  .leftJoin('known', relationTables.knownDecorator, (t) => [
    equal(t.method.file, t.known.file),
    equal(t.method.node, t.known.target),
  ])
  .select((t) =>
    within(
      'home',
      t.method.file,
      t.method.node,
      t.method.class,
      choose(
        [
          [equal(coalesce(t.known.role, literal('')), literal('static_decorator')), literal(1)],
          [equal(coalesce(t.known.role, literal('')), literal('class_decorator')), literal(2)],
          [equal(coalesce(t.known.role, literal('')), literal('property_decorator')), literal(3)],
          [equal(coalesce(t.known.role, literal('')), literal('setter_decorator')), literal(4)],
          [both(isNotNull(t.static.node), oneOf(t.method.kind, literal('method'), literal('function'))), literal(2)],
          [equal(t.method.kind, literal('getter')), literal(3)],
          [equal(t.method.kind, literal('setter')), literal(4)],
        ],
        literal(0),
      ),
      // What is called where a member is written is looked for in instances only.
      choose([[isNotNull(t.static.node), literal(-1)]], t.method.token),
    ),
  );

const first = from('method', methods)
  .whereExists('feature', languageFeature, (t) => [
    equal(t.method.language, t.feature.language),
    equal(t.feature.feature, literal('receiver-parameter')),
  ])
  .join('parameter', parameter, (t) => [
    equal(t.method.file, t.parameter.file),
    equal(t.method.node, t.parameter.callable),
    equal(t.parameter.position, literal(0)),
    equal(t.parameter.kind, literal('plain')),
  ])
  .select((t) => within('receiver', t.parameter.file, t.parameter.node, t.parameter.callable, literal(1)));

/** Words for the instance, in the callable that has one. */
const words = from('node', syntaxNode)
  .join('role', kindRole, (t) => [
    equal(t.node.language, t.role.language),
    equal(t.node.kind, t.role.kind),
    equal(t.role.role, literal('receiver')),
  ])
  .join('home', scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
  .where((t) => greater(t.home.method, literal(0)))
  .select((t) => ({
    ...within('receiver', t.node.file, t.node.node, t.home.method),
    kind: choose([[equal(t.role.value, literal('super')), literal('super')]], literal('receiver')),
  }));

/** What stands above another class than the one around is not followed. */
const supers = from('call', superCalls)
  .where((t) => [greater(t.call.caller, literal(0)), not(t.call.is_of_another)])
  .select((t) => within('super', t.call.file, t.call.node, t.call.caller));

export default relateRule({
  id: 'callable-constraints',
  family: 'points',
  title: 'Callables have parameters, results and an instance',
  why: 'A parameter holds the argument at its place or by its name, or its default; a call gives what the callable returns.',
  logic:
    'parameter(n, c, p) :- parameter(c, p, n). result(v, c) :- result(c, v). receiver(n, c) :- n stands for the instance in c.',
  output,
  relation: union(
    positions,
    names,
    defaults,
    results,
    delegatedItems,
    bare,
    sent,
    homes,
    accessors,
    first,
    words,
    supers,
  ),
  examples: [
    {
      title: 'A function that is returned',
      files: { 'a.py': 'def g(): ...\ndef f():\n    return g\nf()()\n' },
      edges: ['a.py CALLS a.py:f', 'a.py CALLS a.py:g'],
    },
    {
      title: 'A function that is not returned',
      files: { 'a.py': 'def g(): ...\ndef f():\n    g\nf()()\n' },
      edges: ['a.py CALLS ? (dynamic)', 'a.py CALLS a.py:f'],
    },
  ],
});
