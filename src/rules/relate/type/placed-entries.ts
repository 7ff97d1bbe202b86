import { factTables } from '../../../model/tables/facts.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greater, literal } from '../../../relation/expressions.ts';
import { count } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { entryClasses } from './entry-classes.ts';
import { positionLabel } from './type-labels.ts';

const { scope, scopeHome, symbol, typeAnnotation } = factTables;

const fields = distinct(
  from('annotation', typeAnnotation)
    .where((t) => equal(t.annotation.kind, literal('variable')))
    .join('symbol', symbol, (t) => [equal(t.annotation.file, t.symbol.file), equal(t.annotation.owner, t.symbol.node)])
    .join('scope', scope, (t) => [
      equal(t.symbol.file, t.scope.file),
      equal(t.symbol.scope, t.scope.scope),
      equal(t.scope.kind, literal('class')),
    ])
    .join('home', scopeHome, (t) => [equal(t.symbol.file, t.home.file), equal(t.symbol.scope, t.home.scope)])
    .join('class', entryClasses('placed_class'), (t) => [
      equal(t.symbol.file, t.class.of_file),
      equal(t.home.type, t.class.of),
    ])
    .select((t) => ({ file: t.class.file, class: t.class.class, of_file: t.symbol.file, node: t.symbol.node })),
);
const behind = from('field', fields)
  .join('before', fields, (t) => [equal(t.field.file, t.before.file), equal(t.field.class, t.before.class)])
  .where((t) => greater(t.field.node, t.before.node))
  .groupBy(
    (t) => ({ file: t.field.file, class: t.field.class, node: t.field.node }),
    () => ({ position: count() }),
  );

/** Members of types whose instances hold them in order, too, with what is got out by the place. */
export const placedEntries = union(
  from('field', fields)
    .whereNone('behind', behind, (t) => [
      equal(t.field.file, t.behind.file),
      equal(t.field.class, t.behind.class),
      equal(t.field.node, t.behind.node),
    ])
    .select((t) => ({
      file: t.field.file,
      class: t.field.class,
      label: positionLabel(literal(0)),
      member_file: t.field.of_file,
      member: t.field.node,
    })),
  from('field', fields)
    .join('behind', behind, (t) => [
      equal(t.field.file, t.behind.file),
      equal(t.field.class, t.behind.class),
      equal(t.field.node, t.behind.node),
    ])
    .select((t) => ({
      file: t.field.file,
      class: t.field.class,
      label: positionLabel(t.behind.position),
      member_file: t.field.of_file,
      member: t.field.node,
    })),
);
