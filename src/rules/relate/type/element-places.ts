import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { distinct, field, union, values } from '../../../relation/combine.ts';
import { coalesce, either, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { builtinArguments } from './builtin-arguments.ts';
import { typeLabel } from './type-labels.ts';
import { languagesWith, typedLanguage } from './typed-language.ts';

const { definition, literal: literals, typeForm } = factTables;

const lists = from('literal', literals)
  .where((t) => oneOf(t.literal.kind, literal('list'), literal('tuple'), literal('set')))
  .select((t) => ({ ...t.literal }));
const listLabels = union(
  from('typed', typedLanguage).select((t) => ({ language: t.typed.language, label: literal(typeLabel.element) })),
  from('apart', languagesWith('elements-apart')).select((t) => ({
    language: t.apart.language,
    label: literal(typeLabel.index),
  })),
);
/** Which argument of a built-in generic type is got out of it, and how; -1 stands for all of them. */
const argumentLabels = values({ role: field('text'), position: field('integer'), label: field('integer') }, [
  ['element_first', 0, typeLabel.element],
  ['element_second', 1, typeLabel.element],
  ['awaited_first', 0, typeLabel.settled],
  ['sequence_first', 0, typeLabel.element],
  ['sequence_first', 0, typeLabel.index],
  ['sequence_all', -1, typeLabel.element],
  ['sequence_all', -1, typeLabel.index],
  ['mapping', 0, typeLabel.element],
  ['mapping', 1, typeLabel.index],
]);
/** Places that say what the elements of a collection are, with the collection. */
export const elementPlaces = distinct(
  union(
    from('form', typeForm)
      .where((t) => oneOf(t.form.kind, literal('collection'), literal('index')))
      .leftJoin('named', definition, (t) => [equal(t.form.file, t.named.file), equal(t.form.node, t.named.body)])
      .select((t) => ({
        file: t.form.file,
        whole: coalesce(t.named.node, t.form.node),
        node: t.form.part,
        label: literal(typeLabel.element),
      })),
    from('form', builtinArguments)
      .join('taken', argumentLabels, (t) => [
        equal(t.form.role, t.taken.role),
        either(equal(t.taken.position, literal(-1)), equal(t.form.position, t.taken.position)),
      ])
      .select((t) => ({
        file: t.form.file,
        whole: t.form.node,
        node: t.form.part,
        label: t.taken.label,
      })),
    from('list', lists)
      .join('item', listLabels, (t) => [equal(t.list.language, t.item.language)])
      .join('node', syntaxNode, (t) => [equal(t.list.file, t.node.file), equal(t.list.node, t.node.parent)])
      .select((t) => ({
        file: t.list.file,
        whole: t.list.node,
        node: t.node.node,
        label: t.item.label,
      })),
  ),
);
