import { kindRole, syntaxNode, token } from '../../../model/tables/extraction.ts';
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
  literal,
  notEqual,
  oneOf,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { shapes } from '../../normalize/shapes.ts';
import { builtinArguments } from '../type/builtin-arguments.ts';

const { argument, definition, literal: literals, literalText, parameter, typeForm, typeTest } = factTables;
const { resolvedName } = relationTables;

type Integer = Value<'integer'>;
type Text = Value<'text'>;
const form = (file: Integer, owner: Integer, position: Integer, kind: Text, text: Integer = literal(-1)) => ({
  file,
  owner,
  position,
  kind,
  text,
});

const isSimple = (kind: Text) => oneOf(kind, literal('string'), literal('number'), literal('boolean'));

/** What simple literals are, by the text of strings and the word of truth values. */
const texts = from('text', literalText)
  .where((t) => oneOf(t.text.kind, literal('string'), literal('boolean')))
  .select((t) => ({ ...t.text }));
/** Comparisons with something written out, which may say what type a variable has. */
const comparing = distinct(
  from('other', literals)
    .where((t) => oneOf(t.other.kind, literal('string'), literal('boolean'), literal('null')))
    .join('node', syntaxNode, (t) => [equal(t.other.file, t.node.file), equal(t.other.node, t.node.node)])
    .select((t) => ({ file: t.node.file, node: t.node.parent })),
);
const testing = distinct(
  union(
    comparing,
    from('test', typeTest)
      .where((t) => oneOf(t.test.kind, literal('instance'), literal('member')))
      .select((t) => ({ file: t.test.file, node: t.test.node })),
  ),
);
/** Functions that say by a declaration, or may say by the comparison they give, what type a parameter has. */
const guards = from('form', typeForm)
  .where((t) => equal(t.form.kind, literal('guard')))
  .select((t) => ({ file: t.form.file, node: t.form.node }));
const likelyGuards = distinct(
  union(
    guards,
    from('function', definition)
      .join('body', syntaxNode, (t) => [equal(t.function.file, t.body.file), equal(t.function.body, t.body.node)])
      .whereExists('operation', kindRole, (t) => [
        equal(t.body.language, t.operation.language),
        equal(t.body.kind, t.operation.kind),
        equal(t.operation.role, literal('operation')),
      ])
      .whereExists('test', testing, (t) => [equal(t.body.file, t.test.file), equal(t.body.node, t.test.node)])
      .select((t) => ({ file: t.function.file, node: t.function.node })),
  ),
);
/** What the arguments of calls are by their looks: simple literals, lists, objects, functions. */
const plain = from('argument', argument).where((t) => equal(t.argument.kind, literal('plain')));
export const argumentForms = union(
  plain
    .join('value', literals, (t) => [equal(t.argument.file, t.value.file), equal(t.argument.value, t.value.node)])
    .where((t) => either(isSimple(t.value.kind), oneOf(t.value.kind, literal('list'), literal('map'))))
    .leftJoin('text', texts, (t) => [equal(t.value.file, t.text.file), equal(t.value.node, t.text.node)])
    .select((t) =>
      form(t.argument.file, t.argument.call, t.argument.position, t.value.kind, coalesce(t.text.token, literal(-1))),
    ),
  plain
    .join('function', definition, (t) => [
      equal(t.argument.file, t.function.file),
      equal(t.argument.value, t.function.node),
      oneOf(t.function.kind, literal('lambda'), literal('function')),
    ])
    .leftJoin('guard', likelyGuards, (t) => [
      equal(t.function.file, t.guard.file),
      equal(t.function.node, t.guard.node),
    ])
    .select((t) =>
      form(
        t.argument.file,
        t.argument.call,
        t.argument.position,
        choose([[isNotNull(t.guard.file), literal('guard')]], literal('function')),
      ),
    ),
);

