import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { equal, greater, less, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { parameter, pattern } = factTables;

const taken = (place: 'node' | 'parent') =>
  from('parameter', parameter)
    .where((t) => [less(t.parameter.name, literal(0)), less(t.parameter.type, literal(0))])
    .join('pattern', pattern, (t) => [
      equal(t.parameter.file, t.pattern.file),
      equal(t.parameter.node, t.pattern[place]),
    ])
    .select((t) => ({
      file: t.parameter.file,
      callable: t.parameter.callable,
      position: t.parameter.position,
      node: t.pattern.node,
    }));

/** The parameters of each callable that do not say their type: the name, or the pattern that takes it apart. */
export const callableParameters = union(
  from('parameter', parameter)
    .where((t) => [greater(t.parameter.name, literal(0)), less(t.parameter.type, literal(0))])
    .select((t) => ({
      file: t.parameter.file,
      callable: t.parameter.callable,
      position: t.parameter.position,
      node: t.parameter.name,
    })),
  taken('node'),
  taken('parent'),
);
