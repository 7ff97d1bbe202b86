import { captureFamilies } from '../captures.ts';
import { boolean, choice, integer, nullable, text, tokenNumber, uint8 } from '../column.ts';
import { defineTable } from '../table.ts';

const importKinds = [
  ...Object.keys(captureFamilies.import.kinds),
  ...Object.keys(captureFamilies.export.kinds).map((kind) => `export_${kind}`),
];

const language = uint8('Language number.');
const file = integer('File number.');
const tokenOf = (what: string) => tokenNumber(`Text of ${what}, see token.`);

const importTable = defineTable('fact', 'import', 'Imported names and modules.', {
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

const exportTable = defineTable('fact', 'export', 'Names a module offers to others by saying so.', {
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

const moduleTable = defineTable(
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

const moduleName = defineTable('fact', 'module_name', 'Names under which a module may be imported.', {
  language,
  file,
  name: text('A dotted name or a path.'),
  root: text('Folder from which the name counts, with a trailing slash unless empty.'),
  rank: integer('Preference among files of one name; the smallest wins.'),
});

const moduleAlias = defineTable(
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

/** Modules, and what they take from and offer to each other. */
export const moduleFacts = {
  import: importTable,
  export: exportTable,
  module: moduleTable,
  moduleName,
  moduleAlias,
} as const;
