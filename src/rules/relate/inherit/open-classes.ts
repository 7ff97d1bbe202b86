import { languageName } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { coalesce, equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { freeNames } from '../points/free-names.ts';
import { bracketed } from './bracketed.ts';

const { baseType } = factTables;
const { ancestor, staticValue, supertype } = relationTables;

const bareTypes = from('name', languageName)
  .where((t) => equal(t.name.role, literal('bare_type')))
  .select((t) => ({ language: t.name.language, name: t.name.name }));

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
      .whereExists('bare', bareTypes, (t) => [
        equal(t.base.language, t.bare.language),
        equal(t.value.external, t.bare.name),
      ])
      .select((t) => ({ file: t.base.file, node: t.base.node })),
    from('base', baseType)
      .join('name', freeNames, (t) => [equal(t.base.file, t.name.file), equal(t.base.node, t.name.node)])
      .whereExists('bare', bareTypes, (t) => [equal(t.name.language, t.bare.language), equal(t.name.name, t.bare.name)])
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
