import { boolean, choice, integer, uint8 } from '../column.ts';
import { defineTable } from '../table.ts';

const language = uint8('Language number.');
const file = integer('File number.');
const unit = integer('The code unit it runs in: its node.');
const block = integer('Block it runs in, see flow_block; -1 where that is not known.');
const symbol = integer(
  'The variable: node of its symbol; -1 for the instance of a method, where a keyword stands for it.',
);
const fields = integer('Length of the path behind the variable: 0 for `a`, 1 for `a.b` or `a[i]`; at most 3.');

/** How a value is given; a `deletion` takes it away. */
export const definitionKinds = [
  'assignment',
  'augmented',
  'class',
  'declaration',
  'deletion',
  'destructuring',
  'exception',
  'function',
  'import',
  'iteration',
  'parameter',
  'resource',
  'type',
] as const;

export const useKinds = ['augmented', 'call', 'read', 'type'] as const;

export const reachingCertainties = ['exact', 'heuristic', 'one_of'] as const;

export const definitionSite = defineTable(
  'fact',
  'definition_site',
  'Places where a variable, or a field or element of what it holds, gets a value or loses it.',
  {
    language,
    file,
    node: integer('The name or access that is written.'),
    unit,
    block,
    symbol,
    fields,
    kind: choice(
      definitionKinds,
      'assignment (patterns of a match too), augmented (`x += 1`), destructuring, iteration, resource (`with`), parameter, exception, import, function, class, type (a type parameter), declaration (without a value) or deletion.',
    ),
    may: boolean('Whether what was there before may stay: an element out of many, or code that may not have run.'),
    uses: integer('Number of uses it may reach.'),
  },
  ['file', 'node'],
);

export const useSite = defineTable(
  'fact',
  'use_site',
  'Places where a variable of the file is read, or a field or element of it that the same unit writes.',
  {
    language,
    file,
    node: integer('The name or access that is read.'),
    unit,
    block,
    symbol,
    fields,
    kind: choice(useKinds, 'read, call, augmented (`x += 1`) or type.'),
    unset: boolean('Whether a path leads there on which the variable has no value yet, or none any more.'),
    definitions: integer('Number of definitions that may reach it.'),
  },
  ['file', 'node'],
);

export const reachingDefinition = defineTable(
  'fact',
  'reaching_definition',
  'A value given here may be the one that is read there.',
  {
    language,
    file,
    definition: integer('Node of the definition, see definition_site.'),
    use: integer('Node of the use, see use_site.'),
    certainty: choice(
      reachingCertainties,
      'exact: no other definition can reach the use. one_of: one of several. heuristic: a field or element, which others may write through another name.',
    ),
  },
  ['file', 'definition', 'use'],
);

export const narrowedUse = defineTable(
  'fact',
  'narrowed_use',
  'Uses that run only after a test said what the value is an instance of, and without another value in between.',
  {
    language,
    file,
    node: integer('The use: a name, or an access to a member of it.'),
    test: integer('The test.'),
    type: integer('The expression that names the class, or several.'),
  },
  ['file', 'node'],
);

const variableFindingKinds = ['dead_store', 'unused', 'use_before_definition'] as const;
const variableDoubts = ['captured', 'dynamic', 'given', 'global', 'none', 'some_paths'] as const;

export const variableFinding = defineTable(
  'relation',
  'variable_finding',
  'Values nobody reads, variables nobody uses, and reads of variables without a value; each with what speaks against it.',
  {
    language,
    file,
    node: integer('The name: of the definition, or of the use.'),
    kind: choice(
      variableFindingKinds,
      'dead_store: no use can read the value. unused: the variable is never read. use_before_definition: it has no value there, or none any more.',
    ),
    symbol,
    doubt: choice(
      variableDoubts,
      'dynamic: the file runs code or reads variables by name. global: others may use what a module, namespace or class binds. captured: other units use the variable, who knows when. given: the value comes whether wanted or not: a parameter, an item, a part of a pattern, what a decorator gets, the own name of a function expression, what is imported once more. some_paths: on others it has a value. none.',
    ),
  },
  ['file', 'node', 'kind'],
);

export const definitionTables = { definitionSite, useSite, reachingDefinition, narrowedUse, variableFinding } as const;
