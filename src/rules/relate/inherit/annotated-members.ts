import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { memberAccess, scope, scopeHome, symbol, typeAnnotation } = factTables;

const annotations = from('annotation', typeAnnotation)
  .where((t) => equal(t.annotation.kind, literal('variable')))
  .select((t) => ({ file: t.annotation.file, owner: t.annotation.owner }));

/** Fields with an annotation where the instance gets them. */
export const annotatedAssignments = from('annotation', annotations)
  .join('access', memberAccess, (t) => [
    equal(t.annotation.file, t.access.file),
    equal(t.annotation.owner, t.access.node),
  ])
  .join('receiver', relationTables.receiver, (t) => [
    equal(t.access.file, t.receiver.file),
    equal(t.access.object, t.receiver.node),
  ])
  .select((t) => ({
    file: t.receiver.target_file,
    class: t.receiver.target_node,
    token: t.access.token,
    owner: t.annotation.owner,
  }));
const ofInstances = from('field', annotatedAssignments).select((t) => ({
  file: t.field.file,
  class: t.field.class,
  token: t.field.token,
}));

const inBodies = from('annotation', annotations)
  .join('symbol', symbol, (t) => [equal(t.annotation.file, t.symbol.file), equal(t.annotation.owner, t.symbol.node)])
  .join('scope', scope, (t) => [
    equal(t.symbol.file, t.scope.file),
    equal(t.symbol.scope, t.scope.scope),
    equal(t.scope.kind, literal('class')),
  ])
  .join('home', scopeHome, (t) => [equal(t.symbol.file, t.home.file), equal(t.symbol.scope, t.home.scope)])
  .where((t) => greaterEqual(t.home.type, literal(0)))
  .select((t) => ({ file: t.symbol.file, class: t.home.type, token: t.symbol.token }));

/** Members of a class whose type is declared, by the class and their name. */
export const annotatedFields = distinct(ofInstances);
export const annotatedMembers = distinct(union(ofInstances, inBodies));
