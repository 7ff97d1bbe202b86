import { outsideTables } from '../../../model/tables/outside.ts';
import { distinct } from '../../../relation/combine.ts';
import { both, choose, coalesce, equal, isNotNull, literal, notEqual } from '../../../relation/expressions.ts';
import { any, count, countPresent, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { chosenTargets } from '../name/chosen-targets.ts';
import { sameThings } from './same-things.ts';

const { outsideComparison, outsideTarget } = outsideTables;

/** Where an import leads outside the workspace, its own binding is no claim about what is inside. */
const ours = from('target', chosenTargets)
  .where((t) => notEqual(t.target.rule, literal('import-binding-targets')))
  .leftJoin('part', sameThings, (t) => [
    equal(t.target.target_file, t.part.file),
    equal(t.target.target_node, t.part.node),
  ])
  .select((t) => ({ ...t.target, thing: coalesce(t.part.thing, t.target.target_node) }));
const theirs = from('target', outsideTarget)
  .leftJoin('part', sameThings, (t) => [
    equal(t.target.target_file, t.part.file),
    equal(t.target.target_node, t.part.node),
  ])
  .select((t) => ({ ...t.target, thing: coalesce(t.part.thing, t.target.target_node) }));

const names = from('target', outsideTarget).groupBy(
  (t) => ({ file: t.target.file, node: t.target.node }),
  (t) => ({ index: min(t.target.index), is_outside: any(isNotNull(t.target.external)), targets: count() }),
);
const things = distinct(
  from('target', theirs).select((t) => ({
    file: t.target.file,
    node: t.target.node,
    target_file: t.target.target_file,
    thing: t.target.thing,
  })),
);

/** For each name: how many targets the rules found, and how many of them the index has, as nodes and as things. */
const counted = from('name', names)
  .leftJoin('found', ours, (t) => [equal(t.name.file, t.found.file), equal(t.name.node, t.found.node)])
  .leftJoin('same', outsideTarget, (t) => [
    equal(t.found.file, t.same.file),
    equal(t.found.node, t.same.node),
    equal(t.found.target_file, t.same.target_file),
    equal(t.found.target_node, t.same.target_node),
  ])
  .leftJoin('alike', things, (t) => [
    equal(t.found.file, t.alike.file),
    equal(t.found.node, t.alike.node),
    equal(t.found.target_file, t.alike.target_file),
    equal(t.found.thing, t.alike.thing),
  ])
  .groupBy(
    (t) => ({ ...t.name }),
    (t) => ({
      found: countPresent(t.found.file),
      same: countPresent(t.same.file),
      alike: countPresent(t.alike.file),
    }),
  );

export default relateRule({
  id: 'index-comparisons',
  family: 'outside',
  title: 'What an index says against what the rules find',
  why: 'Where an index and the rules differ about a name, one of them is wrong; the index is believed, and the difference kept. Where an index leaves a choice, the rules choose.',
  logic: 'outside_comparison(n, kind) :- outside_target(n, d), reference_target(n, e), kind(d, e).',
  output: outsideComparison,
  relation: from('name', counted).select((t) => ({
    file: t.name.file,
    node: t.name.node,
    index: t.name.index,
    kind: choose(
      [
        [both(t.name.is_outside, equal(t.name.found, literal(0))), literal('named_outside')],
        [t.name.is_outside, literal('outside')],
        [equal(t.name.found, literal(0)), literal('no_target')],
        [equal(t.name.alike, literal(0)), literal('other_target')],
        [notEqual(t.name.alike, t.name.found), literal('fewer_targets')],
        [both(equal(t.name.same, t.name.found), equal(t.name.same, t.name.targets)), literal('same')],
      ],
      literal('chosen'),
    ),
  })),
  examples: [
    {
      title: 'Where both have the same target there is one row, and no disagreement',
      files: {
        'a.py': 'def f(): ...\nf\n',
        'index.scip': 'a.py:1 f defines f().\na.py:2 f refers f().',
      },
      edges: [],
      rows: 1,
    },
    {
      title: 'A name the index does not have is not compared',
      files: { 'a.py': 'def f(): ...\nf\n', 'index.scip': 'a.py:1 f defines f().' },
      edges: [],
      rows: 0,
    },
  ],
});
