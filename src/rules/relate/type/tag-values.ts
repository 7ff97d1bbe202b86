import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { both, coalesce, equal, greater, greaterEqual, literal, not } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import type { Field, Rel } from '../../../relation/relation.ts';
import { valuedSymbols } from './valued-symbols.ts';

const { assignment, binding, definition, literalText, memberAccess, passing, symbol } = factTables;
const { moduleMember, resolvedName, symbolDefinition, symbolTarget } = relationTables;

type Integer = Value<'integer'>;

/** Simple values written out, by their text. */
const simpleValues = from('value', literalText).select((t) => ({
  file: t.value.file,
  node: t.value.node,
  form: t.value.kind,
  text: t.value.token,
}));

/** Variables that are given one value, where they are declared. */
const given = from('value', assignment)
  .join('name', resolvedName, (t) => [equal(t.value.file, t.name.file), equal(t.value.target, t.name.node)])
  .select((t) => ({ file: t.name.file, symbol: t.name.symbol }));
const steady = from('symbol', valuedSymbols)
  .where((t) => equal(t.symbol.bindings, literal(1)))
  .whereNone('given', given, (t) => [equal(t.symbol.file, t.given.file), equal(t.symbol.node, t.given.symbol)])
  .select((t) => ({ file: t.symbol.file, node: t.symbol.node, value: t.symbol.value }));

/** Variables that are given a simple value, and types that are one. */
const constants = union(
  from('symbol', steady)
    .join('binding', binding, (t) => [
      equal(t.symbol.file, t.binding.file),
      equal(t.symbol.value, t.binding.node),
      greater(t.binding.value, literal(0)),
    ])
    .leftJoin('part', passing, (t) => [
      equal(t.binding.file, t.part.file),
      equal(t.binding.value, t.part.node),
      equal(t.part.kind, literal('value')),
    ])
    .join('value', simpleValues, (t) => [
      equal(t.binding.file, t.value.file),
      equal(coalesce(t.part.part, t.binding.value), t.value.node),
    ])
    .select((t) => ({ file: t.symbol.file, symbol: t.symbol.node, form: t.value.form, text: t.value.text })),
  from('symbol', symbolDefinition)
    .join('type', definition, (t) => [
      equal(t.symbol.file, t.type.file),
      equal(t.symbol.definition, t.type.node),
      equal(t.type.kind, literal('type_alias')),
    ])
    .join('node', syntaxNode, (t) => [equal(t.type.file, t.node.file), equal(t.type.body, t.node.parent)])
    .join('value', simpleValues, (t) => [equal(t.node.file, t.value.file), equal(t.node.node, t.value.node)])
    .select((t) => ({ file: t.symbol.file, symbol: t.symbol.symbol, form: t.value.form, text: t.value.text })),
);

/** Symbols whose members stand for one value each: enumerations, and variables that are given one object. */
const holders = distinct(
  union(
    from('symbol', steady)
      .whereExists('name', symbol, (t) => [
        equal(t.symbol.file, t.name.file),
        equal(t.symbol.node, t.name.node),
        equal(t.name.scope, literal(0)),
      ])
      .select((t) => ({ file: t.symbol.file, symbol: t.symbol.node })),
    from('symbol', symbolDefinition)
      .join('type', definition, (t) => [
        equal(t.symbol.file, t.type.file),
        equal(t.symbol.definition, t.type.node),
        equal(t.type.kind, literal('enum')),
      ])
      .select((t) => ({ file: t.symbol.file, symbol: t.symbol.symbol })),
  ),
);

type Asked = Rel<{ file: Field<'integer'>; node: Field<'integer'> }>;

/** Of some names the symbols they mean, through imports; 0 for a whole module. */
const meantBy = (asked: Asked) =>
  from('asked', asked)
    .join('name', resolvedName, (t) => [equal(t.asked.file, t.name.file), equal(t.asked.node, t.name.node)])
    .leftJoin('import', symbolTarget, (t) => [equal(t.name.file, t.import.file), equal(t.name.symbol, t.import.symbol)])
    .select((t) => ({
      file: t.name.file,
      node: t.name.node,
      symbol_file: coalesce(t.import.target_file, t.name.file),
      symbol: coalesce(t.import.target_node, t.name.symbol),
    }));

