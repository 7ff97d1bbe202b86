import { factTables } from '../../../model/tables/facts.ts';
import { field, values } from '../../../relation/combine.ts';
import { equal, greater, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { typeLabel } from './type-labels.ts';
import { languagesWith } from './typed-language.ts';

/** Where types are expressions, the type of a parameter that collects arguments is that of each. */
export const collectedParameters = from('parameter', factTables.parameter)
  .where((t) => [
    oneOf(t.parameter.kind, literal('rest'), literal('keyword_rest')),
    greater(t.parameter.type, literal(0)),
    greater(t.parameter.name, literal(0)),
  ])
  .whereExists('expressions', languagesWith('types-as-expressions'), (t) => [
    equal(t.parameter.language, t.expressions.language),
  ])
  .select((t) => ({ ...t.parameter }));

const labels = values({ kind: field('text'), label: field('integer') }, [
  ['rest', typeLabel.element],
  ['rest', typeLabel.index],
  ['rest', typeLabel.spread],
  ['keyword_rest', typeLabel.index],
]);

/** The places that say what such a parameter holds. */
export const collectedElements = from('parameter', collectedParameters)
  .join('label', labels, (t) => equal(t.parameter.kind, t.label.kind))
  .select((t) => ({
    file: t.parameter.file,
    whole: t.parameter.node,
    node: t.parameter.type,
    label: t.label.label,
  }));
