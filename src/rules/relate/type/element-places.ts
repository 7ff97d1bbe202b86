import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { distinct, field, union, values } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { coalesce, either, equal, greater, literal, notEqual, oneOf, subtract } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { builtinArguments } from './builtin-arguments.ts';
import { collectedElements } from './collected-parameters.ts';
import { mappingParts } from './mapping-views.ts';
import { generators } from './returned-values.ts';
import { parameterLabel, positionLabel, typeLabel } from './type-labels.ts';
import { languagesWith, typedLanguage } from './typed-language.ts';
import { comprehensions, writtenCollections } from './written-collections.ts';

const { definition, literal: literals, result, typeForm } = factTables;

type Integer = Value<'integer'>;

const apart = languagesWith('elements-apart');
/** How parts of a collection written out are got out of it. */
const typedLabels = values({ kind: field('text'), label: field('integer') }, [
  ['list', typeLabel.element],
  ['set', typeLabel.element],
  ['tuple', typeLabel.element],
]);
const apartLabels = values({ kind: field('text'), label: field('integer') }, [
  ['list', typeLabel.index],
  ['list', typeLabel.spread],
  ['set', typeLabel.spread],
]);
const writtenParts = union(
  from('list', writtenCollections)
    .join('label', typedLabels, (t) => [equal(t.list.kind, t.label.kind)])
    .whereExists('typed', typedLanguage, (t) => [equal(t.list.language, t.typed.language)])
    .select((t) => ({ file: t.list.file, whole: t.list.node, label: t.label.label })),
  from('list', writtenCollections)
    .join('label', apartLabels, (t) => [equal(t.list.kind, t.label.kind)])
    .whereExists('apart', apart, (t) => [equal(t.list.language, t.apart.language)])
    .select((t) => ({ file: t.list.file, whole: t.list.node, label: t.label.label })),
);
const repeatedLabels = union(
  from('apart', apart).select((t) => ({ language: t.apart.language, label: literal(typeLabel.element) })),
  from('apart', apart).select((t) => ({ language: t.apart.language, label: literal(typeLabel.index) })),
  from('apart', apart).select((t) => ({ language: t.apart.language, label: literal(typeLabel.spread) })),
);
/** Which argument of a built-in generic type is got out of it, and how; -1 stands for all of them. */
const argumentLabels = values({ role: field('text'), position: field('integer'), label: field('integer') }, [
  ['element_first', 0, typeLabel.element],
  ['element_second', 1, typeLabel.element],
  ['element_second', 1, typeLabel.entry],
  ['awaited_first', 0, typeLabel.settled],
  ['awaited_third', 2, typeLabel.settled],
  ['sequence_first', 0, typeLabel.element],
  ['sequence_first', 0, typeLabel.index],
  ['sequence_first', 0, typeLabel.spread],
  ['sequence_all', -1, typeLabel.element],
  ['mapping', 0, typeLabel.element],
  ['mapping', 1, typeLabel.index],
  ['class_first', 0, typeLabel.result],
  ['called_first', 0, typeLabel.result],
  ['called_second', 1, typeLabel.result],
  ['taken_first', 0, typeLabel.firstParameter],
]);
/** Parts of tuples, by their position. */
const tupleParts = union(
  from('list', writtenCollections)
    .where((t) => equal(t.list.kind, literal('tuple')))
    .whereExists('apart', apart, (t) => [equal(t.list.language, t.apart.language)])
    .join('node', syntaxNode, (t) => [equal(t.list.file, t.node.file), equal(t.list.node, t.node.parent)])
    .select((t) => ({ file: t.list.file, whole: t.list.node, node: t.node.node, position: t.node.position })),
  from('form', builtinArguments)
    .where((t) => equal(t.form.role, literal('sequence_all')))
    .select((t) => ({ file: t.form.file, whole: t.form.node, node: t.form.part, position: t.form.position })),
);
const tuples = from('form', typeForm)
  .where((t) => equal(t.form.kind, literal('tuple')))
  .join('part', syntaxNode, (t) => [equal(t.form.file, t.part.file), equal(t.form.part, t.part.node)])
  .select((t) => ({
    file: t.form.file,
    form: t.form.node,
    node: t.form.part,
    parent: t.part.parent,
    position: t.part.position,
  }));
/** Parts of tuple types, by their place; a part with a name stands further down. */
const tupleForms = from(
  'part',
  union(
    from('part', tuples)
      .where((t) => equal(t.part.parent, t.part.form))
      .select((t) => ({ file: t.part.file, form: t.part.form, node: t.part.node, position: t.part.position })),
    from('part', tuples)
      .where((t) => notEqual(t.part.parent, t.part.form))
      .join('around', syntaxNode, (t) => [equal(t.part.file, t.around.file), equal(t.part.parent, t.around.node)])
      .join('named', syntaxNode, (t) => [equal(t.around.file, t.named.file), equal(t.around.parent, t.named.node)])
      .select((t) => ({ file: t.part.file, form: t.part.form, node: t.part.node, position: t.named.position })),
  ),
)
  .leftJoin('alias', definition, (t) => [equal(t.part.file, t.alias.file), equal(t.part.form, t.alias.body)])
  .select((t) => ({
    file: t.part.file,
    whole: coalesce(t.alias.node, t.part.form),
    node: t.part.node,
    position: t.part.position,
  }));

