import { field, values } from '../relation/combine.ts';
import { cast, listItem, literal, parameter, split } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';

const oneRow = values({ row: field('integer') }, [[0]]);

/** The nodes in a bound text `file:node,file:node,…`: a list as one parameter, whatever its length. */
export const keyList = (name: string) =>
  from('row', oneRow)
    .unnest('key', () => split(parameter(name, 'text'), literal(',')))
    .select((t) => ({
      file: cast(listItem(split(t.key.item, literal(':')), literal(1)), 'integer'),
      node: cast(listItem(split(t.key.item, literal(':')), literal(2)), 'integer'),
    }));
