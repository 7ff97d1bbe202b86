import { languageName, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { coalesce, equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { typeNames } from '../type/type-names.ts';
import { bracketed } from './bracketed.ts';

const { baseType } = factTables;
const { ancestor, resolvedName, staticValue, supertype } = relationTables;

/** Supertypes from outside that have no members but those of every object. */
export const bareBases = distinct(
  union(
    from('base', baseType)
      .leftJoin('generic', bracketed, (t) => [equal(t.base.file, t.generic.file), equal(t.base.node, t.generic.node)])
      .join('value', staticValue, (t) => [
        equal(t.base.file, t.value.file),
        equal(coalesce(t.generic.object, t.base.node), t.value.node),
        equal(t.value.kind, literal('external')),
      ])
      .whereExists('name', languageName, (t) => [
        equal(t.base.language, t.name.language),
        equal(t.value.external, t.name.name),
        equal(t.name.role, literal('bare_type')),
      ])
      .select((t) => ({ file: t.base.file, node: t.base.node })),
    from('base', baseType)
      .join('node', syntaxNode, (t) => [equal(t.base.file, t.node.file), equal(t.base.node, t.node.node)])
      .whereExists('name', typeNames('bare_type'), (t) => [
        equal(t.node.language, t.name.language),
        equal(t.node.token, t.name.token),
      ])
      .whereNone('known', resolvedName, (t) => [equal(t.base.file, t.known.file), equal(t.base.node, t.known.node)])
      .select((t) => ({ file: t.base.file, node: t.base.node })),
  ),
);

/** Classes with a supertype that is not known; it may have members that nobody sees. */
export const openClasses = distinct(
  from('base', baseType)
    .whereNone('known', supertype, (t) => [equal(t.base.file, t.known.file), equal(t.base.node, t.known.node)])
    .whereNone('bare', bareBases, (t) => [equal(t.base.file, t.bare.file), equal(t.base.node, t.bare.node)])
    .select((t) => ({ file: t.base.file, class: t.base.class })),
);

/** Classes with such a supertype anywhere above. */
export const openLines = distinct(
  from('class', openClasses)
    .join('line', ancestor, (t) => [equal(t.class.file, t.line.target_file), equal(t.class.class, t.line.target_node)])
    .select((t) => ({ file: t.line.file, class: t.line.class })),
);
