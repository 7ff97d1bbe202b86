import { captureFamilies } from '../captures.ts';
import { unresolvedReasons } from '../certainty.ts';
import { boolean, choice, integer, nullable, text, tokenNumber, uint8 } from '../column.ts';
import { defineTable } from '../table.ts';

/** Whose member something is: of the instances of a class, of the class itself, or of both. */
const memberSides = ['both', 'instance', 'static'];

const meanings = ['definition', 'exact_instance', 'external', 'instance', 'module', 'subclass', 'symbol'];

const language = uint8('Language number.');
const file = integer('File number.');
const targetFile = integer('File of the target; -1 without one.');
const targetNode = integer('Node of the target; -1 without one.');

export const packageRoot = defineTable(
  'relation',
  'package_root',
  'For each folder with modules, the folder its module names count from.',
  {
    language,
    directory: text('Folder, with a trailing slash unless empty.'),
    root: text('Folder above the topmost package around it.'),
  },
);

export const resolvedName = defineTable(
  'relation',
  'resolved_name',
  'References with the symbol of the same file they mean.',
  { language, file, node: integer('The identifier.'), symbol: integer('The symbol.') },
  ['file', 'node'],
);

export const globalName = defineTable(
  'relation',
  'global_name',
  'References no scope of their file binds, with what other files declare for all of them.',
  {
    language,
    file,
    node: integer('The identifier.'),
    target_file: integer('File of the symbol.'),
    target_node: integer('The symbol.'),
  },
);

export const importCandidate = defineTable('relation', 'import_candidate', 'Module names an import may mean.', {
  language,
  file,
  node: integer('The import.'),
  part: text(
    'module, submodule (an imported name that may be a module), or package (the first part of a dotted name).',
  ),
  name: text('Name to look for.'),
  root: nullable(text('Folder the name must count from; null for any on the search path.')),
  rank: integer('Order in which the names are tried.'),
  written: integer('0 as written, 1 with another ending.'),
});

export const importModule = defineTable(
  'relation',
  'import_module',
  'Imports with the module of the workspace they mean.',
  {
    language,
    file,
    node: integer('The import.'),
    part: text('module, submodule or package.'),
    target: integer('File of the module.'),
  },
);

export const moduleMember = defineTable('relation', 'module_member', 'Names each module offers to importers.', {
  file,
  token: tokenNumber('The name; -2 for the default export.'),
  target_file: targetFile,
  target_node: integer('Symbol or definition it means; 0 for a whole module.'),
});

export const symbolTarget = defineTable(
  'relation',
  'symbol_target',
  'What an imported symbol means, followed through re-exports.',
  {
    file,
    symbol: integer('The symbol bound by the import.'),
    target_file: targetFile,
    target_node: targetNode,
    external: nullable(text('Name of the module or symbol outside the workspace.')),
  },
);

export const symbolDefinition = defineTable(
  'relation',
  'symbol_definition',
  'Definitions that give a symbol its value.',
  {
    file,
    symbol: integer('The symbol.'),
    definition: integer('The definition.'),
  },
);

export const symbolValue = defineTable('relation', 'symbol_value', 'Symbols that mean definitions or modules.', {
  file,
  symbol: integer('The symbol.'),
  target_file: targetFile,
  target_node: integer('The definition; 0 for a module; -1 outside the workspace.'),
  kind: choice(meanings, 'definition, module or external.'),
  external: nullable(text('Dotted name outside the workspace.')),
});

export const memberValue = defineTable('relation', 'member_value', 'What the names a module offers mean.', {
  file,
  token: tokenNumber('The name; -2 for the default export.'),
  target_file: targetFile,
  target_node: integer('The definition; 0 for a module; -1 outside the workspace.'),
  kind: choice(meanings, 'definition, module or external.'),
  external: nullable(text('Dotted name outside the workspace.')),
});

