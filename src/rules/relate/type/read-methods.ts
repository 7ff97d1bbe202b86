import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

/** Methods that run where a member is read. */
export const readMethods = from('known', relationTables.knownDecorator)
  .where((t) => equal(t.known.role, literal('property_decorator')))
  .select((t) => ({ file: t.known.file, node: t.known.target }));
