import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { equal, greater, less, literal, not, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { givenWholes } from '../import/given-wholes.ts';
import { flipped } from './type-labels.ts';
import { typedFields } from './typed-fields.ts';
import { languagesWith, typedLanguage } from './typed-language.ts';
import { valuedSymbols } from './valued-symbols.ts';

const {
  assignment,
  binding,
  callSite,
  memberAccess,
  parameter,
  passing,
  pattern,
  patternPart,
  property,
  reference,
  typeAnnotation,
} = factTables;
const { globalName, instanceField, receiver, resolvedName, symbolTarget } = relationTables;

const flow = (file: Value<'integer'>, node: Value<'integer'>, to: Value<'integer'>) => ({
  file,
  node,
  to_file: file,
  to_node: to,
});

const expected = from('part', passing)
  .where((t) => equal(t.part.kind, literal('value')))
  .select((t) => flow(t.part.file, flipped(t.part.node), flipped(t.part.part)));

/** What a documentation text says the type of is declared. */
const said = from('said', typeTables.documentedType)
  .where((t) => not(t.said.is_result))
  .select((t) => ({ file: t.said.file, node: t.said.node }));
/** Brackets stand for their part, unless a text says another type of them. */
const passed = from('part', passing)
  .whereNone('said', said, (t) => [equal(t.part.file, t.said.file), equal(t.part.node, t.said.node)])
  .select((t) => flow(t.part.file, t.part.part, t.part.node));
const byFlow = languagesWith('flow-typed-variables');
const initial = from('binding', binding)
  .where((t) => greater(t.binding.value, literal(0)))
  .whereNone('flow', byFlow, (t) => [equal(t.binding.language, t.flow.language)])
  .join('symbol', valuedSymbols, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.node, t.symbol.value),
    equal(t.symbol.bindings, literal(1)),
  ])
  .whereNone('declared', typeAnnotation, (t) => [
    equal(t.binding.file, t.declared.file),
    equal(t.binding.node, t.declared.owner),
  ])
  .whereNone('said', said, (t) => [equal(t.binding.file, t.said.file), equal(t.binding.node, t.said.node)])
  .select((t) => flow(t.binding.file, t.binding.value, t.binding.node));

const defaulted = from('parameter', parameter)
  .where((t) => [
    greater(t.parameter.name, literal(0)),
    greater(t.parameter.default, literal(0)),
    less(t.parameter.type, literal(0)),
  ])
  .whereExists('typed', typedLanguage, (t) => [equal(t.parameter.language, t.typed.language)])
  .select((t) => ({ ...t.parameter }));
const defaults = union(
  from('parameter', defaulted).select((t) => flow(t.parameter.file, t.parameter.default, t.parameter.name)),
  from('parameter', defaulted).select((t) => flow(t.parameter.file, t.parameter.default, t.parameter.node)),
);

const entries = from('entry', property)
  .where((t) => greater(t.entry.value, literal(0)))
  .whereNone('declared', typeAnnotation, (t) => [
    equal(t.entry.file, t.declared.file),
    equal(t.entry.name, t.declared.owner),
  ])
  .whereNone('said', said, (t) => [equal(t.entry.file, t.said.file), equal(t.entry.node, t.said.node)])
  .where((t) => notEqual(t.entry.kind, literal('enum_member')))
  .select((t) => flow(t.entry.file, t.entry.value, t.entry.node));

const patterns = from('pattern', pattern)
  .where((t) => greater(t.pattern.value, literal(0)))
  .select((t) => flow(t.pattern.file, t.pattern.value, t.pattern.node));

/** What stands for a part that a value lacks is expected to be what the part is. */
const partDefaults = from('part', patternPart)
  .where((t) => greater(t.part.default, literal(0)))
  .select((t) => flow(t.part.file, t.part.node, flipped(t.part.default)));

