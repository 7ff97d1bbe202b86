import { captureFamilies } from '../captures.ts';
import { boolean, choice, integer, nullable, text, tokenNumber, uint8 } from '../column.ts';
import { argumentKinds, literalKinds, occurrenceRoles } from '../kind-role-values.ts';
import { scopeKinds } from '../scope-kinds.ts';
import { defineTable } from '../table.ts';
import { matchTables } from './matches.ts';
import { valueFacts } from './value-facts.ts';

const bindingKinds = [
  ...Object.keys(captureFamilies.binding.kinds),
  ...Object.keys(captureFamilies.destructuring.kinds),
].filter((kind, at, all) => all.indexOf(kind) === at);

const importKinds = [
  ...Object.keys(captureFamilies.import.kinds),
  ...Object.keys(captureFamilies.export.kinds).map((kind) => `export_${kind}`),
];

const language = uint8('Language number.');
const file = integer('File number.');
const scope = integer('Scope node.');
const tokenOf = (what: string) => tokenNumber(`Text of ${what}, see token.`);

export const scopeTable = defineTable(
  'fact',
  'scope',
  'Lexical scopes.',
  {
    language,
    file,
    scope: integer('Node that makes the scope.'),
    parent: integer('Enclosing scope; -1 for the module.'),
    kind: choice(
      scopeKinds,
      'module, class, function, lambda (its instance is that of the scope around), block, comprehension or type.',
    ),
  },
  ['file', 'scope'],
);

export const scopeChain = defineTable(
  'fact',
  'scope_chain',
  'Every scope with each scope around it, itself included.',
  {
    language,
    file,
    scope,
    ancestor: integer('A scope around it, or itself.'),
    distance: integer('Steps from the scope to the ancestor.'),
    kind: choice(scopeKinds, 'Kind of the ancestor.'),
    visible: boolean('Whether names bound in the ancestor can be seen from the scope.'),
  },
);

export const scopeHome = defineTable(
  'fact',
  'scope_home',
  'What each scope lies in.',
  {
    language,
    file,
    scope,
    definition: integer('Innermost definition at or around the scope; 0 (the module) without.'),
    callable: integer('Innermost callable definition at or around it; 0 without.'),
    method: integer('Innermost callable at or around it with an instance of its own; 0 without.'),
    type: integer('Innermost class, interface or enumeration at or around it; -1 without.'),
    hoist: integer('Innermost module, class or function scope at or around it.'),
    condition: integer('Innermost conditional type at or around it; the scope itself without.'),
  },
  ['file', 'scope'],
);

export const scopeDirective = defineTable(
  'fact',
  'scope_directive',
  'Names whose scope a statement declares.',
  {
    language,
    file,
    scope,
    token: tokenOf('the name'),
    kind: choice(Object.keys(captureFamilies.directive.kinds), 'global or nonlocal.'),
  },
  ['file', 'scope', 'token'],
);

export const definitionMatch = defineTable(
  'fact',
  'definition_match',
  'One match for each definition.',
  matchTables.definition.columns,
  ['file', 'node'],
);

export const definition = defineTable(
  'fact',
  'definition',
  'Functions, methods, classes, interfaces, enums, type aliases, namespaces.',
  {
    language,
    file,
    node: integer('The declaring node.'),
    kind: choice(
      [...Object.keys(captureFamilies.definition.kinds), 'method'],
      'function, method, lambda, getter, setter, signature, class, interface, enum, type_alias or namespace.',
    ),
    token: tokenOf('its name; -1 without one'),
    name: integer('The identifier that names it; -1 without one.'),
    scope: integer('Scope in which it is declared.'),
    container: integer('Nearest definition around it; 0 (the module) when there is none.'),
    body: integer('Node of the body; -1 without one.'),
    parameters: integer('Node of the parameter list; -1 without one.'),
  },
  ['file', 'node'],
);

export const destructuredBinding = defineTable(
  'fact',
  'destructured_binding',
  'Names bound inside destructuring patterns.',
  {
    language,
    file,
    node: integer('The identifier.'),
    kind: choice(bindingKinds, 'parameter, variable, lexical or exception.'),
  },
  ['file', 'node'],
);

export const bindingTable = defineTable('fact', 'binding', 'Places where a name is introduced into a scope.', {
  language,
  file,
  node: integer('The identifier.'),
  token: tokenOf('the name'),
  scope: integer('Scope that holds the name.'),
  kind: choice(bindingKinds, 'Kind of binding, see the capture family.'),
  value: integer('Expression that gives the value; -1 when unknown.'),
  declaration: integer('Declaring definition or statement; -1 when unknown.'),
});

export const symbolTable = defineTable(
  'fact',
  'symbol',
  'A name in a scope: all bindings of one name in one scope are one symbol.',
  {
    language,
    file,
    node: integer('Its first binding; the identity of the symbol.'),
    scope,
    token: tokenOf('the name'),
    kind: choice(bindingKinds, 'Kind of its first binding.'),
    bindings: integer('Number of bindings.'),
    definitions: integer('Number of bindings that are definitions (function, class) or imports.'),
  },
  ['file', 'node'],
);

export const reference = defineTable(
  'fact',
  'reference',
  'Occurrences of names that are looked up in scopes; declaring occurrences are bindings.',
  {
    language,
    file,
    node: integer('The identifier.'),
    token: tokenOf('the name'),
    scope,
    role: choice(occurrenceRoles, 'read, write, delete, call or type.'),
  },
  ['file', 'node'],
);