export const staticValue = defineTable(
  'relation',
  'static_value',
  'Expressions that mean a definition or a module by their names alone.',
  {
    language,
    file,
    node: integer('The expression.'),
    target_file: targetFile,
    target_node: integer('Definition, symbol or 0 for a module.'),
    kind: choice(meanings, 'definition, module, symbol or external.'),
    external: nullable(text('Dotted name outside the workspace.')),
  },
);

export const supertype = defineTable('relation', 'supertype', 'Classes with their direct supertypes.', {
  language,
  file,
  class: integer('The class.'),
  node: integer('The supertype expression.'),
  position: integer('Place among the supertypes.'),
  kind: choice(Object.keys(captureFamilies.base.kinds), 'extends, implements or metaclass.'),
  target_file: targetFile,
  target_node: targetNode,
});

export const ancestor = defineTable('relation', 'ancestor', 'Classes with all their supertypes, themselves included.', {
  file,
  class: integer('The class.'),
  target_file: targetFile,
  target_node: targetNode,
  depth: integer('Steps up; 0 for the class itself.'),
});

export const resolutionOrder = defineTable(
  'relation',
  'resolution_order',
  'In which order the supertypes of a class are asked for a member, where several supertypes leave a choice.',
  {
    file,
    class: integer('The class.'),
    target_file: targetFile,
    target_node: targetNode,
    rank: integer('0 for the class itself, which is asked first.'),
  },
  ['file', 'class', 'rank'],
);

export const instanceField = defineTable('relation', 'instance_field', 'Fields given to the instance in methods.', {
  language,
  file,
  class: integer('The class.'),
  token: tokenNumber('Name of the field.'),
  side: choice(memberSides, 'Who has it: instance, static (the class itself), or both.'),
  node: integer('The name in its first assignment.'),
});

export const ownMember = defineTable('relation', 'own_member', 'Members a class declares itself.', {
  file,
  class: integer('The class.'),
  token: tokenNumber('Name of the member.'),
  side: choice(memberSides, 'Who has it: instance, static (the class itself), or both.'),
  member: integer('Definition, field or symbol.'),
});

export const classMember = defineTable(
  'relation',
  'class_member',
  'Members of each class, inherited ones included; the nearest declaration wins.',
  {
    file,
    class: integer('The class.'),
    token: tokenNumber('Name of the member.'),
    side: choice(memberSides, 'Who has it: instance, static (the class itself), or both.'),
    member_file: integer('File of the member.'),
    member: integer('Definition, field or symbol.'),
  },
);

export const override = defineTable('relation', 'override', 'Methods that replace a method of a supertype.', {
  file,
  node: integer('The replacing member.'),
  class: integer('Class of the replacing member.'),
  target_file: targetFile,
  target_node: targetNode,
  token: tokenNumber('Name.'),
});

export const callableMember = defineTable(
  'relation',
  'callable_member',
  'Definitions behind the members of each class.',
  {
    file,
    class: integer('The class.'),
    token: tokenNumber('Name of the member.'),
    side: choice(memberSides, 'Who has it: instance, static (the class itself), or both.'),
    target_file: targetFile,
    target_node: targetNode,
  },
);

export const receiver = defineTable('relation', 'receiver', 'Expressions that stand for the instance.', {
  language,
  file,
  node: integer('The expression.'),
  target_file: targetFile,
  target_node: integer('The class.'),
  kind: choice(meanings, 'instance, exact_instance, or definition for the class itself.'),
});

export const valueTable = defineTable(
  'relation',
  'value',
  'What expressions mean: definitions, instances of classes, modules.',
  {
    language,
    file,
    node: integer('The expression.'),
    target_file: targetFile,
    target_node: targetNode,
    kind: choice(
      meanings,
      'definition, instance, exact_instance, module, symbol or external; subclass for one that the class meant may be.',
    ),
    external: nullable(text('Dotted name outside the workspace.')),
  },
);

