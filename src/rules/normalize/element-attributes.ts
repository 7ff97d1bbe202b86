import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { equal, greaterEqual, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';
import { keptNodes } from './kept-nodes.ts';

const elements = from('call', factTables.callSite)
  .where((t) => equal(t.call.kind, literal('element')))
  .select((t) => ({ file: t.call.file, node: t.call.node }));

export default normalizeRule({
  id: 'element-attributes',
  family: 'call',
  title: 'Attributes of elements',
  why: 'What a component is given by name in an element is an entry of the one object that it takes.',
  logic: 'element_attribute(f, name, e, v) :- match_keyword_argument(f, n, name, v), n is part of the element e.',
  output: factTables.elementAttribute,
  relation: from('match', matchTables.keyword_argument)
    .join('node', syntaxNode, (t) => [equal(t.match.file, t.node.file), equal(t.match.node, t.node.node)])
    .join('element', elements, (t) => [equal(t.node.file, t.element.file), equal(t.node.parent, t.element.node)])
    .join('name', keptNodes(matchTables.keyword_argument, 'name'), (t) => [
      equal(t.match.file, t.name.file),
      equal(t.match.name, t.name.node),
    ])
    .where((t) => greaterEqual(t.name.token, literal(0)))
    .select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.name,
      call: t.element.node,
      token: t.name.token,
      value: t.match.value,
    })),
});
