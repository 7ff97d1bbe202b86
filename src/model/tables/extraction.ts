import { bigint, double, integer, nullable, text, tokenNumber, uint8, uint16 } from '../column.ts';
import { defineTable } from '../table.ts';

const file = integer('Number of the file within the build: files are numbered by path, in order.');

export const fileTable = defineTable(
  'extraction',
  'file',
  'Every file found, also those left out, with the reason.',
  {
    file,
    root: text('Name of the workspace folder.'),
    path: text('Repository-relative POSIX path; with several folders it starts with the folder name.'),
    language: uint8('Language number; 0 when no language claims the file.'),
    file_key: bigint('First 40 bits of sha256(path); the upper part of every node id.'),
    size: bigint('Size in bytes.'),
    sha256: nullable(text('Digest of the content; null when it was not read.')),
    encoding: nullable(text('utf-8, utf-8-bom, utf-16le, utf-16be or latin-1.')),
    lines: integer('Number of lines; an empty one after the last line break does not count.'),
    nodes: integer('Number of syntax_node rows.'),
    status: text('parsed, skipped or failed.'),
    reason: nullable(
      text(
        'Why it was skipped or failed: ignored, too_large, binary, minified, generated, unknown_language, unreadable, disappeared, parse_timeout, too_many_nodes, worker_died.',
      ),
    ),
    detail: nullable(text('A sentence for a person.')),
    lane: nullable(text('heap or cursor: how its tree was read.')),
  },
  ['file'],
);

export const syntaxNode = defineTable(
  'extraction',
  'syntax_node',
  'The concrete syntax tree of every parsed file: named nodes, anonymous nodes that carry a field, and operator tokens, in preorder.',
  {
    language: uint8('Language number of the file, repeated here so that scans skip other languages.'),
    file,
    node: integer('Preorder number within the file; the root is 0.'),
    parent: integer('Node of the parent; -1 for the root.'),
    last: integer('Node of the last descendant: a node d lies inside n when n <= d <= last.'),
    kind: uint16('Syntax kind, see syntax_kind.'),
    field: uint16('Field by which the parent holds it, see syntax_field; 0 for none.'),
    position: integer('Place among the kept children of its parent, comments (extras) not counted; from 0.'),
    start: integer('First byte (UTF-8).'),
    end: integer('Byte after the last (UTF-8).'),
    line: integer('Line of the first byte, from 1.'),
    column: integer('Column of the first byte in UTF-16 units, from 1.'),
    flags: uint8('Bits: 1 named, 2 extra, 4 error, 8 missing, 16 contains an error, 32 text cut at 2048 bytes.'),
    token: tokenNumber('Text of the node, see token; -1 when its text is not kept.'),
    scope: integer('Nearest enclosing scope node as the language data define it; -1 for the root.'),
  },
  ['file', 'node'],
);

export const token = defineTable(
  'extraction',
  'token',
  'Dictionary of interned texts.',
  { token: tokenNumber('Number of the text.'), text: text('The text.') },
  ['token'],
);

export const fileLine = defineTable(
  'extraction',
  'file_line',
  'Where each line starts.',
  {
    file,
    line: integer('Line, from 1.'),
    start: integer('First byte of the line.'),
    digest: integer('FNV-1a digest of its UTF-16 units without what ends it, to find the line in a changed text.'),
  },
  ['file', 'line'],
);

export const syntaxProblem = defineTable(
  'extraction',
  'syntax_problem',
  'Syntax errors and tokens the parser had to invent.',
  {
    file,
    node: integer('The error node, or the node that contains the missing token.'),
    start: integer('First byte.'),
    end: integer('Byte after the last.'),
    line: integer('Line, from 1.'),
    column: integer('Column in UTF-16 units, from 1.'),
    problem: text('error or missing.'),
    expected: nullable(text('Kind of the missing token.')),
  },
);

