import { kindRole, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { add, choose, coalesce, either, equal, literal, not, notEqual, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { shapes } from '../../normalize/shapes.ts';
import { relateRule } from '../../rule.ts';
import { announcedClasses } from '../name/announced-classes.ts';
import { builtinArguments } from './builtin-arguments.ts';
import { casts } from './casts.ts';
import { exportObjects } from './export-objects.ts';
import { functionTypes } from './function-types.ts';
import { knownArguments } from './known-arguments.ts';
import { loadedModules } from './loaded-modules.ts';
import { mappingViews } from './mapping-views.ts';
import { selfTypes } from './self-types.ts';
import { superCallees } from './super-callees.ts';
import { flipped } from './type-labels.ts';
import { languagesWith, typedLanguage } from './typed-language.ts';
import { comprehensions, writtenCollections } from './written-collections.ts';

const {
  callSite,
  definition,
  literal: literals,
  memberAccess,
  reference,
  symbol,
  typeAnnotation,
  typeForm,
} = factTables;
const { receiver, resolvedName, staticValue } = relationTables;

type Integer = Value<'integer'>;

/** A place with a type that has no arguments. */
const typed = (file: Integer, node: Integer, target_file: Integer, target_node: Integer) => ({
  file,
  node,
  target_file,
  target_node,
  args_file: literal(-1),
  args_node: literal(-1),
});

const isClassLike = (kind: Value<'text'>) => oneOf(kind, literal('class'), literal('enum'), literal('namespace'));
const hasInstances = (kind: Value<'text'>) => oneOf(kind, literal('class'), literal('enum'), literal('interface'));

/** Occurrences of names of types, members of modules included; where types are expressions, whatever stands in one. */
const expressionTypes = languagesWith('types-as-expressions');
const typeOccurrences = distinct(
  union(
    from('form', typeForm)
      .whereExists('expressions', expressionTypes, (t) => [equal(t.form.language, t.expressions.language)])
      .select((t) => ({ language: t.form.language, file: t.form.file, node: t.form.part })),
    from('cast', casts).select((t) => ({ language: t.cast.language, file: t.cast.file, node: t.cast.type })),
    from('annotation', typeAnnotation)
      .whereExists('expressions', expressionTypes, (t) => [equal(t.annotation.language, t.expressions.language)])
      .select((t) => ({ language: t.annotation.language, file: t.annotation.file, node: t.annotation.node })),
    from('name', reference)
      .where((t) => equal(t.name.role, literal('type')))
      .select((t) => ({ language: t.name.language, file: t.name.file, node: t.name.node })),
    from('access', memberAccess)
      .join('node', syntaxNode, (t) => [equal(t.access.file, t.node.file), equal(t.access.node, t.node.node)])
      .whereExists('role', kindRole, (t) => [
        equal(t.node.language, t.role.language),
        equal(t.node.kind, t.role.kind),
        equal(t.role.role, literal('type_context')),
      ])
      .select((t) => ({ language: t.access.language, file: t.access.file, node: t.access.node })),
  ),
);

const meanings = from('value', staticValue)
  .whereExists('typed', typedLanguage, (t) => [equal(t.value.language, t.typed.language)])
  .where((t) => equal(t.value.kind, literal('definition')))
  .join('definition', definition, (t) => [
    equal(t.value.target_file, t.definition.file),
    equal(t.value.target_node, t.definition.node),
  ])
  .whereNone('announced', announcedClasses, (t) => [
    equal(t.definition.file, t.announced.file),
    equal(t.definition.node, t.announced.class),
  ])
  .select((t) => ({
    file: t.value.file,
    node: t.value.node,
    target_file: t.value.target_file,
    target_node: t.value.target_node,
    kind: t.definition.kind,
  }));

const typeNames = from('meaning', meanings)
  .where((t) => hasInstances(t.meaning.kind))
  .whereExists('type', typeOccurrences, (t) => [equal(t.meaning.file, t.type.file), equal(t.meaning.node, t.type.node)])
  .select((t) => typed(t.meaning.file, t.meaning.node, t.meaning.target_file, t.meaning.target_node));
const values = from('meaning', meanings)
  .where((t) => notEqual(t.meaning.kind, literal('type_alias')))
  .whereNone('type', typeOccurrences, (t) => [equal(t.meaning.file, t.type.file), equal(t.meaning.node, t.type.node)])
  .select((t) =>
    typed(
      t.meaning.file,
      t.meaning.node,
      t.meaning.target_file,
      choose([[isClassLike(t.meaning.kind), flipped(t.meaning.target_node)]], t.meaning.target_node),
    ),
  );
const modules = from('value', staticValue)
  .whereExists('typed', typedLanguage, (t) => [equal(t.value.language, t.typed.language)])
  .where((t) => equal(t.value.kind, literal('module')))
  .select((t) => typed(t.value.file, t.value.node, t.value.target_file, literal(0)));

const loaded = union(
  from('load', loadedModules).select((t) => typed(t.load.file, t.load.node, t.load.module, literal(0))),
  from('object', exportObjects).select((t) => typed(t.object.file, t.object.node, t.object.file, literal(0))),
);
const typeParameters = from('found', resolvedName)
  .whereExists('name', reference, (t) => [
    equal(t.found.file, t.name.file),
    equal(t.found.node, t.name.node),
    equal(t.name.role, literal('type')),
  ])
  .whereExists('symbol', symbol, (t) => [
    equal(t.found.file, t.symbol.file),
    equal(t.found.symbol, t.symbol.node),
    equal(t.symbol.kind, literal('type')),
  ])
  .select((t) => typed(t.found.file, t.found.node, t.found.file, t.found.symbol));

const withArguments = from('form', knownArguments)
  .where((t) => [
    equal(t.form.position, literal(0)),
    either(hasInstances(t.form.kind), equal(t.form.kind, literal('type_alias'))),
  ])
  .select((t) => ({
    file: t.form.file,
    node: t.form.node,
    target_file: t.form.target_file,
    target_node: t.form.target_node,
    args_file: t.form.file,
    args_node: t.form.node,
  }));
/** A function that is called with type arguments. */
const calledWithArguments = from('form', knownArguments)
  .where((t) => [
    equal(t.form.position, literal(0)),
    oneOf(t.form.kind, literal('function'), literal('lambda'), literal('signature')),
  ])
  .select((t) => ({
    file: t.form.file,
    node: t.form.name,
    target_file: t.form.target_file,
    target_node: t.form.target_node,
    args_file: t.form.file,
    args_node: t.form.node,
  }));
/** A class that is created with type arguments, where it takes arguments. */
const createdWithArguments = from('form', knownArguments)
  .where((t) => [equal(t.form.position, literal(0)), equal(t.form.kind, literal('class'))])
  .whereExists('call', callSite, (t) => [equal(t.form.file, t.call.file), equal(t.form.node, t.call.node)])
  .select((t) => ({
    file: t.form.file,
    node: t.form.name,
    target_file: t.form.target_file,
    target_node: flipped(t.form.target_node),
    args_file: t.form.file,
    args_node: t.form.node,
  }));
const collections = union(
  from('form', typeForm)
    .where((t) => oneOf(t.form.kind, literal('collection'), literal('index')))
    .leftJoin('named', definition, (t) => [equal(t.form.file, t.named.file), equal(t.form.node, t.named.body)])
    .select((t) => typed(t.form.file, t.form.node, t.form.file, coalesce(t.named.node, t.form.node))),
  from('form', builtinArguments)
    .where((t) =>
      not(
        oneOf(
          t.form.role,
          literal('same_first'),
          literal('same_all'),
          literal('class_first'),
          literal('result_first'),
          literal('instance_first'),
          literal('settled_first'),
        ),
      ),
    )
    .select((t) => typed(t.form.file, t.form.node, t.form.file, t.form.node)),
);
/** The argument names a class, and the class itself is meant; the name may stand in a node of its own. */
const classArguments = from('form', builtinArguments).where((t) => equal(t.form.role, literal('class_first')));
const classes = from(
  'form',
  union(
    classArguments.select((t) => ({ file: t.form.file, node: t.form.node, name: t.form.part })),
    classArguments.select((t) => ({ file: t.form.file, node: t.form.node, name: add(t.form.part, literal(1)) })),
  ),
)
  .join('meaning', meanings, (t) => [
    equal(t.form.file, t.meaning.file),
    equal(t.form.name, t.meaning.node),
    equal(t.meaning.kind, literal('class')),
  ])
  .select((t) => typed(t.form.file, t.form.node, t.meaning.target_file, flipped(t.meaning.target_node)));
const views = from('view', mappingViews).select((t) => typed(t.view.file, t.view.node, t.view.file, t.view.node));
const ofClassesAround = from('self', selfTypes).select((t) =>
  typed(t.self.file, t.self.node, t.self.file, t.self.class),
);
const writtenOut = from('shape', shapes).select((t) =>
  typed(t.shape.file, t.shape.node, t.shape.file, coalesce(t.shape.owner, t.shape.node)),
);
/** Collections written out; the entries of a map are members of it unless elements stand apart. */
const objects = union(
  from('literal', literals)
    .where((t) => equal(t.literal.kind, literal('map')))
    .whereExists('typed', typedLanguage, (t) => [equal(t.literal.language, t.typed.language)])
    .whereNone('apart', languagesWith('elements-apart'), (t) => [equal(t.literal.language, t.apart.language)])
    .select((t) => typed(t.literal.file, t.literal.node, t.literal.file, t.literal.node)),
  from('list', writtenCollections)
    .whereExists('typed', typedLanguage, (t) => [equal(t.list.language, t.typed.language)])
    .select((t) => typed(t.list.file, t.list.node, t.list.file, t.list.node)),
  from('each', comprehensions).select((t) => typed(t.each.file, t.each.node, t.each.file, t.each.node)),
);
const callables = from('definition', definition)
  .whereExists('typed', typedLanguage, (t) => [equal(t.definition.language, t.typed.language)])
  .where((t) =>
    oneOf(
      t.definition.kind,
      literal('function'),
      literal('method'),
      literal('lambda'),
      literal('signature'),
      literal('class'),
    ),
  )
  .select((t) =>
    typed(
      t.definition.file,
      t.definition.node,
      t.definition.file,
      choose([[equal(t.definition.kind, literal('class')), flipped(t.definition.node)]], t.definition.node),
    ),
  );

/** Where calling a class creates an instance, calls do what `new` does elsewhere. */
const creating = union(
  from('typed', typedLanguage).select((t) => ({ language: t.typed.language, kind: literal('new') })),
  from('called', languagesWith('constructor-by-call')).select((t) => ({
    language: t.called.language,
    kind: literal('call'),
  })),
);
const created = from('call', callSite)
  .whereExists('creating', creating, (t) => [
    equal(t.call.language, t.creating.language),
    equal(t.call.kind, t.creating.kind),
  ])
  .join('class', meanings, (t) => [
    equal(t.call.file, t.class.file),
    equal(t.call.callee, t.class.node),
    equal(t.class.kind, literal('class')),
  ])
  .whereNone('arguments', knownArguments, (t) => [
    equal(t.call.file, t.arguments.file),
    equal(t.call.node, t.arguments.node),
  ])
  .select((t) => typed(t.call.file, t.call.node, t.class.target_file, t.class.target_node));

const instances = from('receiver', receiver)
  .whereExists('typed', typedLanguage, (t) => [equal(t.receiver.language, t.typed.language)])
  .select((t) =>
    typed(
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

const seed = distinct(
  union(
    typeNames,
    values,
    modules,
    loaded,
    typeParameters,
    withArguments,
    calledWithArguments,
    createdWithArguments,
    collections,
    classes,
    ofClassesAround,
    views,
    writtenOut,
    objects,
    callables,
    created,
    instances,
    superclasses,
    from('said', typeTables.documentedType)
      .where((t) => not(t.said.is_result))
      .select((t) => {
        const isWhole = equal(t.said.label, literal(0));
        return typed(
          t.said.file,
          t.said.node,
          choose([[isWhole, t.said.target_file]], t.said.file),
          choose([[isWhole, t.said.target_node]], t.said.whole),
        );
      }),
    from('instance', functionTypes).select((t) =>
      typed(t.instance.file, t.instance.node, t.instance.target_file, t.instance.target_node),
    ),
  ),
);

export default relateRule({
  id: 'known-types',
  family: 'type',
  title: 'Types that follow from declarations',
  why: 'A name of a type means it, a class that is called to create one gives an instance, an object or function written out is its own type, and all that has the type of such a place has it, too.',
  logic:
    'known_type(n, c) :- n names c, creates c or is written out as c; known_type(m, c) :- known_type(n, c), type_flow(n, m).',
  output: typeTables.knownType,
  relation: fixpoint('known', seed, (self) =>
    from('type', self)
      .join('flow', typeTables.typeFlow, (t) => [equal(t.type.file, t.flow.file), equal(t.type.node, t.flow.node)])
      .select((t) => ({ ...t.type, file: t.flow.to_file, node: t.flow.to_node })),
  ),
  examples: [
    {
      title: 'Another name for a type',
      files: { 'a.ts': 'interface I { m(): void }\ntype J = I;\nfunction f(p: J) { p.m; }\n' },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:3 J REFERS_TO a.ts:J',
        'a.ts:3 m REFERS_TO a.ts:I.m',
        'a.ts:3 p REFERS_TO a.ts:f.p',
      ],
    },
    {
      title: 'The type of another parameter',
      files: { 'a.ts': 'interface I { m(): void }\nfunction f(p: I, q: number) { q.m; }\n' },
      edges: ['a.ts:2 I REFERS_TO a.ts:I', 'a.ts:2 m REFERS_TO ?m (unknown_type)', 'a.ts:2 q REFERS_TO a.ts:f.q'],
    },
  ],
});