const given = from('assignment', assignment)
  .where((t) => [equal(t.assignment.kind, literal('plain')), greater(t.assignment.value, literal(0))])
  .whereExists('typed', typedLanguage, (t) => [equal(t.assignment.language, t.typed.language)])
  .join('access', memberAccess, (t) => [
    equal(t.assignment.file, t.access.file),
    equal(t.assignment.target, t.access.node),
  ]);
const assigned = given.select((t) => flow(t.assignment.file, t.assignment.target, flipped(t.assignment.value)));
/** A value given to a variable is expected to be what the variable is. */
const givenToNames = from('assignment', assignment)
  .whereNone('flow', byFlow, (t) => [equal(t.assignment.language, t.flow.language)])
  .where((t) => [equal(t.assignment.kind, literal('plain')), greater(t.assignment.value, literal(0))])
  .whereExists('typed', typedLanguage, (t) => [equal(t.assignment.language, t.typed.language)])
  .whereExists('name', resolvedName, (t) => [
    equal(t.assignment.file, t.name.file),
    equal(t.assignment.target, t.name.node),
  ])
  .select((t) => flow(t.assignment.file, t.assignment.target, flipped(t.assignment.value)));
/** Values given to fields of the instance that are declared nowhere else. */
const instanceFields = given
  .join('receiver', receiver, (t) => [equal(t.access.file, t.receiver.file), equal(t.access.object, t.receiver.node)])
  .join('field', instanceField, (t) => [
    equal(t.receiver.target_file, t.field.file),
    equal(t.receiver.target_node, t.field.class),
    equal(t.access.token, t.field.token),
  ])
  .whereNone('declared', typedFields, (t) => [
    equal(t.field.file, t.declared.file),
    equal(t.field.class, t.declared.class),
    equal(t.field.token, t.declared.token),
  ])
  .whereNone('said', said, (t) => [equal(t.field.file, t.said.file), equal(t.field.node, t.said.node)])
  .select((t) => flow(t.assignment.file, t.assignment.value, t.field.node));

/** An assignment is worth what it gives. */
const worth = from('assignment', assignment)
  .whereNone('flow', byFlow, (t) => [equal(t.assignment.language, t.flow.language)])
  .where((t) => [equal(t.assignment.kind, literal('plain')), greater(t.assignment.value, literal(0))])
  .whereExists('typed', typedLanguage, (t) => [equal(t.assignment.language, t.typed.language)])
  .select((t) => flow(t.assignment.file, t.assignment.value, t.assignment.node));
/** Names of members outside of instances with what they are given: objects may have them from then on. */
const memberNames = given
  .whereNone('flow', byFlow, (t) => [equal(t.assignment.language, t.flow.language)])
  .whereNone('receiver', receiver, (t) => [
    equal(t.access.file, t.receiver.file),
    equal(t.access.object, t.receiver.node),
  ])
  .select((t) => flow(t.assignment.file, t.assignment.value, t.access.name));

const behindTypes = from('symbol', valuedSymbols)
  .where((t) => [notEqual(t.symbol.node, t.symbol.value), equal(t.symbol.bindings, literal(1))])
  .select((t) => flow(t.symbol.file, t.symbol.value, t.symbol.node));
/** Where a name is that of a type, the value of the same name is not meant. */
const typeNames = from('name', reference)
  .where((t) => equal(t.name.role, literal('type')))
  .select((t) => ({ file: t.name.file, node: t.name.node }));
const uses = from('symbol', valuedSymbols)
  .whereNone('flow', byFlow, (t) => [equal(t.symbol.language, t.flow.language)])
  .join('name', resolvedName, (t) => [equal(t.symbol.file, t.name.file), equal(t.symbol.node, t.name.symbol)])
  .whereNone('type', typeNames, (t) => [equal(t.name.file, t.type.file), equal(t.name.node, t.type.node)])
  .select((t) => flow(t.symbol.file, t.symbol.node, t.name.node));
