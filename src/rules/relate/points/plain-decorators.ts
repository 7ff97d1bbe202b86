import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { decorator, definition } = factTables;
const { knownDecorator } = relationTables;

/** Decorators that are functions called with what they decorate. */
export const plainDecorators = from('decorator', decorator)
  .whereNone('known', knownDecorator, (t) => [
    equal(t.decorator.file, t.known.file),
    equal(t.decorator.node, t.known.node),
  ])
  .select((t) => ({ file: t.decorator.file, node: t.decorator.node, target: t.decorator.target }));

/** Methods that run where a member is read or written, without a call. */
export const accessors = union(
  from('known', knownDecorator)
    .where((t) => oneOf(t.known.role, literal('property_decorator'), literal('setter_decorator')))
    .select((t) => ({ file: t.known.file, node: t.known.target })),
  from('method', definition)
    .where((t) => oneOf(t.method.kind, literal('getter'), literal('setter')))
    .select((t) => ({ file: t.method.file, node: t.method.node })),
);
