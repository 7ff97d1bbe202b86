import { boolean, choice, integer, nullable, text, uint8 } from '../column.ts';
import { defineTable } from '../table.ts';

const index = uint8('Number of the index, see outside_index.');
const symbol = integer('Number of the symbol, the same in all indexes.');

export const relationshipKinds = ['definition', 'implementation', 'reference', 'type_definition'] as const;

export const documentStatuses = {
  used: 'Its occurrences count.',
  no_file: 'The folder has no file of that path.',
  not_parsed: 'The file has no syntax tree.',
  other_text: 'The file is not the text the index was made from.',
} as const;

export const outsideIndex = defineTable(
  'extraction',
  'outside_index',
  'SCIP indexes of the workspace, also those that are not used, with the reason.',
  {
    index,
    path: text('Path of the index file, as it was given or found.'),
    sha256: nullable(text('Digest of its content; null when it was not read.')),
    tool: nullable(text('Program that made it.')),
    tool_version: nullable(text('Version of the program.')),
    documents: integer('Documents in it.'),
    used: integer('Documents that are the text of a file.'),
    occurrences: integer('Occurrences in these.'),
    problem: nullable(text('Why it, or the rest of it, is not used; a sentence for a person.')),
  },
  ['index'],
);

export const outsideDocument = defineTable(
  'extraction',
  'outside_document',
  'Documents of the indexes and what became of each.',
  {
    index,
    path: text('Path in the index.'),
    file: nullable(integer('Number of the file; null without one.')),
    status: choice(Object.keys(documentStatuses), 'used, no_file, not_parsed or other_text.'),
    detail: nullable(text('What differs; a sentence for a person.')),
  },
);

export const outsideSymbol = defineTable(
  'extraction',
  'outside_symbol',
  'Symbols of the indexes that mean something outside one document.',
  {
    symbol,
    text: text('The symbol as the index writes it.'),
    package: text('Manager, name and version of its package, as the index writes them.'),
    name: text('Its dotted name, with its package where it is no module.'),
    word: text('The last of its names.'),
  },
  ['symbol'],
);

export const outsideOccurrence = defineTable(
  'extraction',
  'outside_occurrence',
  'Where the indexes say that a symbol occurs in a file; for a document that is not used, the symbols it defines.',
  {
    index,
    file: integer('File number; -1 for a document that is not used.'),
    start: integer('First byte; -1 for a document that is not used.'),
    end: integer('Byte after the last; -1 for a document that is not used.'),
    symbol,
    roles: uint8('Bits: 1 definition, 2 import, 4 write, 8 read, 64 forward definition.'),
    enclosing_start: integer('First byte of all of the definition or expression; -1 when the index does not say.'),
    enclosing_end: integer('Byte after its last; -1 when the index does not say.'),
  },
);

export const outsideRelationship = defineTable(
  'extraction',
  'outside_relationship',
  'What the indexes say of pairs of symbols.',
  {
    symbol,
    target: integer('Number of the other symbol.'),
    kind: choice(
      relationshipKinds,
      'implementation; reference: an occurrence of the one means the other as well; type_definition; definition: the other is where the one is defined.',
    ),
  },
);

const file = integer('File number.');
const node = integer('The identifier: for a member access the name.');

export const outsideEntity = defineTable(
  'relation',
  'outside_entity',
  'Symbols of the indexes with the node of the graph they are.',
  { symbol, target_file: integer('File of the node.'), target_node: integer('The node; 0 for a module.') },
);

export const outsideTarget = defineTable(
  'relation',
  'outside_target',
  'References and member accesses with what an index says they refer to.',
  {
    file,
    node,
    index,
    target_file: integer('File of the target; -1 outside the workspace.'),
    target_node: integer('Node of the target; -1 outside the workspace.'),
    external: nullable(text('Dotted name outside the workspace; null inside.')),
  },
);

/** Where an index and the rules agree about a name. */
export const agreementKinds = {
  same: 'Both have the same target.',
  chosen: 'What is said leaves a choice, such as between the signatures of one function, and the rules chose.',
  named_outside: 'The rules found no target, and one outside the workspace is said.',
} as const;

/** Where they do not. */
export const disagreementKinds = {
  other_target: 'Another target in the workspace is said than the rules found.',
  fewer_targets: 'Only some of the targets of the rules are said.',
  no_target: 'A target in the workspace is said, where the rules found none.',
  outside: 'A target outside the workspace is said, where the rules found one inside.',
} as const;

export const outsideComparison = defineTable(
  'relation',
  'outside_comparison',
  'How what an index says of a name compares with what the rules found.',
  {
    file,
    node,
    index,
    kind: choice(
      [...Object.keys(agreementKinds), ...Object.keys(disagreementKinds)],
      'same, chosen, named_outside, other_target, fewer_targets, no_target or outside.',
    ),
  },
  ['file', 'node'],
);

export const outsideCall = defineTable(
  'relation',
  'outside_call',
  'Call sites whose called name an index settles, with the callable.',
  {
    file,
    node: integer('The call site.'),
    caller: integer('The calling definition; 0 for module code.'),
    target_file: integer('File of the callable; -1 outside the workspace.'),
    target_node: integer('The callable; -1 outside the workspace.'),
    external: nullable(text('Dotted name outside the workspace; null inside.')),
    is_open: boolean('Whether another callable may run in its place, since it is overridden or has no body.'),
  },
);

/** What is read from the indexes. */
export const outsideSources = [
  outsideIndex,
  outsideDocument,
  outsideSymbol,
  outsideOccurrence,
  outsideRelationship,
] as const;

/** What rules make of it. */
export const outsideTables = {
  outsideEntity,
  outsideTarget,
  outsideComparison,
  outsideCall,
} as const;