const importedUses = from('symbol', valuedSymbols)
  .join('import', symbolTarget, (t) => [
    equal(t.symbol.file, t.import.target_file),
    equal(t.symbol.node, t.import.target_node),
  ])
  .join('name', resolvedName, (t) => [equal(t.import.file, t.name.file), equal(t.import.symbol, t.name.symbol)])
  .whereNone('type', typeNames, (t) => [equal(t.name.file, t.type.file), equal(t.name.node, t.type.node)])
  .whereNone('declared', relationTables.describedPlace, (t) => [
    equal(t.name.file, t.declared.file),
    equal(t.name.node, t.declared.node),
  ])
  .select((t) => ({ file: t.symbol.file, node: t.symbol.node, to_file: t.name.file, to_node: t.name.node }));
/** What a module gives as its default export has no name of its own. */
const wholes = from('export', givenWholes).where((t) => equal(t.export.kind, literal('default')));
const wholeValues = wholes.select((t) => flow(t.export.file, t.export.value, t.export.node));
const wholeUses = wholes
  .join('import', symbolTarget, (t) => [
    equal(t.export.file, t.import.target_file),
    equal(t.export.node, t.import.target_node),
  ])
  .join('name', resolvedName, (t) => [equal(t.import.file, t.name.file), equal(t.import.symbol, t.name.symbol)])
  .select((t) => ({ file: t.export.file, node: t.export.node, to_file: t.name.file, to_node: t.name.node }));
/** Names of modules that give what a call gives have its type. */
const madeWholes = from('export', givenWholes)
  .where((t) => equal(t.export.kind, literal('object')))
  .whereExists('call', callSite, (t) => [equal(t.export.file, t.call.file), equal(t.export.value, t.call.node)])
  .join('import', symbolTarget, (t) => [
    equal(t.export.file, t.import.target_file),
    equal(t.import.target_node, literal(0)),
  ])
  .join('name', resolvedName, (t) => [equal(t.import.file, t.name.file), equal(t.import.symbol, t.name.symbol)])
  .whereNone('declared', relationTables.describedPlace, (t) => [
    equal(t.name.file, t.declared.file),
    equal(t.name.node, t.declared.node),
  ])
  .select((t) => ({ file: t.export.file, node: t.export.value, to_file: t.name.file, to_node: t.name.node }));
const globalUses = from('name', globalName)
  .whereNone('type', typeNames, (t) => [equal(t.name.file, t.type.file), equal(t.name.node, t.type.node)])
  .select((t) => ({
    file: t.name.target_file,
    node: t.name.target_node,
    to_file: t.name.file,
    to_node: t.name.node,
  }));

export default relateRule({
  id: 'value-type-flows',
  family: 'type',
  title: 'Values and what has their type',
  why: 'A variable or field without a declared type has the type of the value it gets; every use of a variable has the type of the variable.',
  logic: 'type_flow(v, y) :- binding(y, value: v), y has no declared type; type_flow(y, n) :- resolved_name(n, y).',
  output: typeTables.typeFlow,
  relation: distinct(
    union(
      passed,
      expected,
      initial,
      defaults,
      entries,
      patterns,
      partDefaults,
      assigned,
      givenToNames,
      instanceFields,
      worth,
      memberNames,
      behindTypes,
      uses,
      importedUses,
      wholeValues,
      wholeUses,
      madeWholes,
      globalUses,
    ),
  ),
  examples: [
    {
      title: 'A variable has the type of its value',
      files: { 'a.ts': 'const a = { x: 1 };\nconst b = a;\nb.x;\n' },
      edges: ['a.ts:2 a REFERS_TO a.ts:a', 'a.ts:3 b REFERS_TO a.ts:b', 'a.ts:3 x REFERS_TO a.ts:x'],
    },
    {
      title: 'A variable that is given several values',
      files: { 'a.ts': 'var b = { x: 1 };\nvar b = f();\nb.x;\n' },
      edges: [
        'a.ts:2 f REFERS_TO ?f (not_found)',
        'a.ts:3 b REFERS_TO a.ts:b',
        'a.ts:3 x REFERS_TO a.ts:x (heuristic)',
      ],
    },
  ],
});