export const memberAccess = defineTable('fact', 'member_access', 'Accesses to members by name or key.', {
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

export const callSite = defineTable(
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

export const argument = defineTable('fact', 'argument', 'Arguments of call sites.', {
  language,
  file,
  node: integer('The argument.'),
  call: integer('The call site.'),
  position: integer('Place among the arguments, from 0.'),
  kind: choice(argumentKinds, 'plain, keyword, spread or keyword_spread.'),
  value: integer('The value expression.'),
  token: tokenOf('the keyword; -1 without'),
});

export const parameterTable = defineTable('fact', 'parameter', 'Parameters of callables.', {
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

export const baseType = defineTable('fact', 'base_type', 'Supertypes as written.', {
  language,
  file,
  class: integer('The definition that has it.'),
  node: integer('The supertype expression.'),
  position: integer('Place among the supertypes.'),
  kind: choice(Object.keys(captureFamilies.base.kinds), 'extends, implements or metaclass.'),
});

export const importTable = defineTable('fact', 'import', 'Imported names and modules.', {
  language,
  file,
  node: integer('The smallest node that stands for the import.'),
  kind: choice(
    importKinds,
    'Kind of import, see the capture family; export_reexport, export_star and export_namespace for exports of another module.',
  ),
  module: tokenOf('the module name'),
  module_node: integer('Node of the module name.'),
  name: tokenOf('the imported name; -1 without'),
  name_node: integer('Node of the imported name; -1 without.'),
  local: integer('The identifier bound here; -1 without.'),
});

export const exportTable = defineTable('fact', 'export', 'Names a module offers to others by saying so.', {
  language,
  file,
  node: integer('The smallest node that stands for the export.'),
  kind: choice(Object.keys(captureFamilies.export.kinds), 'Kind of export, see the capture family.'),
  name: tokenOf('the local name, or the name in the other module; -1 without'),
  name_node: integer('Node of that name; -1 without.'),
  exported: tokenOf('the name others see; -1 without'),
  exported_node: integer('Node of that name; -1 where it is the local one.'),
  module: tokenOf('the other module; -1 without'),
  value: integer('The exported expression; -1 without.'),
});

export const assignment = defineTable('fact', 'assignment', 'Values given to targets.', {
  language,
  file,
  node: integer('The assignment.'),
  kind: choice(Object.keys(captureFamilies.assignment.kinds), 'plain, augmented, iteration or resource.'),
  target: integer('The target.'),
  value: integer('The value; -1 without.'),
});

export const typeAnnotation = defineTable('fact', 'type_annotation', 'Declared types.', {
  language,
  file,
  node: integer('The type expression.'),
  named: integer('The expression that names the type: itself, or the first part of a wrapper.'),
  kind: choice(Object.keys(captureFamilies.annotation.kinds), 'parameter, result or variable.'),
  owner: integer('Parameter, definition or identifier it belongs to.'),
});

export const literalTable = defineTable('fact', 'literal', 'Literals.', {
  language,
  file,
  node: integer('The literal.'),
  kind: choice(literalKinds, 'string, number, boolean, null, regex, template, list, map, …'),
});

export const decoratorTable = defineTable('fact', 'decorator', 'Decorators applied to definitions.', {
  language,
  file,
  node: integer('The decorator expression.'),
  target: integer('The decorated definition.'),
});

export const docTable = defineTable('fact', 'doc', 'Documentation texts.', {
  language,
  file,
  node: integer('The comment or string.'),
  owner: integer('What it documents: a definition, a variable, or 0 for the module.'),
});

export const propertyTable = defineTable(
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

export const resultTable = defineTable('fact', 'result', 'Values that leave a callable.', {
  language,
  file,
  node: integer('The statement or expression.'),
  kind: choice(Object.keys(captureFamilies.result.kinds), 'return, yield or throw.'),
  callable: integer('The definition it leaves; 0 for module code.'),
  value: integer('The value; -1 without.'),
});

export const moduleTable = defineTable(
  'fact',
  'module',
  'Every parsed file as a module.',
  {
    language,
    file,
    directory: text('Folder of the file, with a trailing slash unless empty.'),
    name: text('Canonical module name.'),
    root: text('Folder from which the canonical name counts, with a trailing slash unless empty.'),
    is_package: boolean('Whether the file stands for its folder.'),
  },
  ['file'],
);

export const moduleName = defineTable('fact', 'module_name', 'Names under which a module may be imported.', {
  language,
  file,
  name: text('A dotted name or a path.'),
  root: text('Folder from which the name counts, with a trailing slash unless empty.'),
  rank: integer('Preference among files of one name; the smallest wins.'),
});

export const moduleAlias = defineTable(
  'fact',
  'module_alias',
  'Prefixes of module names that a project configuration maps to paths.',
  {
    directory: nullable(text('Folder whose files it applies to, with a trailing slash unless empty.')),
    prefix: text('Start of the module name.'),
    exact: boolean('Whether the whole name must equal the prefix.'),
    target: text('What replaces the prefix: a repository-relative path.'),
    rank: integer('Order in which the targets are tried.'),
  },
);

export const factTables = {
  scope: scopeTable,
  scopeChain,
  scopeHome,
  scopeDirective,
  definitionMatch,
  definition,
  destructuredBinding,
  binding: bindingTable,
  symbol: symbolTable,
  reference,
  memberAccess,
  callSite,
  argument,
  parameter: parameterTable,
  baseType,
  import: importTable,
  export: exportTable,
  assignment,
  typeAnnotation,
  literal: literalTable,
  decorator: decoratorTable,
  doc: docTable,
  property: propertyTable,
  result: resultTable,
  ...valueFacts,
  module: moduleTable,
  moduleName,
  moduleAlias,
} as const;
