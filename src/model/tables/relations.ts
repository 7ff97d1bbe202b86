import { unresolvedReasons } from '../certainty.ts';
import { boolean, choice, integer, nullable, text, uint8 } from '../column.ts';
import { defineTable } from '../table.ts';
import { classRelations } from './class-relations.ts';
import { nameRelations } from './name-relations.ts';

const meanings = ['definition', 'exact_instance', 'external', 'instance', 'module', 'subclass', 'symbol'];

const language = uint8('Language number.');
const file = integer('File number.');
const targetFile = integer('File of the target; -1 without one.');
const targetNode = integer('Node of the target; -1 without one.');

const valueTable = defineTable(
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

const ownClassValue = defineTable(
  'relation',
  'own_class_value',
  'What stands for the class of the method around: instances of it, its subclasses, what these have as members.',
  valueTable.columns,
);

const callTarget = defineTable('relation', 'call_target', 'Call sites with the callables they may call.', {
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

const implicitCall = defineTable(
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

const referenceTarget = defineTable(
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

const signature = defineTable(
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

const signatureChoice = defineTable(
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

const symbolEntity = defineTable('relation', 'symbol_entity', 'The graph node that stands for each symbol.', {
  file,
  symbol: integer('The symbol.'),
  entity: integer('Its definition when that is its only binding, else the symbol.'),
});

const openCall = defineTable('relation', 'open_call', 'Calls without a target in the workspace.', {
  language,
  file,
  node: integer('The call site.'),
  caller: integer('The calling definition; 0 for module code.'),
  reason: choice(Object.keys(unresolvedReasons), 'Why there is no target.'),
  name: text('Name as written, or dotted name outside the workspace.'),
});

const openName = defineTable('relation', 'open_name', 'Names and member names without a target in the workspace.', {
  language,
  file,
  node: integer('The identifier.'),
  reason: choice(Object.keys(unresolvedReasons), 'Why there is no target.'),
  name: text('Name as written, or dotted name outside the workspace.'),
});

const definitionName = defineTable(
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

/** What the rules find out about more than one fact or file. */
export const relationTables = {
  ...nameRelations,
  ...classRelations,
  value: valueTable,
  ownClassValue,
  callTarget,
  implicitCall,
  referenceTarget,
  signature,
  signatureChoice,
  symbolEntity,
  openCall,
  openName,
  definitionName,
} as const;
