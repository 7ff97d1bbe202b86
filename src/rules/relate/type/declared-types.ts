import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { choose, equal, greaterEqual, literal, not } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { alternativeBuiltins } from './alternative-builtins.ts';
import { collectedParameters } from './collected-parameters.ts';
import { exportObjects } from './export-objects.ts';
import { functionTypes } from './function-types.ts';
import { instanceClasses } from './instance-classes.ts';
import { loadedModules } from './loaded-modules.ts';
import { madeInstances } from './made-instances.ts';
import { mappingViews } from './mapping-views.ts';
import { namedTypes } from './named-types.ts';
import { outsideChoices } from './outside-choices.ts';
import { generators } from './returned-values.ts';
import { selfResults } from './self-results.ts';
import { selfTypes } from './self-types.ts';
import { superCallees } from './super-callees.ts';
import { flipped } from './type-labels.ts';
import { typedLanguage } from './typed-language.ts';
import { typedPlace } from './typed-place.ts';
import { typesWithArguments } from './types-with-arguments.ts';
import { writtenTypes } from './written-types.ts';

const { receiver } = relationTables;

const loaded = union(
  from('load', loadedModules).select((t) => typedPlace(t.load.file, t.load.node, t.load.module, literal(0))),
  from('object', exportObjects).select((t) => typedPlace(t.object.file, t.object.node, t.object.file, literal(0))),
);
const views = from('view', mappingViews).select((t) => typedPlace(t.view.file, t.view.node, t.view.file, t.view.node));
const generated = from('generator', generators)
  .whereExists('typed', typedLanguage, (t) => [equal(t.generator.language, t.typed.language)])
  .select((t) => typedPlace(t.generator.file, t.generator.value, t.generator.file, t.generator.value));
const givenByName = from('result', selfResults)
  .where((t) => t.result.is_called)
  .select((t) => ({ file: t.result.file, node: t.result.node }));
/** What a method gives that is called on its instance is of the class it is found on; what runs by itself is not called so. */
const ofClassesAround = from('self', selfTypes)
  .whereNone('result', givenByName, (t) => [equal(t.self.file, t.result.file), equal(t.self.node, t.result.node)])
  .select((t) => typedPlace(t.self.file, t.self.node, t.self.file, t.self.class));
const instances = from('receiver', receiver)
  .whereExists('typed', typedLanguage, (t) => [equal(t.receiver.language, t.typed.language)])
  .select((t) =>
    typedPlace(
      t.receiver.file,
      t.receiver.node,
      t.receiver.target_file,
      choose(
        [[equal(t.receiver.kind, literal('definition')), flipped(t.receiver.target_node)]],
        t.receiver.target_node,
      ),
    ),
  );

/** What a class says of the type parameters of its supertype holds there. */
const superclasses = from('super', superCallees).select((t) => ({
  file: t.super.file,
  node: t.super.node,
  target_file: t.super.target_file,
  target_node: flipped(t.super.target_node),
  args_file: t.super.file,
  args_node: flipped(t.super.class),
}));

/** What a documentation text says of a place is expected of the values it is given. */
const expectedByTexts = from('value', typeTables.documentedValue)
  .join('said', typeTables.documentedType, (t) => [
    equal(t.value.file, t.said.file),
    equal(t.value.place, t.said.node),
    equal(t.value.is_result, t.said.is_result),
    equal(t.said.label, literal(0)),
  ])
  .select((t) => ({
    file: t.value.file,
    value: t.value.value,
    target_file: t.said.target_file,
    target_node: t.said.target_node,
  }));

const declared = union(
  from('rest', collectedParameters).select((t) => typedPlace(t.rest.file, t.rest.name, t.rest.file, t.rest.node)),
  namedTypes.typeNames,
  outsideChoices,
  alternativeBuiltins,
  namedTypes.values,
  namedTypes.modules,
  loaded,
  namedTypes.typeParameters,
  typesWithArguments.withArguments,
  typesWithArguments.calledWithArguments,
  typesWithArguments.createdWithArguments,
  writtenTypes.collections,
  writtenTypes.keyed,
  namedTypes.classes,
  ofClassesAround,
  views,
  generated,
  writtenTypes.writtenOut,
  writtenTypes.objects,
  writtenTypes.callables,
  namedTypes.created,
  instances,
  instanceClasses,
  madeInstances,
  superclasses,
  from('said', typeTables.documentedType)
    .where((t) => [not(t.said.is_result), greaterEqual(t.said.node, literal(0))])
    .select((t) => {
      const isWhole = equal(t.said.label, literal(0));
      return typedPlace(
        t.said.file,
        t.said.node,
        choose([[isWhole, t.said.target_file]], t.said.file),
        choose([[isWhole, t.said.target_node]], t.said.whole),
      );
    }),
  from('said', expectedByTexts).select((t) =>
    typedPlace(t.said.file, flipped(t.said.value), t.said.target_file, t.said.target_node),
  ),
  from('instance', functionTypes).select((t) =>
    typedPlace(t.instance.file, t.instance.node, t.instance.target_file, t.instance.target_node),
  ),
);

export default relateRule({
  id: 'declared-types',
  family: 'type',
  title: 'Types that declarations give',
  why: 'A name of a type means it, a class that is called to create one gives an instance, and an object or function written out is its own type.',
  logic: 'declared_type(n, c) :- n names c, creates c or is written out as c.',
  output: typeTables.declaredType,
  relation: distinct(declared),
  examples: [
    {
      title: 'A parameter with a type',
      files: { 'a.ts': 'interface I { m(): void }\nfunction f(p: I) { p.m; }\n' },
      edges: ['a.ts:2 I REFERS_TO a.ts:I', 'a.ts:2 m REFERS_TO a.ts:I.m', 'a.ts:2 p REFERS_TO a.ts:f.p'],
    },
    {
      title: 'A parameter without one',
      files: { 'a.ts': 'interface I { m(): void }\nfunction f(p) { p.m; }\n' },
      edges: ['a.ts:2 m REFERS_TO ?m (unknown_type)', 'a.ts:2 p REFERS_TO a.ts:f.p'],
    },
  ],
});
