import { datasetFormats } from '../../src/model/dataset.ts';
import { profileContributions } from './profile-contributions.ts';
import type { SettingContribution } from './setting-contribution.ts';

const whenToAnswer = {
  type: 'string',
  enum: ['auto', 'on', 'off'],
  enumDescriptions: [
    'For languages for which nothing else in this window lists the symbols of a file, such as a language server.',
    'For every language of the graph, beside what else answers.',
    'Never.',
  ],
  default: 'auto',
  scope: 'window',
} as const;

/** Every setting once: the manifest, the list of what restarts the engine and what needs trust are made from it. */
export const settingContributions = {
  'hover.enabled': {
    type: 'boolean',
    default: true,
    scope: 'window',
    markdownDescription: 'Show the edges of a symbol when you hover it.',
  },
  'codeLens.enabled': {
    type: 'boolean',
    default: false,
    scope: 'window',
    markdownDescription:
      'Show callers, callees, implementations and how many of these edges are uncertain above functions, methods and classes.',
  },
  'symbolsView.followCursor': {
    type: 'boolean',
    default: true,
    scope: 'window',
    markdownDescription:
      'Let *Symbols and Edges* show the symbol at the cursor. Off: it keeps its symbol until you ask.',
  },
  'findings.inProblems': {
    type: 'boolean',
    default: true,
    scope: 'window',
    markdownDescription: 'List findings, such as import cycles and unused exports, under *Problems* as well.',
  },
  'findings.variables': {
    type: 'boolean',
    default: false,
    scope: 'window',
    markdownDescription:
      'Also find values no use can read, variables that are never read, and reads that may find no value.',
  },
  'taint.afterBuild': {
    type: 'boolean',
    default: false,
    scope: 'window',
    markdownDescription:
      'Find values from outside that may do harm after every build and list them under *Problems*. Off: *Find Tainted Flows* does it.',
  },
  'flow.knownOnly': {
    type: 'boolean',
    default: false,
    scope: 'window',
    markdownDescription:
      'End the way of a value at calls of functions nobody knows. Off: arguments may come out as the result or stay in the object, and functions among them are called with the others; such steps are guesses and say so.',
  },
  'build.onSave': {
    type: 'boolean',
    default: false,
    scope: 'window',
    markdownDescription:
      'Bring a graph that is stored up to date when sources are saved, a second after the last save.',
  },
  'decorations.staleFiles': {
    type: 'boolean',
    default: false,
    scope: 'window',
    markdownDescription: 'Mark files in the explorer that have changed since the graph was built.',
  },
  'providers.definition': { ...whenToAnswer, markdownDescription: 'Answer *Go to Definition* from the graph.' },
  'providers.references': { ...whenToAnswer, markdownDescription: 'Answer *Find All References* from the graph.' },
  'providers.implementation': {
    ...whenToAnswer,
    markdownDescription: 'Answer *Go to Implementations* from the graph: subtypes, and methods that override.',
  },
  'providers.callHierarchy': { ...whenToAnswer, markdownDescription: 'Answer *Show Call Hierarchy* from the graph.' },
  'providers.typeHierarchy': { ...whenToAnswer, markdownDescription: 'Answer *Show Type Hierarchy* from the graph.' },
  'providers.documentSymbols': {
    ...whenToAnswer,
    markdownDescription: 'Fill the outline, breadcrumbs and *Go to Symbol in Editor* from the graph.',
  },
  'providers.workspaceSymbols': {
    ...whenToAnswer,
    markdownDescription: 'Answer *Go to Symbol in Workspace* from the graph.',
  },
  'graph.elementBudget': {
    type: 'integer',
    default: 300,
    minimum: 20,
    maximum: 2000,
    scope: 'window',
    markdownDescription:
      'Most nodes and edges a picture shows at once. What does not fit is folded into *N more* markers that open on a click.',
  },
  'query.maxRows': {
    type: 'integer',
    default: 1000,
    minimum: 1,
    maximum: 100_000,
    scope: 'window',
    markdownDescription: 'Most rows a query shows. A result that has more says so.',
  },
  'query.timeLimitSeconds': {
    type: 'integer',
    default: 30,
    minimum: 1,
    maximum: 3600,
    scope: 'window',
    markdownDescription: 'A query that takes longer, in seconds, is stopped.',
  },
  exclude: {
    type: 'array',
    items: { type: 'string' },
    default: [],
    scope: 'resource',
    markdownDescription:
      'Globs of files to leave out of the graph, relative to each folder, besides `.gitignore`, `#files.exclude#` and `#search.exclude#`.',
    forEngine: true,
    needsTrust: true,
  },
  scip: {
    type: 'string',
    default: 'auto',
    scope: 'machine-overridable',
    markdownDescription:
      'SCIP indexes whose definitions go before what follows from syntax: `auto` for every `*.scip` in a folder, `off`, or the path of one, relative to the first folder.',
    forEngine: true,
    needsTrust: true,
  },
  ...profileContributions,
  datasets: {
    type: 'object',
    additionalProperties: {
      type: 'object',
      required: ['path'],
      properties: {
        path: { type: 'string' },
        format: { type: 'string', enum: Object.keys(datasetFormats) },
        partitions: { type: 'object', additionalProperties: { type: 'string' } },
        order: { type: 'array', items: { type: 'string' } },
        files: { type: 'array', items: { type: 'string' } },
        table: { type: 'string' },
      },
    },
    default: {},
    scope: 'machine-overridable',
    markdownDescription:
      'Files that queries can join with the graph, as `data.<name>`: Parquet, CSV, JSON, Arrow IPC or DuckDB, relative to the first folder. What is said here wins over the `.meta.json` beside a file, and that over what its name says.',
    forEngine: true,
    needsTrust: true,
  },
  storage: {
    type: 'string',
    enum: ['workspace', 'extension'],
    enumDescriptions: [
      'In `.codeanatomy` of the first folder, which ignores itself in git. Read-only and untrusted folders are never written.',
      'In the storage of the extension, outside the folder.',
    ],
    default: 'workspace',
    scope: 'machine-overridable',
    markdownDescription: 'Where the graph is stored.',
    forEngine: true,
    needsTrust: true,
  },
} as const satisfies Record<string, SettingContribution>;

export type SettingName = keyof typeof settingContributions;

/** Names of the settings with a mark, in order. */
export const settingsMarked = (mark: 'forEngine' | 'needsTrust'): readonly SettingName[] =>
  Object.entries(settingContributions).flatMap(([name, setting]) => (mark in setting ? [name as SettingName] : []));
