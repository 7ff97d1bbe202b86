import { kindRole, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { choose, equal, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { announcedClasses } from '../name/announced-classes.ts';
import { casts } from './casts.ts';
import { classArguments } from './class-arguments.ts';
import { hasInstances } from './has-instances.ts';
import { knownArguments } from './known-arguments.ts';
import { flipped } from './type-labels.ts';
import { languagesWith, typedLanguage } from './typed-language.ts';
import { typedPlace } from './typed-place.ts';
import { variableBounds } from './variable-bounds.ts';
import { variablePlaces } from './variable-places.ts';

const { callSite, definition, memberAccess, reference, symbol, typeAnnotation, typeForm } = factTables;
const { resolvedName, staticValue } = relationTables;

const isClassLike = (kind: Value<'text'>) => oneOf(kind, literal('class'), literal('enum'), literal('namespace'));

/** Occurrences of names of types, members of modules included; where types are expressions, whatever stands in one. */
const expressionTypes = languagesWith('types-as-expressions');
const typeOccurrences = distinct(
  union(
    from('form', typeForm)
      .whereExists('expressions', expressionTypes, (t) => [equal(t.form.language, t.expressions.language)])
      .select((t) => ({ language: t.form.language, file: t.form.file, node: t.form.part })),
    from('cast', casts).select((t) => ({ language: t.cast.language, file: t.cast.file, node: t.cast.type })),
    from('bound', variableBounds).select((t) => ({
      language: t.bound.language,
      file: t.bound.file,
      node: t.bound.node,
    })),
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
  .whereNone('declared', relationTables.describedPlace, (t) => [
    equal(t.value.file, t.declared.file),
    equal(t.value.node, t.declared.node),
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
  .select((t) => typedPlace(t.meaning.file, t.meaning.node, t.meaning.target_file, t.meaning.target_node));
const values = from('meaning', meanings)
  .where((t) => [notEqual(t.meaning.kind, literal('type_alias')), notEqual(t.meaning.kind, literal('interface'))])
  .whereNone('type', typeOccurrences, (t) => [equal(t.meaning.file, t.type.file), equal(t.meaning.node, t.type.node)])
  .select((t) =>
    typedPlace(
      t.meaning.file,
      t.meaning.node,
      t.meaning.target_file,
      choose([[isClassLike(t.meaning.kind), flipped(t.meaning.target_node)]], t.meaning.target_node),
    ),
  );
const modules = from('value', staticValue)
  .whereExists('typed', typedLanguage, (t) => [equal(t.value.language, t.typed.language)])
  .where((t) => equal(t.value.kind, literal('module')))
  .select((t) => typedPlace(t.value.file, t.value.node, t.value.target_file, literal(0)));

const namesOfTypes = union(
  from('name', reference)
    .where((t) => equal(t.name.role, literal('type')))
    .select((t) => ({ file: t.name.file, node: t.name.node })),
  from('name', reference)
    .where((t) => notEqual(t.name.role, literal('type')))
    .whereExists('expressions', expressionTypes, (t) => [equal(t.name.language, t.expressions.language)])
    .select((t) => ({ file: t.name.file, node: t.name.node })),
);
const declaredParameters = from('found', resolvedName)
  .whereExists('name', namesOfTypes, (t) => [equal(t.found.file, t.name.file), equal(t.found.node, t.name.node)])
  .whereExists('symbol', symbol, (t) => [
    equal(t.found.file, t.symbol.file),
    equal(t.found.symbol, t.symbol.node),
    equal(t.symbol.kind, literal('type')),
  ])
  .select((t) => typedPlace(t.found.file, t.found.node, t.found.file, t.found.symbol));
const typeParameters = union(
  declaredParameters,
  from('name', variablePlaces).select((t) => typedPlace(t.name.file, t.name.node, t.name.file, t.name.parameter)),
);

/** The argument names a class, or one of several, and the class itself is meant. */
const classes = from('form', classArguments)
  .join('meaning', meanings, (t) => [
    equal(t.form.file, t.meaning.file),
    equal(t.form.name, t.meaning.node),
    equal(t.meaning.kind, literal('class')),
  ])
  .select((t) => typedPlace(t.form.file, t.form.node, t.meaning.target_file, flipped(t.meaning.target_node)));
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
  .select((t) => typedPlace(t.call.file, t.call.node, t.class.target_file, t.class.target_node));

/** Types of places that name a type, a module or a value, or that create what they name. */
export const namedTypes = { typeNames, values, modules, typeParameters, classes, created } as const;
