import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { outsideType } from './type-labels.ts';

/** Places that may have a type from outside, among others. */
export const openObjects = distinct(
  from('type', typeTables.expressionType)
    .where((t) => equal(t.type.target_file, literal(outsideType)))
    .select((t) => ({ file: t.type.file, node: t.type.node })),
);
