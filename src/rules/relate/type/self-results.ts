import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { add, either, equal, isNotNull, literal, not, oneOf, startsWith } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { readMethods } from './read-methods.ts';
import { selfTypes } from './self-types.ts';

const { definition, typeAnnotation } = factTables;

/** A type may stand in a node of its own. */
const places = union(
  from('self', selfTypes).select((t) => ({ file: t.self.file, node: t.self.node, annotation: t.self.node })),
  from('self', selfTypes).select((t) => ({
    file: t.self.file,
    node: t.self.node,
    annotation: add(t.self.node, literal(-1)),
  })),
);

/** Methods of resources run by themselves, and what they give is followed all the same. */
const entering = distinct(
  from('name', languageName)
    .where((t) => oneOf(t.name.role, literal('resource_start'), literal('async_resource_start')))
    .select((t) => ({ name: t.name.name })),
);

/** Methods that say that they give an instance of the class they are found on, with the place that says it. */
export const selfResults = distinct(
  from('place', places)
    .join('annotation', typeAnnotation, (t) => [
      equal(t.place.file, t.annotation.file),
      equal(t.place.annotation, t.annotation.node),
      equal(t.annotation.kind, literal('result')),
    ])
    .join('method', definition, (t) => [
      equal(t.annotation.file, t.method.file),
      equal(t.annotation.owner, t.method.node),
    ])
    .join('text', token, (t) => [equal(t.method.token, t.text.token)])
    .whereNone('read', readMethods, (t) => [
      equal(t.annotation.file, t.read.file),
      equal(t.annotation.owner, t.read.node),
    ])
    .leftJoin('entering', entering, (t) => equal(t.text.text, t.entering.name))
    .select((t) => ({
      file: t.place.file,
      node: t.place.node,
      method: t.annotation.owner,
      is_called: either(not(startsWith(t.text.text, literal('__'))), isNotNull(t.entering.name)),
    })),
);
