import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greaterEqual, isNull, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { shapes } from '../../normalize/shapes.ts';
import { relateRule } from '../../rule.ts';

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

export default relateRule({
  id: 'shape-members',
  family: 'type',
  title: 'Members of types and objects written out',
  why: 'What stands in the braces of an object or of a type without a name are its members.',
  logic: 'shape_member(f, s, t, m) :- property(f, m, name: t, owner: s), s is a type or object written out.',
  output: typeTables.shapeMember,
  relation: distinct(union(entries, methods)),
  examples: [
    {
      title: 'A member of a type written out',
      files: { 'a.ts': 'function f(p: { x: number }) { p.x; }\n' },
      edges: ['a.ts:1 p REFERS_TO a.ts:f.p', 'a.ts:1 x REFERS_TO a.ts:x'],
    },
    {
      title: 'The member of another type',
      files: { 'a.ts': 'function f(p: { x: number }, q: { y: number }) { q.x; }\n' },
      edges: ['a.ts:1 q REFERS_TO a.ts:f.q', 'a.ts:1 x REFERS_TO ?x (unknown_type)'],
    },
  ],
});