const lists = distinct(
  union(
    from('list', tupleForms).select((t) => ({ file: t.list.file, list: t.list.whole, at: t.list.whole })),
    from('list', tupleForms).select((t) => ({
      file: t.list.file,
      list: t.list.whole,
      at: subtract(t.list.whole, literal(1)),
    })),
  ),
);
/** What functions of a type take, written as a list in front of what they give; the list may stand in a node of its own. */
const functionForms = from('form', builtinArguments)
  .where((t) => [equal(t.form.role, literal('called_second')), equal(t.form.position, literal(0))])
  .join('list', lists, (t) => [equal(t.form.file, t.list.file), equal(t.form.part, t.list.at)])
  .join('part', tupleForms, (t) => [equal(t.list.file, t.part.file), equal(t.list.list, t.part.whole)])
  .select((t) => ({ file: t.form.file, whole: t.form.node, node: t.part.node, position: t.part.position }));

/** A tuple type that ends in dots repeats its first part; the dots may stand in a node of their own. */
const dots = from('dots', literals)
  .where((t) => equal(t.dots.kind, literal('ellipsis')))
  .select((t) => ({ file: t.dots.file, node: t.dots.node }));
const repeating = distinct(
  from('part', tupleParts)
    .whereExists(
      'dots',
      union(
        from('dots', dots).select((t) => ({ ...t.dots })),
        from('dots', dots).select((t) => ({ file: t.dots.file, node: subtract(t.dots.node, literal(1)) })),
      ),
      (t) => [equal(t.part.file, t.dots.file), equal(t.part.node, t.dots.node)],
    )
    .select((t) => ({ file: t.part.file, whole: t.part.whole })),
);
const repeatedParts = from('part', tupleParts)
  .where((t) => equal(t.part.position, literal(0)))
  .whereExists('repeating', repeating, (t) => [
    equal(t.part.file, t.repeating.file),
    equal(t.part.whole, t.repeating.whole),
  ])
  .select((t) => ({ ...t.part }));

const place = (at: { file: Integer; whole: Integer; node: Integer }) => ({
  file: at.file,
  whole: at.whole,
  node: at.node,
});
/** Places that say what the elements of a collection are, with the collection. */
export const elementPlaces = distinct(
  union(
    from('parameter', collectedElements).select((t) => ({ ...t.parameter })),
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
    from('list', writtenParts)
      .join('node', syntaxNode, (t) => [equal(t.list.file, t.node.file), equal(t.list.whole, t.node.parent)])
      .select((t) => ({ file: t.list.file, whole: t.list.whole, node: t.node.node, label: t.list.label })),
    from('each', comprehensions)
      .join('label', repeatedLabels, (t) => [equal(t.each.language, t.label.language)])
      .join('node', syntaxNode, (t) => [
        equal(t.each.file, t.node.file),
        equal(t.each.node, t.node.parent),
        equal(t.node.position, literal(0)),
      ])
      .select((t) => ({ file: t.each.file, whole: t.each.node, node: t.node.node, label: t.label.label })),
    from('generator', generators)
      .join('label', repeatedLabels, (t) => [equal(t.generator.language, t.label.language)])
      .join('yielded', result, (t) => [
        equal(t.generator.file, t.yielded.file),
        equal(t.generator.callable, t.yielded.callable),
        equal(t.yielded.kind, literal('yield')),
        greater(t.yielded.value, literal(0)),
      ])
      .select((t) => ({
        file: t.generator.file,
        whole: t.generator.value,
        node: t.yielded.value,
        label: t.label.label,
      })),
    from('part', tupleParts).select((t) => ({
      file: t.part.file,
      whole: t.part.whole,
      node: t.part.node,
      label: positionLabel(t.part.position),
    })),
    from('part', tupleForms).select((t) => ({ ...place(t.part), label: positionLabel(t.part.position) })),
    from('part', tupleForms).select((t) => ({ ...place(t.part), label: literal(typeLabel.spread) })),
    from('part', functionForms).select((t) => ({ ...place(t.part), label: parameterLabel(t.part.position) })),
    from('part', repeatedParts).select((t) => ({ ...place(t.part), label: literal(typeLabel.index) })),
    from('part', repeatedParts).select((t) => ({ ...place(t.part), label: literal(typeLabel.spread) })),
    from('part', mappingParts).select((t) => ({ ...place(t.part), label: t.part.label })),
  ),
);
