import { graphLayers } from './graph-layers.ts';

interface Common {
  readonly doc: string;
  /** Whether two builds that differ in it may store different rows. */
  readonly shapesGraph?: true;
  /** A folder may not set it before the user trusts the folder. */
  readonly restricted?: true;
}
interface NumberSetting<N extends boolean = boolean> extends Common {
  readonly type: 'number' | 'integer';
  readonly minimum: number;
  readonly maximum?: number;
  readonly unit: 'megabytes' | 'milliseconds' | 'count';
  /** Whether it may be unset; `default` is then null. */
  readonly nullable: N;
  readonly default: N extends true ? number | null : number;
}
interface ChoiceSetting<C extends string = string> extends Common {
  readonly type: 'choice';
  /** What may be chosen, and what it does. */
  readonly choices: Readonly<Record<C, string>>;
  readonly default: NoInfer<C>;
}
interface SwitchSetting extends Common {
  readonly type: 'switch';
  readonly default: boolean;
}
interface FolderSetting extends Common {
  readonly type: 'folder';
  readonly default: null;
}
export type ProfileSetting = NumberSetting | ChoiceSetting | SwitchSetting | FolderSetting;

const optional = (of: Omit<NumberSetting<true>, 'nullable' | 'default'>): NumberSetting<true> => ({
  ...of,
  nullable: true,
  default: null,
});
const choice = <C extends string>(of: Omit<ChoiceSetting<C>, 'type'>): ChoiceSetting<C> => ({ ...of, type: 'choice' });

/**
 * Every setting of reading, of the database session and of execution, once: types, defaults, settings of the editor and
 * flags of the command line follow from here.
 */
