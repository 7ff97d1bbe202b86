import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { choose, coalesce, equal, greater, literal, oneOf } from '../../../relation/expressions.ts';
import { descending, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { output, within } from './constraint.ts';
import { plainDecorators } from './plain-decorators.ts';

const { binding, callSite, definition } = factTables;

const objects = from('definition', definition)
  .where((t) =>
    oneOf(
      t.definition.kind,
      literal('function'),
      literal('method'),
      literal('lambda'),
      literal('getter'),
      literal('setter'),
      literal('class'),
    ),
  )
  .select((t) => ({
    ...within('callable', t.definition.file, t.definition.node, t.definition.node),
    kind: choose([[equal(t.definition.kind, literal('class')), literal('class')]], literal('callable')),
  }));

/** Decorators that are called with the definition, as call sites. */
const sites = from('decorator', plainDecorators)
  .join('site', callSite, (t) => [
    equal(t.decorator.file, t.site.file),
    equal(t.decorator.node, t.site.callee),
    equal(t.site.kind, literal('decorator')),
  ])
  .select((t) => ({ file: t.site.file, site: t.site.node, target: t.decorator.target }));

const innermost = from('site', sites).best((t) => ({
  by: [t.site.file, t.site.target],
  order: [descending(t.site.site)],
}));
const outermost = from('site', sites).groupBy(
  (t) => ({ file: t.site.file, target: t.site.target }),
  (t) => ({ site: min(t.site.site) }),
);

const decorated = innermost.select((t) => within('argument', t.site.file, t.site.target, t.site.site));
const chained = from('inner', sites)
  .join('outer', sites, (t) => [
    equal(t.inner.file, t.outer.file),
    equal(t.inner.target, t.outer.target),
    greater(t.inner.site, t.outer.site),
  ])
  .best((t) => ({ by: [t.inner.file, t.inner.site], order: [descending(t.outer.site)] }))
  .select((t) => within('argument', t.inner.file, t.inner.site, t.outer.site));

const named = from('definition', definition)
  .where((t) => greater(t.definition.name, literal(0)))
  .join('binding', binding, (t) => [equal(t.definition.file, t.binding.file), equal(t.definition.name, t.binding.node)])
  .leftJoin('decorated', outermost, (t) => [
    equal(t.definition.file, t.decorated.file),
    equal(t.definition.node, t.decorated.target),
  ])
  .select((t) => within('flow', t.definition.file, coalesce(t.decorated.site, t.definition.node), t.definition.name));

export default relateRule({
  id: 'definition-constraints',
  family: 'points',
  title: 'Definitions are values; their names hold them',
  why: 'A declaration gives its name the function or class, or what its decorators make of it.',
  logic:
    'callable(d, d) :- definition(d). flow(d, name) :- definition(d, name), not decorated(d). argument(d, s) and flow(s, name) :- s is the call of the decorator of d.',
  output,
  relation: union(objects, decorated, chained, named),
  examples: [
    {
      title: 'A decorator that gives another function',
      files: { 'a.py': 'def other(): ...\ndef dec(f):\n    return other\n@dec\ndef f(): ...\ng = f\ng()\n' },
      edges: ['a.py CALLS a.py:dec', 'a.py CALLS a.py:other (heuristic)'],
    },
    {
      title: 'A decorator from outside',
      files: { 'a.py': 'import x\n@x.dec\ndef f(): ...\ng = f\ng()\n' },
      edges: ['a.py CALLS ?x.dec (external)', 'a.py CALLS a.py:f'],
    },
  ],
});