/** Of some member accesses of whole modules what the modules offer, through imports. */
const offeredBy = (asked: Asked) => {
  const accesses = from('asked', asked)
    .join('access', memberAccess, (t) => [equal(t.asked.file, t.access.file), equal(t.asked.node, t.access.node)])
    .where((t) => greaterEqual(t.access.token, literal(0)))
    .select((t) => ({ file: t.access.file, node: t.access.node, object: t.access.object, token: t.access.token }));
  return from('access', accesses)
    .join(
      'module',
      meantBy(from('access', accesses).select((t) => ({ file: t.access.file, node: t.access.object }))),
      (t) => [
        equal(t.access.file, t.module.file),
        equal(t.access.object, t.module.node),
        equal(t.module.symbol, literal(0)),
      ],
    )
    .join('offered', moduleMember, (t) => [
      equal(t.module.symbol_file, t.offered.file),
      equal(t.access.token, t.offered.token),
    ])
    .leftJoin('import', symbolTarget, (t) => [
      equal(t.offered.target_file, t.import.file),
      equal(t.offered.target_node, t.import.symbol),
    ])
    .select((t) => ({
      file: t.access.file,
      node: t.access.node,
      symbol_file: coalesce(t.import.target_file, t.offered.target_file),
      symbol: coalesce(t.import.target_node, t.offered.target_node),
    }));
};

/** A value that is told apart from others by its form and text. */
const plain = (file: Integer, node: Integer, form: Value<'text'>, text: Integer) => ({
  file,
  node,
  form,
  holder_file: literal(-1),
  holder: literal(-1),
  text,
});

/**
 * Of some expressions and types the one value they stand for: one that is written out, that of a constant, or the member of
 * an enumeration or of an object that is given once, which is told apart from the other members of the same.
 */
export function tagValues(asked: Asked) {
  const written = from('asked', asked)
    .leftJoin('part', passing, (t) => [
      equal(t.asked.file, t.part.file),
      equal(t.asked.node, t.part.node),
      equal(t.part.kind, literal('value')),
    ])
    .join('value', simpleValues, (t) => [
      equal(t.asked.file, t.value.file),
      equal(coalesce(t.part.part, t.asked.node), t.value.node),
    ])
    .select((t) => plain(t.asked.file, t.asked.node, t.value.form, t.value.text));
  const ofConstants = from('name', union(meantBy(asked), offeredBy(asked)))
    .join('constant', constants, (t) => [
      equal(t.name.symbol_file, t.constant.file),
      equal(t.name.symbol, t.constant.symbol),
    ])
    .select((t) => plain(t.name.file, t.name.node, t.constant.form, t.constant.text));
  const accesses = from('asked', asked)
    .join('access', memberAccess, (t) => [equal(t.asked.file, t.access.file), equal(t.asked.node, t.access.node)])
    .where((t) => greaterEqual(t.access.token, literal(0)))
    .select((t) => ({ file: t.access.file, node: t.access.node, object: t.access.object, token: t.access.token }));
  const objects = from('access', accesses).select((t) => ({ file: t.access.file, node: t.access.object }));
  const ofHolders = from(
    'member',
    from('access', accesses)
      .join('object', distinct(union(meantBy(objects), offeredBy(objects))), (t) => [
        equal(t.access.file, t.object.file),
        equal(t.access.object, t.object.node),
      ])
      .select((t) => ({ ...t.access, symbol_file: t.object.symbol_file, symbol: t.object.symbol })),
  )
    .whereExists('holder', holders, (t) => [
      equal(t.member.symbol_file, t.holder.file),
      equal(t.member.symbol, t.holder.symbol),
    ])
    .select((t) => ({
      file: t.member.file,
      node: t.member.node,
      form: literal('member'),
      holder_file: t.member.symbol_file,
      holder: t.member.symbol,
      text: t.member.token,
    }));
  return distinct(union(written, ofConstants, ofHolders));
}

interface TagValue {
  readonly form: Value<'text'>;
  readonly holder_file: Integer;
  readonly holder: Integer;
  readonly text: Integer;
}

/** Whether two values are known to be the same, or known to be different; members of different things may be either. */
export const isSameTag = (a: TagValue, b: TagValue) =>
  both(equal(a.holder_file, b.holder_file), equal(a.holder, b.holder), equal(a.form, b.form), equal(a.text, b.text));
export const isOtherTag = (a: TagValue, b: TagValue) =>
  both(
    equal(a.holder_file, b.holder_file),
    equal(a.holder, b.holder),
    not(both(equal(a.form, b.form), equal(a.text, b.text))),
  );
