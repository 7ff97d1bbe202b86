import { fileTable, syntaxNode, token } from '../../../model/tables/extraction.ts';
import { disagreementKinds, outsideIndex, outsideTables } from '../../../model/tables/outside.ts';
import { disagreementsView } from '../../../model/tables/views.ts';
import { coalesce, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { ascending, textJoin } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { chosenTargets } from '../../relate/name/chosen-targets.ts';
import { graphRule } from '../../rule.ts';
import { namedNodes } from './named-nodes.ts';

const { outsideComparison, outsideTarget } = outsideTables;
const [first = '', ...rest] = Object.keys(disagreementKinds);

const ours = from('target', chosenTargets)
  .join('node', namedNodes, (t) => [equal(t.target.target_file, t.node.file), equal(t.target.target_node, t.node.node)])
  .groupBy(
    (t) => ({ file: t.target.file, node: t.target.node }),
    (t) => ({ names: textJoin(t.node.qualified_name, ', ', ascending(t.node.qualified_name)) }),
  );
const theirs = from('target', outsideTarget)
  .leftJoin('node', namedNodes, (t) => [
    equal(t.target.target_file, t.node.file),
    equal(t.target.target_node, t.node.node),
  ])
  .select((t) => ({
    file: t.target.file,
    node: t.target.node,
    name: coalesce(t.target.external, t.node.qualified_name, literal('')),
  }));
const theirNames = from('target', theirs).groupBy(
  (t) => ({ file: t.target.file, node: t.target.node }),
  (t) => ({ names: textJoin(t.target.name, ', ', ascending(t.target.name)) }),
);

export default graphRule({
  id: 'disagreements-view',
  family: 'views',
  title: 'View disagreements',
  why: 'Where an index and the rules say something else of a name, with what each says.',
  logic: 'disagreements(n, kind) :- outside_comparison(n, kind), kind is no agreement.',
  output: disagreementsView,
  keep: 'view',
  relation: from('at', outsideComparison)
    .where((t) => oneOf(t.at.kind, literal(first), ...rest.map((kind) => literal(kind))))
    .join('file', fileTable, (t) => equal(t.at.file, t.file.file))
    .join('place', syntaxNode, (t) => [equal(t.at.file, t.place.file), equal(t.at.node, t.place.node)])
    .join('index', outsideIndex, (t) => equal(t.at.index, t.index.index))
    .leftJoin('text', token, (t) => equal(t.place.token, t.text.token))
    .leftJoin('ours', ours, (t) => [equal(t.at.file, t.ours.file), equal(t.at.node, t.ours.node)])
    .leftJoin('theirs', theirNames, (t) => [equal(t.at.file, t.theirs.file), equal(t.at.node, t.theirs.node)])
    .select((t) => ({
      path: t.file.path,
      line: t.place.line,
      column: t.place.column,
      name: coalesce(t.text.text, literal('')),
      kind: t.at.kind,
      found: t.ours.names,
      said: t.theirs.names,
      index: t.index.path,
    })),
});
