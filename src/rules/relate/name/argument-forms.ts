import { kindRole, syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
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

const { argument, definition, literal: literals, parameter, typeForm } = factTables;

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

/** What the arguments of calls are by their looks: simple literals, lists, objects, functions. */
const texts = from('text', literals)
  .where((t) => equal(t.text.kind, literal('string')))
  .join('fragment', syntaxNode, (t) => [equal(t.text.file, t.fragment.file), equal(t.text.node, t.fragment.parent)])
  .select((t) => ({ file: t.text.file, node: t.text.node, token: t.fragment.token }));
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
      .select((t) => ({ file: t.function.file, node: t.function.node })),
  ),
);
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

/** What parameters take by the looks of their types. */
const typed = from('parameter', parameter).where((t) => greater(t.parameter.type, literal(0)));
export const parameterForms = union(
  typed
    .join('type', syntaxNode, (t) => [equal(t.parameter.file, t.type.file), equal(t.parameter.type, t.type.node)])
    .join('text', token, (t) => equal(t.type.token, t.text.token))
    .where((t) => isSimple(t.text.text))
    .select((t) => form(t.parameter.file, t.parameter.callable, t.parameter.position, t.text.text)),
  typed
    .join('type', syntaxNode, (t) => [equal(t.parameter.file, t.type.file), equal(t.parameter.type, t.type.parent)])
    .join('text', texts, (t) => [equal(t.type.file, t.text.file), equal(t.type.node, t.text.node)])
    .select((t) => form(t.parameter.file, t.parameter.callable, t.parameter.position, literal('string'), t.text.token)),
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
      equal(t.list.kind, literal('collection')),
    ])
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
