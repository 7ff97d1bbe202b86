import { definitionTables } from '../../../model/tables/definitions.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { equal, less, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { assignedDefinitions } from './assigned-definitions.ts';
import { namedKeys } from './named-keys.ts';

const { memberAccess } = factTables;
const { reachingDefinition, useSite } = definitionTables;

/** Accesses to an element under a known key, of what a variable holds. */
const elements = from('access', memberAccess)
  .where((t) => equal(t.access.kind, literal('subscript')))
  .join('key', namedKeys, (t) => [equal(t.access.file, t.key.file), equal(t.access.name, t.key.node)])
  .select((t) => ({ file: t.access.file, node: t.access.node, token: t.key.token, form: t.key.form }));

/** Reads of an element straight after it was written under the same key; others may have written it through another name. */
export const settledElements = from('pair', reachingDefinition)
  .where((t) => equal(t.pair.certainty, literal('heuristic')))
  .join('definition', assignedDefinitions, (t) => [
    equal(t.pair.file, t.definition.file),
    equal(t.pair.definition, t.definition.node),
    equal(t.definition.fields, literal(1)),
  ])
  .join('use', useSite, (t) => [
    equal(t.pair.file, t.use.file),
    equal(t.pair.use, t.use.node),
    equal(t.use.fields, literal(1)),
    equal(t.use.definitions, literal(1)),
  ])
  .where((t) => [equal(t.definition.block, t.use.block), less(t.definition.node, t.use.node)])
  .join('written', elements, (t) => [
    equal(t.definition.file, t.written.file),
    equal(t.definition.node, t.written.node),
  ])
  .join('read', elements, (t) => [equal(t.use.file, t.read.file), equal(t.use.node, t.read.node)])
  .where((t) => [equal(t.written.token, t.read.token), equal(t.written.form, t.read.form)])
  .select((t) => ({ file: t.use.file, node: t.use.node, definition: t.definition.node }));
