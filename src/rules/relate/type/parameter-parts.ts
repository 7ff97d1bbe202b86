import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { union } from '../../../relation/combine.ts';
import { equal, greaterEqual, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { part } from './part.ts';
import { takenParameters } from './taken-parameters.ts';
import { flipped } from './type-labels.ts';

const { definition } = factTables;
const { typeMember } = typeTables;

/** Who calls an implementation sees the signatures before it alone. */
const announced = from('signature', relationTables.signature)
  .where((t) => [
    greaterEqual(t.signature.implementation, literal(0)),
    notEqual(t.signature.node, t.signature.implementation),
  ])
  .select((t) => ({ file: t.signature.file, node: t.signature.node, whole: t.signature.implementation }));
const parameters = union(
  from('parameter', takenParameters)
    .whereNone('announced', announced, (t) => [
      equal(t.parameter.file, t.announced.file),
      equal(t.parameter.callable, t.announced.whole),
    ])
    .select((t) => part(t.parameter.file, t.parameter.callable, t.parameter.label, t.parameter)),
  from('parameter', takenParameters)
    .join('announced', announced, (t) => [
      equal(t.parameter.file, t.announced.file),
      equal(t.parameter.callable, t.announced.node),
    ])
    .select((t) => part(t.parameter.file, t.announced.whole, t.parameter.label, t.parameter)),
);
/** A class without a constructor of its own has that of its supertype. */
const ofConstructors = from('parameter', takenParameters)
  .join('method', definition, (t) => [
    equal(t.parameter.file, t.method.file),
    equal(t.parameter.callable, t.method.node),
  ])
  .join('text', token, (t) => [equal(t.method.token, t.text.token)])
  .whereExists('constructor', languageName, (t) => [
    equal(t.method.language, t.constructor.language),
    equal(t.constructor.role, literal('constructor')),
    equal(t.text.text, t.constructor.name),
  ])
  .join('member', typeMember, (t) => [
    equal(t.parameter.file, t.member.member_file),
    equal(t.parameter.callable, t.member.member),
    equal(t.method.token, t.member.token),
  ])
  .select((t) =>
    part(t.member.target_file, flipped(t.member.target_node), t.parameter.label, {
      file: t.parameter.file,
      node: t.parameter.node,
    }),
  );

/** What callables take at each place. */
export const parameterParts = union(parameters, ofConstructors);
