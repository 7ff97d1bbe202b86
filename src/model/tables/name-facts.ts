import { captureFamilies } from '../captures.ts';
import { boolean, choice, integer, tokenNumber, uint8 } from '../column.ts';
import { occurrenceRoles } from '../kind-role-values.ts';
import { scopeKinds } from '../scope-kinds.ts';
import { defineTable } from '../table.ts';
import { matchTables } from './matches.ts';

const bindingKinds = [
  ...Object.keys(captureFamilies.binding.kinds),
  ...Object.keys(captureFamilies.destructuring.kinds),
].filter((kind, at, all) => all.indexOf(kind) === at);

const language = uint8('Language number.');
const file = integer('File number.');
const scope = integer('Scope node.');
const tokenOf = (what: string) => tokenNumber(`Text of ${what}, see token.`);

const scopeTable = defineTable(
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

const scopeChain = defineTable('fact', 'scope_chain', 'Every scope with each scope around it, itself included.', {
  language,
  file,
  scope,
  ancestor: integer('A scope around it, or itself.'),
  distance: integer('Steps from the scope to the ancestor.'),
  kind: choice(scopeKinds, 'Kind of the ancestor.'),
  visible: boolean('Whether names bound in the ancestor can be seen from the scope.'),
});

const scopeHome = defineTable(
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

const scopeDirective = defineTable(
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

const definitionMatch = defineTable(
  'fact',
  'definition_match',
  'One match for each definition.',
  matchTables.definition.columns,
  ['file', 'node'],
);

const definition = defineTable(
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

const destructuredBinding = defineTable(
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

const bindingTable = defineTable('fact', 'binding', 'Places where a name is introduced into a scope.', {
  language,
  file,
  node: integer('The identifier.'),
  token: tokenOf('the name'),
  scope: integer('Scope that holds the name.'),
  kind: choice(bindingKinds, 'Kind of binding, see the capture family.'),
  value: integer('Expression that gives the value; -1 when unknown.'),
  declaration: integer('Declaring definition or statement; -1 when unknown.'),
});

const symbolTable = defineTable(
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

const reference = defineTable(
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

/** Scopes, and the names that are introduced and looked up in them. */
export const nameFacts = {
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
} as const;
