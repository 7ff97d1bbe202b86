import { syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import {
  both,
  coalesce,
  either,
  equal,
  greater,
  greaterEqual,
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
    .select((t) => form(t.argument.file, t.argument.call, t.argument.position, literal('function'))),
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
    .select((t) => form(t.parameter.file, t.parameter.callable, t.parameter.position, literal('function'))),
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

/** Whether a parameter cannot take an argument; a function or a list may have the members that an object must have. */
export const excludes = (asked: Form, given: Form) =>
  either(
    both(notEqual(given.kind, asked.kind), either(notEqual(asked.kind, literal('map')), isSimple(given.kind))),
    both(greaterEqual(given.text, literal(0)), greaterEqual(asked.text, literal(0)), notEqual(given.text, asked.text)),
  );
