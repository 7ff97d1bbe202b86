import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { literal: literals, property, typeAnnotation } = factTables;

const nothing = from('value', literals)
  .where((t) => oneOf(t.value.kind, literal('null'), literal('undefined')))
  .join('node', syntaxNode, (t) => [equal(t.value.file, t.node.file), equal(t.value.node, t.node.node)])
  .select((t) => ({ file: t.node.file, node: t.node.parent }));

/** Members that are declared never to have a value, which tells the other types of a choice apart. */
export const absentMembers = distinct(
  from('nothing', nothing)
    .join('type', typeAnnotation, (t) => [equal(t.nothing.file, t.type.file), equal(t.nothing.node, t.type.node)])
    .join('field', property, (t) => [equal(t.type.file, t.field.file), equal(t.type.owner, t.field.name)])
    .select((t) => ({ file: t.field.file, member: t.field.node, token: t.field.token })),
);
