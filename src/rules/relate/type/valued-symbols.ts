import { factTables } from '../../../model/tables/facts.ts';
import { distinct } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { equal, literal, not, notEqual, oneOf } from '../../../relation/expressions.ts';
import { count, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { typedLanguage } from './typed-language.ts';

const { binding, definition, symbol } = factTables;

/** Definitions that give a name a meaning as a type and none as a value: a namespace beside a variable holds nothing but types. */
const typesOnly = from('type', definition)
  .where((t) => oneOf(t.type.kind, literal('interface'), literal('type_alias'), literal('namespace')))
  .select((t) => ({ file: t.type.file, node: t.type.node }));

const givesValue = (kind: Value<'text'>) =>
  oneOf(kind, literal('variable'), literal('lexical'), literal('parameter'), literal('exception'));

/** Names that are bound in another way, too: by a function, a class, an import. A type parameter gives no value. */
const others = distinct(
  from('binding', binding)
    .where((t) => [not(givesValue(t.binding.kind)), notEqual(t.binding.kind, literal('type'))])
    .whereNone('type', typesOnly, (t) => [
      equal(t.binding.file, t.type.file),
      equal(t.binding.declaration, t.type.node),
    ])
    .select((t) => ({ file: t.binding.file, scope: t.binding.scope, token: t.binding.token })),
);

/** Bindings that give their name a value, counted by symbol. */
const valued = from('binding', binding)
  .where((t) => givesValue(t.binding.kind))
  .groupBy(
    (t) => ({ file: t.binding.file, scope: t.binding.scope, token: t.binding.token }),
    (t) => ({ node: min(t.binding.node), bindings: count() }),
  );

/**
 * Symbols that hold values; a type of the same name does not change them.
 * `value` is the first binding that gives a value, `bindings` counts these.
 */
export const valuedSymbols = from('symbol', symbol)
  .whereExists('typed', typedLanguage, (t) => [equal(t.symbol.language, t.typed.language)])
  .whereNone('other', others, (t) => [
    equal(t.symbol.file, t.other.file),
    equal(t.symbol.scope, t.other.scope),
    equal(t.symbol.token, t.other.token),
  ])
  .join('valued', valued, (t) => [
    equal(t.symbol.file, t.valued.file),
    equal(t.symbol.scope, t.valued.scope),
    equal(t.symbol.token, t.valued.token),
  ])
  .select((t) => ({
    language: t.symbol.language,
    file: t.symbol.file,
    node: t.symbol.node,
    value: t.valued.node,
    bindings: t.valued.bindings,
  }));