/** What parameters take by the looks of their types, or of the bounds of type parameters. */
const declared = from('parameter', parameter).where((t) => greater(t.parameter.type, literal(0)));
const bounded = declared
  .join('name', resolvedName, (t) => [equal(t.parameter.file, t.name.file), equal(t.parameter.type, t.name.node)])
  .join('bound', typeForm, (t) => [
    equal(t.name.file, t.bound.file),
    equal(t.name.symbol, t.bound.name),
    equal(t.bound.kind, literal('bound')),
  ])
  .select((t) => ({
    file: t.parameter.file,
    callable: t.parameter.callable,
    position: t.parameter.position,
    type: t.bound.part,
  }));
const typed = from(
  'parameter',
  union(
    declared.select((t) => ({
      file: t.parameter.file,
      callable: t.parameter.callable,
      position: t.parameter.position,
      type: t.parameter.type,
    })),
    bounded,
  ),
);
/** Built-in types that lists are written for. */
const lists = distinct(
  from('form', builtinArguments)
    .where((t) => [equal(t.form.role, literal('element_first')), equal(t.form.position, literal(0))])
    .select((t) => ({ file: t.form.file, node: t.form.node })),
);
export const parameterForms = union(
  typed
    .join('type', syntaxNode, (t) => [equal(t.parameter.file, t.type.file), equal(t.parameter.type, t.type.node)])
    .join('text', token, (t) => equal(t.type.token, t.text.token))
    .where((t) => isSimple(t.text.text))
    .select((t) => form(t.parameter.file, t.parameter.callable, t.parameter.position, t.text.text)),
  typed
    .join('type', syntaxNode, (t) => [equal(t.parameter.file, t.type.file), equal(t.parameter.type, t.type.parent)])
    .join('text', texts, (t) => [equal(t.type.file, t.text.file), equal(t.type.node, t.text.node)])
    .select((t) => form(t.parameter.file, t.parameter.callable, t.parameter.position, t.text.kind, t.text.token)),
  typed
    .join('function', definition, (t) => [
      equal(t.parameter.file, t.function.file),
      equal(t.parameter.type, t.function.node),
    ])
    .leftJoin('guard', distinct(guards), (t) => [
      equal(t.function.file, t.guard.file),
      equal(t.function.node, t.guard.node),
    ])
    .select((t) =>
      form(
        t.parameter.file,
        t.parameter.callable,
        t.parameter.position,
        choose([[isNotNull(t.guard.file), literal('guard')]], literal('function')),
      ),
    ),
  typed
    .join('list', typeForm, (t) => [
      equal(t.parameter.file, t.list.file),
      equal(t.parameter.type, t.list.node),
      oneOf(t.list.kind, literal('collection'), literal('tuple')),
    ])
    .select((t) => form(t.parameter.file, t.parameter.callable, t.parameter.position, literal('list'))),
  typed
    .join('list', lists, (t) => [equal(t.parameter.file, t.list.file), equal(t.parameter.type, t.list.node)])
    .select((t) => form(t.parameter.file, t.parameter.callable, t.parameter.position, literal('list'))),
  typed
    .join('shape', shapes, (t) => [equal(t.parameter.file, t.shape.file), equal(t.parameter.type, t.shape.node)])
    .select((t) => form(t.parameter.file, t.parameter.callable, t.parameter.position, literal('map'))),
);

type Form = { readonly kind: Text; readonly text: Integer };

/**
 * Whether a parameter cannot take an argument. A function or a list may have the members that an object must have, and
 * what says the type of its parameter is a function like others.
 */
export const excludes = (asked: Form, given: Form) =>
  either(
    both(
      notEqual(given.kind, asked.kind),
      either(notEqual(asked.kind, literal('map')), isSimple(given.kind)),
      either(notEqual(given.kind, literal('guard')), notEqual(asked.kind, literal('function'))),
    ),
    both(greaterEqual(given.text, literal(0)), greaterEqual(asked.text, literal(0)), notEqual(given.text, asked.text)),
  );