export const profileSettings = {
  maxFileSizeMb: optional({
    type: 'number',
    minimum: 0.1,
    unit: 'megabytes',
    doc: 'Files larger than this are left out, and said so. Unset: 20 MB.',
    shapesGraph: true,
    restricted: true,
  }),
  workers: optional({
    type: 'integer',
    minimum: 1,
    maximum: 64,
    unit: 'count',
    doc: 'Threads that parse files. Unset: as the machine allows.',
    restricted: true,
  }),
  parseTimeoutMs: optional({
    type: 'integer',
    minimum: 100,
    unit: 'milliseconds',
    doc: 'A file whose parsing takes longer is left out, and said so. Unset: the built-in limit.',
    restricted: true,
  }),
  treeReader: choice({
    choices: {
      memory: "From the parser's memory; where a check finds it wrong, through the cursor.",
      cursor: 'Through the public cursor of the parser: slower, but independent of how it keeps trees.',
    },
    default: 'memory',
    doc: 'How syntax trees are read.',
    shapesGraph: true,
  }),
  threads: optional({
    type: 'integer',
    minimum: 1,
    maximum: 64,
    unit: 'count',
    doc: 'Threads of the database that runs the rules. Unset: as the machine allows.',
    restricted: true,
  }),
  memoryLimitMb: {
    type: 'integer',
    minimum: 16,
    unit: 'megabytes',
    nullable: false,
    default: 2048,
    doc: 'Memory the database may use; beyond it, it spills to disk.',
    restricted: true,
  } as NumberSetting<false>,
  spillFolder: {
    type: 'folder',
    default: null,
    doc: 'Folder the database spills to. Unset: beside the graph.',
    restricted: true,
  } as FolderSetting,
  spillLimitMb: optional({
    type: 'integer',
    minimum: 0,
    unit: 'megabytes',
    doc: 'Most the database may spill to disk; 0 forbids it. Unset: what the disk has left.',
    restricted: true,
  }),
  batchRows: {
    type: 'integer',
    minimum: 2048,
    unit: 'count',
    nullable: false,
    default: 122880,
    doc: 'Rows handed over at once between the database and other lanes, and in one group of an exported file.',
  } as NumberSetting<false>,
  determinism: choice({
    choices: {
      canonical: 'Tables are written in one order by one thread: equal graphs are stored alike.',
      stable_set: 'The same set of rows on every run and number of threads.',
      best_effort: 'Where rows repeat a key, any of them may stay.',
    },
    default: 'stable_set',
    doc: 'What two builds of the same files have in common.',
    shapesGraph: true,
  }),
  lane: choice({
    choices: {
      auto: 'The database; when it cannot run a rule, the fallback lane.',
      native: 'The database only; a rule it cannot run fails.',
      fallback: 'The fallback lane only.',
    },
    default: 'auto',
    doc: 'Where rules run.',
    shapesGraph: true,
  }),
  route: choice({
    choices: {
      direct: 'Statements are run as they are compiled.',
      canonical: 'Statements are read as syntax trees, checked against the schema and run as they are written again.',
    },
    default: 'direct',
    doc: 'How a statement gets to the database.',
    shapesGraph: true,
  }),
  fallback: choice({
    choices: {
      record: 'Run the rule in the slower lane and record why.',
      deny: 'Let the rule fail, so that the rest of the build shows what depends on it.',
    },
    default: 'record',
    doc: 'What happens when the database cannot run a rule.',
    shapesGraph: true,
  }),
  strict: {
    type: 'switch',
    default: false,
    doc: 'The first fallback ends the build, with the rule, its output, the reason, the expression and the SQL.',
    shapesGraph: true,
  } as SwitchSetting,
  kernelLanes: choice({
    choices: {
      any: 'In any lane that can run them.',
      native: 'In the database only; patterns then run there too, which takes much longer.',
    },
    default: 'any',
    doc: 'Where kernels (pattern matching, interval join, list items, dedupe, winners, order) may run.',
    shapesGraph: true,
  }),
  kernelViolation: choice({
    choices: {
      warn: 'Run it and say so in the build and beside the rule.',
      error: 'Let the rule fail.',
    },
    default: 'warn',
    doc: 'What happens when a kernel would run in a lane it may not run in.',
    shapesGraph: true,
  }),
  explain: choice({
    choices: {
      off: 'Keep no plans: each is made when you open its rule.',
      plan: 'Keep the plan of every rule.',
      analyze: 'Keep the plan with real row counts and times; a slower build.',
    },
    default: 'off',
    doc: 'Which query plans a build keeps for Rule Diagnostics.',
    shapesGraph: true,
  }),
  layers: choice({
    choices: graphLayers,
    default: 'symbols',
    doc: 'Which edges the graph has. Control flow, slices and flows of values are shown without them; they are for queries.',
    shapesGraph: true,
  }),
  matches: choice({
    choices: {
      needed: 'Only those that a rule of the database reads.',
      all: 'All of them, also those that are used up where files are read.',
    },
    default: 'needed',
    doc: 'Which tables of pattern matches are stored.',
    shapesGraph: true,
  }),
  quality: choice({
    choices: {
      counts: 'Keep what costs nothing: rows, refused rows, certainty and confidence.',
      full: 'Also keep distinct sources and targets and ambiguous groups, so that builds can be compared by them.',
    },
    default: 'counts',
    doc: 'Which figures of every relation a build keeps.',
    shapesGraph: true,
  }),
  candidates: choice({
    choices: {
      all: 'Every target stays, with its share of the confidence.',
      best: 'Only the best target of each group stays, as a heuristic edge.',
    },
    default: 'all',
    doc: 'Which targets of an edge that may have several are kept.',
    shapesGraph: true,
  }),
  ruleTimeoutMs: optional({
    type: 'integer',
    minimum: 1,
    unit: 'milliseconds',
    doc: 'A rule that takes longer in the database is stopped there. Unset: no limit.',
    shapesGraph: true,
  }),
  cache: choice({
    choices: {
      reuse: 'What has not changed is not built again.',
      ignore: 'Every build starts from scratch.',
    },
    default: 'reuse',
    doc: 'Whether a build takes over what the stored graph has.',
  }),
} as const satisfies Record<string, ProfileSetting>;

export type ProfileSettingName = keyof typeof profileSettings;
export const profileSettingNames = Object.keys(profileSettings) as readonly ProfileSettingName[];

type ValueOf<S> =
  S extends ChoiceSetting<infer C>
    ? C
    : S extends NumberSetting<infer N>
      ? N extends true
        ? number | null
        : number
      : S extends SwitchSetting
        ? boolean
        : string | null;

/** A value for every setting. */
export type ProfileValues = { readonly [K in ProfileSettingName]: ValueOf<(typeof profileSettings)[K]> };

export const profileDefaults = Object.fromEntries(
  Object.entries(profileSettings).map(([name, setting]) => [name, setting.default]),
) as ProfileValues;

/** Settings that belong together; what is set besides wins over them. */
export const presets = {
  default: { doc: 'The defaults.', values: {} },
  'low-memory': {
    doc: 'For small machines: little memory, few threads, small batches.',
    values: { memoryLimitMb: 512, threads: 1, workers: 1, batchRows: 16384 },
  },
  deterministic: {
    doc: 'For comparing: one thread, one order of rows.',
    values: { determinism: 'canonical', threads: 1 },
  },
  debug: {
    doc: 'For looking closely: every statement checked as a syntax tree, every plan with real rows and times.',
    values: { explain: 'analyze', route: 'canonical', matches: 'all', cache: 'ignore' },
  },
} as const satisfies Record<string, { readonly doc: string; readonly values: Partial<ProfileValues> }>;

export type PresetName = keyof typeof presets;