export const callTarget = defineTable('relation', 'call_target', 'Call sites with the callables they may call.', {
  language,
  file,
  node: integer('The call site.'),
  caller: integer('The calling definition; 0 for module code.'),
  target_file: targetFile,
  target_node: targetNode,
  step: integer('Targets of one step are candidates for one call; 0 is the call itself.'),
  rule: text('Rule that made it.'),
  is_open: boolean('Whether the call may have targets nobody knows.'),
  is_cut: boolean('Whether more values arrive at the call than are followed.'),
});

export const implicitCall = defineTable(
  'relation',
  'implicit_call',
  'Expressions and statements that call something without saying so.',
  {
    language,
    file,
    node: integer('The expression or statement.'),
    caller: integer('The definition around it; 0 for module code.'),
  },
  ['file', 'node'],
);

export const referenceTarget = defineTable(
  'relation',
  'reference_target',
  'References and member accesses with what they refer to.',
  {
    language,
    file,
    node: integer('The identifier: for a member access the name.'),
    target_file: targetFile,
    target_node: targetNode,
    rule: text('Rule that made it.'),
  },
);

export const signature = defineTable(
  'relation',
  'signature',
  'Signatures that declare a callable together with others, or before its implementation.',
  {
    language,
    file,
    node: integer('The signature.'),
    name: integer('The identifier that names it.'),
    group: integer('First signature of the same callable.'),
    implementation: integer('Definition with a body; -1 without.'),
    implementation_name: integer('The identifier that names it; -1 without.'),
    whole: integer('What stands for the callable: its implementation, else its last signature.'),
    least: integer('Arguments it asks for.'),
    most: integer('Arguments it can take; -1 for any number.'),
  },
  ['file', 'node'],
);

export const signatureChoice = defineTable(
  'relation',
  'signature_choice',
  'Called names with the signature their arguments choose.',
  {
    language,
    file,
    node: integer('The identifier.'),
    replaced_file: integer('File of what the name refers to without regard to arguments.'),
    replaced_node: integer('What it refers to without regard to arguments.'),
    target_file: integer('File of the signature.'),
    target_node: integer('The signature.'),
    is_open: boolean('Whether other signatures take as many arguments.'),
  },
);

export const symbolEntity = defineTable('relation', 'symbol_entity', 'The graph node that stands for each symbol.', {
  file,
  symbol: integer('The symbol.'),
  entity: integer('Its definition when that is its only binding, else the symbol.'),
});

export const openCall = defineTable('relation', 'open_call', 'Calls without a target in the workspace.', {
  language,
  file,
  node: integer('The call site.'),
  caller: integer('The calling definition; 0 for module code.'),
  reason: choice(Object.keys(unresolvedReasons), 'Why there is no target.'),
  name: text('Name as written, or dotted name outside the workspace.'),
});

export const openName = defineTable(
  'relation',
  'open_name',
  'Names and member names without a target in the workspace.',
  {
    language,
    file,
    node: integer('The identifier.'),
    reason: choice(Object.keys(unresolvedReasons), 'Why there is no target.'),
    name: text('Name as written, or dotted name outside the workspace.'),
  },
);

export const definitionName = defineTable(
  'relation',
  'definition_name',
  'Names of definitions with the definitions around them.',
  {
    language,
    file,
    node: integer('The definition.'),
    name: text('Its own name.'),
    local_name: text('With the names around it.'),
  },
  ['file', 'node'],
);

export const relationTables = {
  packageRoot,
  resolvedName,
  globalName,
  importCandidate,
  importModule,
  moduleMember,
  symbolTarget,
  symbolDefinition,
  symbolValue,
  memberValue,
  staticValue,
  supertype,
  ancestor,
  resolutionOrder,
  instanceField,
  ownMember,
  classMember,
  override,
  callableMember,
  receiver,
  value: valueTable,
  callTarget,
  implicitCall,
  openCall,
  symbolEntity,
  signature,
  signatureChoice,
  referenceTarget,
  openName,
  definitionName,
} as const;
