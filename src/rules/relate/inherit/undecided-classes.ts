import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { baseType, memberAccess, symbol } = factTables;
const { ancestor, receiver, resolvedName, staticValue, supertype } = relationTables;

const unknown = from('base', baseType)
  .whereNone('found', supertype, (t) => [equal(t.base.file, t.found.file), equal(t.base.node, t.found.node)])
  .whereNone('value', staticValue, (t) => [equal(t.base.file, t.value.file), equal(t.base.node, t.value.node)])
  .select((t) => ({ file: t.base.file, class: t.base.class, node: t.base.node }));
/** Classes of which a supertype is what a variable, a parameter or a member of the instance holds. */
const direct = distinct(
  union(
    from('base', unknown)
      .join('name', resolvedName, (t) => [equal(t.base.file, t.name.file), equal(t.base.node, t.name.node)])
      .whereExists('symbol', symbol, (t) => [
        equal(t.name.file, t.symbol.file),
        equal(t.name.symbol, t.symbol.node),
        oneOf(t.symbol.kind, literal('variable'), literal('parameter')),
      ])
      .select((t) => ({ file: t.base.file, class: t.base.class })),
    from('base', unknown)
      .join('access', memberAccess, (t) => [equal(t.base.file, t.access.file), equal(t.base.node, t.access.node)])
      .whereExists('receiver', receiver, (t) => [
        equal(t.access.file, t.receiver.file),
        equal(t.access.object, t.receiver.node),
      ])
      .select((t) => ({ file: t.base.file, class: t.base.class })),
  ),
);

/** Classes with such a supertype anywhere above: nobody knows all their members. */
export const undecidedClasses = distinct(
  from('class', direct)
    .join('line', ancestor, (t) => [equal(t.class.file, t.line.target_file), equal(t.class.class, t.line.target_node)])
    .select((t) => ({ file: t.line.file, class: t.line.class })),
);
