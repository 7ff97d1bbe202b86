import { boolean, choice, integer, uint8 } from '../column.ts';
import { defineTable } from '../table.ts';

const language = uint8('Language number.');
const file = integer('File number.');
const unit = integer('The code unit: its node.');
const block = (what: string) => integer(`${what}; numbered within the file.`);

export const unitKinds = ['class', 'comprehension', 'function', 'module'] as const;
export const blockKinds = ['entry', 'exit', 'plain'] as const;
/** How control gets from one block to the next. `finally` resumes, after a finally body, the jump that had entered it. */
export const flowEdgeKinds = [
  'await',
  'break',
  'case',
  'continue',
  'exception',
  'false',
  'finally',
  'loop_back',
  'next',
  'return',
  'throw',
  'true',
  'yield',
] as const;
export const flowGapReasons = [
  'syntax_error',
  'too_many_definitions',
  'too_many_pairs',
  'unit_too_large',
  'unknown_jump',
  'unknown_statement',
] as const;

export const codeUnit = defineTable(
  'fact',
  'code_unit',
  'Code with one flow of control: a module, a function or method, a class body, a comprehension.',
  {
    language,
    file,
    node: integer('The node of the unit; 0 for the module.'),
    kind: choice(unitKinds, 'module, function (methods and lambdas too), class or comprehension.'),
    entry: block('Block where it starts'),
    exit: block('Block where it ends, whichever way'),
    blocks: integer('Number of its blocks.'),
    complexity: integer('Cyclomatic complexity: decisions, plus one.'),
  },
  ['file', 'node'],
);

export const flowBlock = defineTable(
  'fact',
  'flow_block',
  'Basic blocks: what runs from the first step to the last, unless an exception ends it.',
  {
    language,
    file,
    block: block('The block'),
    unit,
    kind: choice(blockKinds, 'entry, exit or plain.'),
    reachable: boolean('Whether a path leads to it from the entry.'),
    depth: integer('Number of loops around it, within the unit.'),
    first: integer('Node of its first step; -1 without.'),
    last: integer('Node of its last step; -1 without.'),
  },
  ['file', 'block'],
);

export const flowStep = defineTable(
  'fact',
  'flow_step',
  'Statements, conditions and other expressions in the order in which they are evaluated.',
  {
    language,
    file,
    block: block('The block it runs in'),
    position: integer('Place in the block, from 0.'),
    node: integer('The statement or expression.'),
    statement: integer('The statement, clause or case it belongs to.'),
  },
  ['file', 'block', 'position'],
);

export const flowEdge = defineTable('fact', 'flow_edge', 'Control goes from one block to another.', {
  language,
  file,
  unit,
  source: block('Block it leaves'),
  target: block('Block it enters'),
  kind: choice(
    flowEdgeKinds,
    'next, true, false, case, loop_back, break, continue, return, throw, exception (may leave anywhere in the block), finally (goes on with the jump that entered a finally body), yield or await.',
  ),
});

export const flowDominator = defineTable(
  'fact',
  'flow_dominator',
  'For each block the nearest block on all paths to it, and the nearest on all paths from it.',
  {
    language,
    file,
    unit,
    block: block('The block'),
    dominator: integer('Immediate dominator; -1 for the entry and for blocks that cannot be reached.'),
    post_dominator: integer(
      'Immediate post-dominator; -1 for the exit and for blocks that never lead there. A loop that never ends is taken to be left by its head.',
    ),
  },
  ['file', 'block'],
);

export const controlDependence = defineTable('fact', 'control_dependence', 'Blocks that run or not as a branch goes.', {
  language,
  file,
  unit,
  block: block('The block that depends'),
  branch: block('The block that decides'),
  kind: choice(flowEdgeKinds, 'Kind of the edge that leads to it.'),
});

export const flowGap = defineTable('fact', 'flow_gap', 'Code whose flow of control is not known.', {
  language,
  file,
  unit,
  node: integer('The node that was not understood.'),
  reason: choice(
    flowGapReasons,
    'syntax_error, unknown_statement, unknown_jump, unit_too_large, too_many_definitions (every definition of a variable is taken to reach every use) or too_many_pairs (not all pairs of definition and use are listed).',
  ),
});

export const discardedJump = defineTable(
  'fact',
  'discarded_jump',
  'Returns and throws whose value goes nowhere: a finally part around them always ends with a jump of its own.',
  { language, file, node: integer('The statement.') },
  ['file', 'node'],
);

export const flowTables = {
  codeUnit,
  flowBlock,
  flowStep,
  flowEdge,
  flowDominator,
  controlDependence,
  flowGap,
  discardedJump,
} as const;
