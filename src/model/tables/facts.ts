import { captureFamilies } from '../captures.ts';
import { choice, integer, tokenNumber, uint8 } from '../column.ts';
import { argumentKinds, literalKinds } from '../kind-role-values.ts';
import { defineTable } from '../table.ts';
import { moduleFacts } from './module-facts.ts';
import { nameFacts } from './name-facts.ts';
import { valueFacts } from './value-facts.ts';

const language = uint8('Language number.');
const file = integer('File number.');
const scope = integer('Scope node.');
const tokenOf = (what: string) => tokenNumber(`Text of ${what}, see token.`);

const memberAccess = defineTable('fact', 'member_access', 'Accesses to members by name or key.', {
  language,
  file,
  node: integer('The access expression.'),
  kind: choice(Object.keys(captureFamilies.member.kinds), 'attribute, slice or subscript.'),
  object: integer('The object expression.'),
  name: integer('The member name, or the key expression.'),
  token: tokenOf('the name; -1 for keys that are no plain text'),
  scope,
  role: choice(['call', 'delete', 'read', 'write'], 'read, write, delete or call.'),
});

const callSite = defineTable(
  'fact',
  'call_site',
  'Calls of any form.',
  {
    language,
    file,
    node: integer('The call expression.'),
    kind: choice(Object.keys(captureFamilies.call.kinds), 'call, new, decorator, template or element.'),
    callee: integer('The called expression.'),
    shape: choice(
      ['member', 'name', 'other', 'receiver'],
      'name, member, receiver, or other: the form of the called expression.',
    ),
    arguments: integer('Node whose children are the arguments; -1 without.'),
    caller: integer('Nearest callable definition around it; 0 for module code.'),
    scope,
  },
  ['file', 'node'],
);

const argument = defineTable('fact', 'argument', 'Arguments of call sites.', {
  language,
  file,
  node: integer('The argument.'),
  call: integer('The call site.'),
  position: integer('Place among the arguments, from 0.'),
  kind: choice(argumentKinds, 'plain, keyword, spread or keyword_spread.'),
  value: integer('The value expression.'),
  token: tokenOf('the keyword; -1 without'),
});

const elementAttribute = defineTable('fact', 'element_attribute', 'What elements are given by name.', {
  language,
  file,
  node: integer('The name.'),
  call: integer('The element, which is a call site.'),
  token: tokenOf('the name'),
  value: integer('The value expression; the name where none is written.'),
});

const parameterTable = defineTable('fact', 'parameter', 'Parameters of callables.', {
  language,
  file,
  node: integer('Node in the parameter list.'),
  callable: integer('The definition.'),
  position: integer('Place among those that take arguments, from 0.'),
  kind: choice(Object.keys(captureFamilies.parameter.kinds), 'plain, optional, rest, keyword_rest or receiver.'),
  name: integer('The identifier; -1 for a pattern.'),
  token: tokenOf('the name; -1 for a pattern'),
  default: integer('The default value; -1 without.'),
  type: integer('The declared type; -1 without.'),
});

const baseType = defineTable('fact', 'base_type', 'Supertypes as written.', {
  language,
  file,
  class: integer('The definition that has it.'),
  node: integer('The supertype expression.'),
  position: integer('Place among the supertypes.'),
  kind: choice(Object.keys(captureFamilies.base.kinds), 'extends, implements or metaclass.'),
});

const assignment = defineTable('fact', 'assignment', 'Values given to targets.', {
  language,
  file,
  node: integer('The assignment.'),
  kind: choice(Object.keys(captureFamilies.assignment.kinds), 'plain, augmented, iteration or resource.'),
  target: integer('The target.'),
  value: integer('The value; -1 without.'),
});

const typeAnnotation = defineTable('fact', 'type_annotation', 'Declared types.', {
  language,
  file,
  node: integer('The type expression.'),
  named: integer('The expression that names the type: itself, or the first part of a wrapper.'),
  kind: choice(Object.keys(captureFamilies.annotation.kinds), 'parameter, result or variable.'),
  owner: integer('Parameter, definition or identifier it belongs to.'),
});

const literalTable = defineTable('fact', 'literal', 'Literals.', {
  language,
  file,
  node: integer('The literal.'),
  kind: choice(literalKinds, 'string, number, boolean, null, regex, template, list, map, …'),
});

const literalText = defineTable(
  'fact',
  'literal_text',
  'What literals say that are one text.',
  {
    file,
    node: integer('The literal.'),
    kind: choice(['string', 'number', 'boolean'], 'string, number or boolean.'),
    token: tokenOf('the number or truth value, or between the quotes'),
  },
  ['file', 'node'],
);

const bareCollection = defineTable(
  'fact',
  'bare_collection',
  'Expressions that make a collection and are no literals.',
  {
    language,
    file,
    node: integer('The expression.'),
    kind: choice(
      ['elements', 'each'],
      'elements: they are listed without brackets; each: one part gives them, again and again.',
    ),
  },
  ['file', 'node'],
);

const decoratorTable = defineTable('fact', 'decorator', 'Decorators applied to definitions.', {
  language,
  file,
  node: integer('The decorator expression.'),
  target: integer('The decorated definition.'),
});

const docTable = defineTable('fact', 'doc', 'Documentation texts.', {
  language,
  file,
  node: integer('The comment or string.'),
  owner: integer('What it documents: a definition, a variable, or 0 for the module.'),
});

const propertyTable = defineTable(
  'fact',
  'property',
  'Class fields, entries of object literals, members of enumerations.',
  {
    language,
    file,
    node: integer('The field or entry.'),
    kind: choice(Object.keys(captureFamilies.property.kinds), 'field, static_field, entry or enum_member.'),
    name: integer('Node of the name.'),
    token: tokenOf('the name'),
    value: integer('The value; -1 without.'),
    owner: integer('Class definition or object literal it belongs to.'),
  },
);

const resultTable = defineTable('fact', 'result', 'Values that leave a callable.', {
  language,
  file,
  node: integer('The statement or expression.'),
  kind: choice(
    [...Object.keys(captureFamilies.result.kinds), 'replaced'],
    'return, yield, throw, or replaced: a return whose value goes nowhere, for a finally part around it always jumps itself.',
  ),
  callable: integer('The definition it leaves; 0 for module code.'),
  value: integer('The value; -1 without.'),
});

/** Facts about the code, as the syntax says them. */
export const factTables = {
  ...nameFacts,
  memberAccess,
  callSite,
  argument,
  elementAttribute,
  parameter: parameterTable,
  baseType,
  assignment,
  typeAnnotation,
  literal: literalTable,
  literalText,
  bareCollection,
  decorator: decoratorTable,
  doc: docTable,
  property: propertyTable,
  result: resultTable,
  ...valueFacts,
  ...moduleFacts,
} as const;
