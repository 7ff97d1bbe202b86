import { token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { relationTables } from '../../model/tables/relations.ts';
import { union } from '../../relation/combine.ts';
import { contains, equal, literal, parameter, replace, split } from '../../relation/expressions.ts';
import { any, every } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';

const { argument, decorator, literalText, parameter: parameterTable } = factTables;
const { value } = relationTables;

/** Texts that calls are given first, as the address a function answers for is. */
const addresses = from('given', argument)
  .where((t) => equal(t.given.position, literal(0)))
  .join('text', literalText, (t) => [equal(t.given.file, t.text.file), equal(t.given.value, t.text.node)])
  .join('address', token, (t) => equal(t.text.token, t.address.token))
  .select((t) => ({ file: t.given.file, call: t.given.call, text: t.address.text }));

/** Functions that calls are given, or that what they give decorates. */
const taken = union(
  from('decorator', decorator).select((t) => ({
    file: t.decorator.file,
    call: t.decorator.node,
    target_file: t.decorator.file,
    target: t.decorator.target,
  })),
  from('given', argument)
    .join('value', value, (t) => [equal(t.given.file, t.value.file), equal(t.given.value, t.value.node)])
    .where((t) => equal(t.value.kind, literal('definition')))
    .select((t) => ({
      file: t.given.file,
      call: t.given.call,
      target_file: t.value.target_file,
      target: t.value.target_node,
    })),
);

/** Parameters of functions whose name stands in such a text. */
const named = from('taken', taken)
  .join('address', addresses, (t) => [equal(t.taken.file, t.address.file), equal(t.taken.call, t.address.call)])
  .join('parameter', parameterTable, (t) => [
    equal(t.taken.target_file, t.parameter.file),
    equal(t.taken.target, t.parameter.callable),
  ])
  .join('name', token, (t) => equal(t.parameter.token, t.name.token))
  .where((t) => contains(t.address.text, t.name.text))
  .select((t) => ({
    file: t.parameter.file,
    name: t.parameter.name,
    text: t.address.text,
    word: t.name.text,
  }));

const perText = from('named', named)
  .unnest('form', () => split(parameter('forms', 'text'), literal(' ')))
  .groupBy(
    (t) => ({ file: t.named.file, name: t.named.name, text: t.named.text }),
    (t) => ({ isSaid: any(contains(t.named.text, replace(t.form.item, literal('%'), t.named.word))) }),
  );

/**
 * Names of parameters that stand, in each text that names them where their function is taken, in one of the forms given, in which
 * % is the name: the number behind `/shop/<int:%>`.
 */
export const addressedParameters = from(
  'parameter',
  from('text', perText).groupBy(
    (t) => ({ file: t.text.file, name: t.text.name }),
    (t) => ({ isSaid: every(t.text.isSaid) }),
  ),
)
  .where((t) => t.parameter.isSaid)
  .select((t) => ({ file: t.parameter.file, name: t.parameter.name }));
