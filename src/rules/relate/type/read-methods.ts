import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { knownDecorators } from '../points/plain-decorators.ts';

/** Methods that run where a member is read. */
export const readMethods = from('known', knownDecorators)
  .where((t) => equal(t.known.role, literal('property_decorator')))
  .select((t) => ({ file: t.known.file, node: t.known.target }));
