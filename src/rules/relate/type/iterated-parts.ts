import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greater, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { elementPlaces } from './element-places.ts';
import { givenResults } from './given-results.ts';
import { typeLabel } from './type-labels.ts';
import { languagesWith } from './typed-language.ts';

const { definition, typeForm } = factTables;
const { typeMember } = typeTables;

/** What methods with a meaning of their own give, with the types that have the method. */
const special = (role: string, ...more: readonly string[]) =>
  from('method', definition)
    .join('text', token, (t) => equal(t.method.token, t.text.token))
    .whereExists('name', languageName, (t) => [
      equal(t.method.language, t.name.language),
      equal(t.text.text, t.name.name),
      oneOf(t.name.role, literal(role), ...more.map((each) => literal(each))),
    ])
    .join('result', givenResults, (t) => [equal(t.method.file, t.result.file), equal(t.method.node, t.result.callable)])
    .join('member', typeMember, (t) => [
      equal(t.method.file, t.member.member_file),
      equal(t.method.node, t.member.member),
      equal(t.method.token, t.member.token),
    ])
    .where((t) => greater(t.member.target_node, literal(0)))
    .select((t) => ({
      language: t.method.language,
      whole_file: t.member.target_file,
      whole: t.member.target_node,
      file: t.result.file,
      node: t.result.node,
    }));

/** Where a step gives the item itself and not something that has it. */
const steps = from('step', special('iteration_step', 'async_iteration_step'))
  .whereExists('apart', languagesWith('elements-apart'), (t) => [equal(t.step.language, t.apart.language)])
  .select((t) => ({ ...t.step }));
const starts = special('iteration_start', 'async_iteration_start');
const meant = from('start', starts)
  .join('form', typeForm, (t) => [
    equal(t.start.file, t.form.file),
    equal(t.start.node, t.form.node),
    equal(t.form.kind, literal('choice')),
  ])
  .select((t) => ({ ...t.start, node: t.form.part }));
/** The elements of a collection that starting to go through a type gives. */
const collected = from(
  'start',
  union(
    from('start', starts).select((t) => ({ ...t.start })),
    meant,
  ),
)
  .join('element', elementPlaces, (t) => [
    equal(t.start.file, t.element.file),
    equal(t.start.node, t.element.whole),
    equal(t.element.label, literal(typeLabel.element)),
  ])
  .select((t) => ({ ...t.start, node: t.element.node }));
/** The items that a class gives, where starting gives an instance of it. */
const stepped = from('start', meant)
  .join('class', relationTables.staticValue, (t) => [
    equal(t.start.file, t.class.file),
    equal(t.start.node, t.class.node),
    equal(t.class.kind, literal('definition')),
  ])
  .join('step', steps, (t) => [equal(t.class.target_file, t.step.whole_file), equal(t.class.target_node, t.step.whole)])
  .select((t) => ({ ...t.step, whole_file: t.start.whole_file, whole: t.start.whole }));

const items = union(steps, collected, stepped);
const labelled = (items: typeof steps, label: number) =>
  from('item', items).select((t) => ({
    whole_file: t.item.whole_file,
    whole: t.item.whole,
    label: literal(label),
    file: t.item.file,
    node: t.item.node,
  }));

/** Places of what is got out of a type that says by its methods how it is gone through, or what it has at a place. */
export const iteratedParts = distinct(
  union(
    labelled(items, typeLabel.element),
    labelled(items, typeLabel.spread),
    labelled(special('item_read'), typeLabel.index),
  ),
);
