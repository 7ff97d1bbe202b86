import { factTables } from '../../../model/tables/facts.ts';
import { choose, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { parameter: parameterTable } = factTables;

/** Parameters by the node that stands for them in the graph: their identifier, or for a pattern the whole node. */
export const parameterNodes = from('parameter', parameterTable).select((t) => ({
  ...t.parameter,
  node: choose([[greaterEqual(t.parameter.name, literal(0)), t.parameter.name]], t.parameter.node),
}));
