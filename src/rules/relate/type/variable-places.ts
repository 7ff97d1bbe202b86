import { typeTables } from '../../../model/tables/types.ts';
import { equal, greater, lessEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { typeVariableName, variableParameter } = typeTables;

/** Names of variables that stand for types with the type parameter they mean where they are. */
export const variablePlaces = from('name', typeVariableName)
  .join('own', variableParameter, (t) => [
    equal(t.name.file, t.own.file),
    equal(t.name.variable_file, t.own.variable_file),
    equal(t.name.variable, t.own.variable),
    greater(t.name.node, t.own.owner),
    lessEqual(t.name.node, t.own.last),
  ])
  .select((t) => ({ file: t.name.file, node: t.name.node, parameter: t.own.node }));
