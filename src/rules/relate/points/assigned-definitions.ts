import { definitionTables } from '../../../model/tables/definitions.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { equal, greater, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { assignment } = factTables;
const { definitionSite } = definitionTables;

/** Assignments that give a variable, a field or an element one value. */
export const assignedDefinitions = from('assignment', assignment)
  .where((t) => [equal(t.assignment.kind, literal('plain')), greater(t.assignment.value, literal(0))])
  .join('definition', definitionSite, (t) => [
    equal(t.assignment.file, t.definition.file),
    equal(t.assignment.target, t.definition.node),
  ])
  .where((t) => equal(t.definition.kind, literal('assignment')))
  .select((t) => ({ ...t.definition }));
