import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal, not, oneOf } from '../../../relation/expressions.ts';
import { max, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { accessors } from '../../relate/points/plain-decorators.ts';

const { callTarget, value } = relationTables;

const objects = distinct(
  from('target', callTarget)
    .whereExists('method', accessors, (t) => [
      equal(t.target.target_file, t.method.file),
      equal(t.target.target_node, t.method.node),
    ])
    .join('access', factTables.memberAccess, (t) => [
      equal(t.target.file, t.access.file),
      equal(t.target.node, t.access.node),
    ])
    .join('object', value, (t) => [equal(t.access.file, t.object.file), equal(t.access.object, t.object.node)])
    .select((t) => ({
      file: t.access.file,
      node: t.access.node,
      kind: t.object.kind,
      target_file: t.object.target_file,
      target_node: t.object.target_node,
    })),
);

const others = from('object', objects)
  .where((t) => not(oneOf(t.object.kind, literal('instance'), literal('exact_instance'))))
  .select((t) => ({ file: t.object.file, node: t.object.node }));

/** Accesses to instances of one class that run a getter or setter, which alone says what is read or written. */
export const runAccesses = from(
  'object',
  from('object', objects)
    .whereNone('other', others, (t) => [equal(t.object.file, t.other.file), equal(t.object.node, t.other.node)])
    .groupBy(
      (t) => ({ file: t.object.file, node: t.object.node }),
      (t) => ({
        first_file: min(t.object.target_file),
        last_file: max(t.object.target_file),
        first_node: min(t.object.target_node),
        last_node: max(t.object.target_node),
      }),
    ),
)
  .where((t) => [equal(t.object.first_file, t.object.last_file), equal(t.object.first_node, t.object.last_node)])
  .select((t) => ({ file: t.object.file, node: t.object.node }));