export const language = defineTable(
  'extraction',
  'language',
  'Languages this build knows.',
  {
    language: uint8('Language number, from 1.'),
    id: text('Identifier, as the editor calls it.'),
    title: text('Name as a person writes it.'),
  },
  ['language'],
);

export const languageFeature = defineTable(
  'extraction',
  'language_feature',
  'What differs in meaning between languages, as each declares it.',
  {
    language: uint8('Language number.'),
    feature: text('Name of the feature.'),
  },
);

export const syntaxKind = defineTable(
  'extraction',
  'syntax_kind',
  'Kinds of syntax node; one number per name over all grammars.',
  { kind: uint16('Number.'), name: text('Name in the grammar.'), named: integer('1 for named nodes, 0 for tokens.') },
  ['kind'],
);

export const syntaxField = defineTable(
  'extraction',
  'syntax_field',
  'Fields of syntax nodes; one number per name over all grammars.',
  { field: uint16('Number, from 1.'), name: text('Name in the grammar.') },
  ['field'],
);

export const kindRole = defineTable('extraction', 'kind_role', 'What a kind of node means in a language.', {
  language: uint8('Language number.'),
  kind: uint16('Syntax kind.'),
  role: text('Role, e.g. scope, identifier, literal, comment.'),
  value: text('The role in detail, e.g. function for a scope.'),
});

export const languageName = defineTable(
  'extraction',
  'language_name',
  'Names with a meaning of their own in a language.',
  {
    language: uint8('Language number.'),
    role: text(
      'builtin, constructor, module_name, package_stem, extension, super_call, static_decorator, class_decorator, implicit_method, test_file, run_by_tests (regular expressions), or what a built-in type does with the types of its elements.',
    ),
    name: text('The name.'),
  },
);

export const memberSubstitute = defineTable(
  'extraction',
  'member_substitute',
  'Members that run where a class lacks another one.',
  {
    language: uint8('Language number.'),
    name: text('The member it lacks.'),
    substitute: text('The member that runs.'),
  },
);

export const functionMember = defineTable(
  'extraction',
  'function_member',
  'Built-in functions with the members of their first argument that they run.',
  {
    language: uint8('Language number.'),
    name: text('Name of the function.'),
    member: text('Name of the member.'),
    step: integer('0 for a member of the argument, else for one of what the step before gives.'),
    steps: integer('Number of steps; of one alone the function gives what the member gives.'),
  },
);

export const nativeName = defineTable(
  'extraction',
  'native_name',
  'Built-in functions and members with their effects on values.',
  {
    language: uint8('Language number.'),
    form: text('function, member (of collections) or function_member.'),
    name: text('The name, dotted where the function belongs to an object or a module.'),
    effect: integer('Number of the effect, see src/model/native-effects.ts.'),
  },
);

export const flowRole = defineTable(
  'extraction',
  'flow_role',
  'What a kind of node does to the flow of control in a language, a row for each of its parts.',
  {
    language: uint8('Language number.'),
    kind: uint16('Syntax kind.'),
    role: text('Role, e.g. if, for_each, try.'),
    part: text('Part of the role, e.g. condition; empty for the role as such.'),
    held_by: integer('Field that holds the part, or -1 - place of the child that is the part; 0 for the role as such.'),
  },
);

export const scanEvent = defineTable('extraction', 'scan_event', 'What happened while files were scanned and parsed.', {
  event: text('Name of the event, e.g. worker_died, cursor_lane, latin1_decoded.'),
  path: nullable(text('File concerned.')),
  detail: text('A sentence for a person.'),
  milliseconds: nullable(double('Time it took, where that matters.')),
});

export const extractionTables = [
  fileTable,
  syntaxNode,
  token,
  fileLine,
  syntaxProblem,
  language,
  languageFeature,
  syntaxKind,
  syntaxField,
  kindRole,
  languageName,
  memberSubstitute,
  functionMember,
  nativeName,
  flowRole,
  scanEvent,
] as const;
