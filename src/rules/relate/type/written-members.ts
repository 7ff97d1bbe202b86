import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greaterEqual, isNull, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { shapes } from '../../normalize/shapes.ts';

const { definition, literal: literals, property } = factTables;

/** Types written out that are not the body of a definition, and object literals. */
const nameless = distinct(
  union(
    from('shape', shapes)
      .where((t) => isNull(t.shape.owner))
      .select((t) => ({ file: t.shape.file, node: t.shape.node })),
    from('literal', literals)
      .where((t) => equal(t.literal.kind, literal('map')))
      .select((t) => ({ file: t.literal.file, node: t.literal.node })),
  ),
);

const entries = from('entry', property)
  .where((t) => oneOf(t.entry.kind, literal('entry'), literal('field')))
  .join('shape', nameless, (t) => [equal(t.entry.file, t.shape.file), equal(t.entry.owner, t.shape.node)])
  .select((t) => ({ file: t.entry.file, class: t.entry.owner, token: t.entry.token, member: t.entry.node }));

const methods = from('member', definition)
  .where((t) => greaterEqual(t.member.token, literal(0)))
  .join('node', syntaxNode, (t) => [equal(t.member.file, t.node.file), equal(t.member.node, t.node.node)])
  .join('shape', nameless, (t) => [equal(t.node.file, t.shape.file), equal(t.node.parent, t.shape.node)])
  .select((t) => ({ file: t.member.file, class: t.shape.node, token: t.member.token, member: t.member.node }));

/** What stands in the braces of types written out and of objects. */
export const writtenMembers = distinct(union(entries, methods));
