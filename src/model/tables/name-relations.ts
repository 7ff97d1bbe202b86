import { choice, integer, nullable, text, tokenNumber, uint8 } from '../column.ts';
import { defineTable } from '../table.ts';

const meanings = ['definition', 'exact_instance', 'external', 'instance', 'module', 'subclass', 'symbol'];

const language = uint8('Language number.');
const file = integer('File number.');
const targetFile = integer('File of the target; -1 without one.');
const targetNode = integer('Node of the target; -1 without one.');

const packageRoot = defineTable(
  'relation',
  'package_root',
  'For each folder with modules, the folder its module names count from.',
  {
    language,
    directory: text('Folder, with a trailing slash unless empty.'),
    root: text('Folder above the topmost package around it.'),
  },
);

const resolvedName = defineTable(
  'relation',
  'resolved_name',
  'References with the symbol of the same file they mean.',
  { language, file, node: integer('The identifier.'), symbol: integer('The symbol.') },
  ['file', 'node'],
);

const globalName = defineTable(
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

const importCandidate = defineTable('relation', 'import_candidate', 'Module names an import may mean.', {
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

const importModule = defineTable('relation', 'import_module', 'Imports with the module of the workspace they mean.', {
  language,
  file,
  node: integer('The import.'),
  part: text('module, submodule or package.'),
  target: integer('File of the module.'),
});

const moduleMember = defineTable('relation', 'module_member', 'Names each module offers to importers.', {
  file,
  token: tokenNumber('The name; -2 for the default export.'),
  target_file: targetFile,
  target_node: integer('Symbol or definition it means; 0 for a whole module.'),
});

const describedPlace = defineTable(
  'relation',
  'described_place',
  'Places that mean a script, or what it offers, with what the file that describes the script declares of that.',
  {
    file,
    node: integer('The name, or the expression that loads the script.'),
    symbol: integer('The symbol the import binds; -1 for an expression.'),
    target_file: targetFile,
    target_node: integer('The symbol or definition that is declared.'),
  },
);

const symbolTarget = defineTable(
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

const symbolDefinition = defineTable('relation', 'symbol_definition', 'Definitions that give a symbol its value.', {
  file,
  symbol: integer('The symbol.'),
  definition: integer('The definition.'),
});

const symbolValue = defineTable('relation', 'symbol_value', 'Symbols that mean definitions or modules.', {
  file,
  symbol: integer('The symbol.'),
  target_file: targetFile,
  target_node: integer('The definition; 0 for a module; -1 outside the workspace.'),
  kind: choice(meanings, 'definition, module or external.'),
  external: nullable(text('Dotted name outside the workspace.')),
});

const constantName = defineTable(
  'relation',
  'constant_name',
  'Names of variables that are given one text or number and nothing else.',
  {
    file,
    node: integer('The name, where the variable is used.'),
    target_file: targetFile,
    target_node: integer('The literal it is given.'),
  },
);

const memberValue = defineTable('relation', 'member_value', 'What the names a module offers mean.', {
  file,
  token: tokenNumber('The name; -2 for the default export.'),
  target_file: targetFile,
  target_node: integer('The definition; 0 for a module; -1 outside the workspace.'),
  kind: choice(meanings, 'definition, module or external.'),
  external: nullable(text('Dotted name outside the workspace.')),
});

const namedValue = defineTable('relation', 'named_value', 'Names that mean a definition or a module by themselves.', {
  language,
  file,
  node: integer('The name.'),
  target_file: targetFile,
  target_node: integer('Definition, symbol or 0 for a module.'),
  kind: choice(meanings, 'definition, module, symbol or external.'),
  external: nullable(text('Dotted name outside the workspace.')),
});

const staticValue = defineTable(
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

/** What names and imports mean. */
export const nameRelations = {
  packageRoot,
  resolvedName,
  globalName,
  importCandidate,
  importModule,
  moduleMember,
  describedPlace,
  symbolTarget,
  symbolDefinition,
  symbolValue,
  constantName,
  memberValue,
  namedValue,
  staticValue,
} as const;
