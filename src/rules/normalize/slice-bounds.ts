import { syntaxNode, token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { field, values } from '../../relation/combine.ts';
import { add, equal, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';

const smallNumbers = values(
  { text: field('text'), value: field('integer') },
  Array.from({ length: 10 }, (_, value) => [String(value), value]),
);

const numbers = from('number', factTables.literal)
  .where((t) => equal(t.number.kind, literal('number')))
  .join('node', syntaxNode, (t) => [equal(t.number.file, t.node.file), equal(t.number.node, t.node.node)])
  .join('text', token, (t) => equal(t.node.token, t.text.token))
  .join('small', smallNumbers, (t) => equal(t.text.text, t.small.text))
  .select((t) => ({
    file: t.node.file,
    parent: t.node.parent,
    start: t.node.start,
    end: t.node.end,
    value: t.small.value,
  }));

export default normalizeRule({
  id: 'slice-bounds',
  family: 'data',
  title: 'Slices between numbers that are written out',
  why: 'A slice between two small numbers keeps the order of its elements: the place of each in the slice is known.',
  logic: 'slice_bound(s, a, b) :- member_access(s, slice, a:b), a and b digits with one sign between them.',
  output: factTables.sliceBound,
  relation: from('slice', factTables.memberAccess)
    .where((t) => equal(t.slice.kind, literal('slice')))
    .join('first', numbers, (t) => [equal(t.slice.file, t.first.file), equal(t.slice.name, t.first.parent)])
    .join('behind', numbers, (t) => [
      equal(t.first.file, t.behind.file),
      equal(t.first.parent, t.behind.parent),
      equal(add(t.first.end, literal(1)), t.behind.start),
    ])
    .select((t) => ({
      language: t.slice.language,
      file: t.slice.file,
      node: t.slice.node,
      first: t.first.value,
      behind: t.behind.value,
    })),
});
