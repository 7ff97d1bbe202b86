import { languageFeature, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { coalesce, equal, lessEqual, literal, notEqual } from '../../../relation/expressions.ts';
import { min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';

const { assignment, binding, reference, scope } = factTables;

const classBodies = from('body', scope)
  .where((t) => equal(t.body.kind, literal('class')))
  .whereExists('feature', languageFeature, (t) => [
    equal(t.body.language, t.feature.language),
    equal(t.feature.feature, literal('class-scope-in-order')),
  ])
  .select((t) => ({ file: t.body.file, scope: t.body.scope }));

/** A loop gives its target a value before its body runs. */
const iterated = from('loop', assignment)
  .where((t) => equal(t.loop.kind, literal('iteration')))
  .join('iterable', syntaxNode, (t) => [equal(t.loop.file, t.iterable.file), equal(t.loop.value, t.iterable.node)])
  .select((t) => ({ file: t.loop.file, target: t.loop.target, last: t.iterable.last }));

/** The first node behind which a class body has a name: a value and a declaration are worked out before they get theirs. */
const firstBindings = from('binding', binding)
  .whereExists('body', classBodies, (t) => [equal(t.binding.file, t.body.file), equal(t.binding.scope, t.body.scope)])
  .leftJoin('loop', iterated, (t) => [equal(t.binding.file, t.loop.file), equal(t.binding.node, t.loop.target)])
  .leftJoin('declared', syntaxNode, (t) => [
    equal(t.binding.file, t.declared.file),
    equal(t.binding.declaration, t.declared.node),
  ])
  .leftJoin('value', syntaxNode, (t) => [equal(t.binding.file, t.value.file), equal(t.binding.value, t.value.node)])
  .groupBy(
    (t) => ({ file: t.binding.file, scope: t.binding.scope, token: t.binding.token }),
    (t) => ({ last: min(coalesce(t.loop.last, t.declared.last, t.value.last, t.binding.node)) }),
  );

/** Names read in a class body that has not bound them yet: they mean what is around the class. */
export const earlyNames = from('name', reference)
  .where((t) => [notEqual(t.name.role, literal('write')), notEqual(t.name.role, literal('delete'))])
  .join('bound', firstBindings, (t) => [
    equal(t.name.file, t.bound.file),
    equal(t.name.scope, t.bound.scope),
    equal(t.name.token, t.bound.token),
    lessEqual(t.name.node, t.bound.last),
  ])
  .select((t) => ({ file: t.name.file, node: t.name.node }));
