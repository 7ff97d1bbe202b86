import type { RowsAmong } from '../compile/gate-statements.ts';
import type { SqlAst } from '../compile/sql-ast.ts';
import type { Relation } from '../relation/relation.ts';
import { saysNoRows } from '../relation/without-empty-parts.ts';
import type { Rule } from '../rules/rule.ts';
import type { RuntimeProfile } from '../session/profile.ts';
import type { Parameters, Session } from '../session/session.ts';
import { bindParameters } from './bind-parameters.ts';
import { chooseCandidates } from './choose-candidates.ts';
import type { Collectors } from './collectors.ts';
import type { KernelThread } from './kernel-thread.ts';

type Policy = Pick<
  RuntimeProfile,
  | 'lane'
  | 'route'
  | 'fallback'
  | 'strict'
  | 'kernelLanes'
  | 'kernelViolation'
  | 'explain'
  | 'candidates'
  | 'determinism'
  | 'batchRows'
  | 'ruleTimeoutMs'
>;

/** How one rule is run; what is absent is as the profile of the session says. */
export interface ExecutionOptions extends Partial<Policy> {
  /** Whether no later rule writes the same table, so that it can be held to its contract as a whole. */
  readonly isLastWriter?: boolean;
  /** Says the same rows with less, as the tables are now: what is run, while what the rule says is written down; not where statements are written again. */
  readonly lean?: Relation;
  /** Whether its rows are those of a few files, which the relation says as conditions. */
  readonly isOfFewFiles?: boolean;
  /** The rows of the table that are made again; the others are held to its contract already. */
  readonly madeAgain?: RowsAmong | null;
  /** Values of the parameters the relation reads. */
  readonly parameters?: Parameters;
  /** Reads statements as syntax trees; needed for the canonical route. */
  readonly sqlAst?: () => Promise<SqlAst>;
  /** Without it kernels are computed in place. */
  readonly kernelThread?: KernelThread;
}

/** One run of a rule with everything decided. */
export interface Execution {
  readonly rule: Rule;
  /** The relation of the rule with the profile's policies in it. */
  readonly relation: Relation;
  readonly session: Session;
  readonly collectors: Collectors;
  readonly policy: Policy;
  readonly isLastWriter: boolean;
  /** What is run in the database: the relation, or one that says the same rows with less. */
  readonly lean: Relation;
  readonly isOfFewFiles: boolean;
  readonly madeAgain: RowsAmong | null;
  readonly parameters: Parameters;
  readonly sqlAst: () => Promise<SqlAst>;
  readonly kernelThread: KernelThread;
}

export function executionOf(
  rule: Rule,
  session: Session,
  collectors: Collectors,
  options: ExecutionOptions,
): Execution {
  const { isLastWriter = true, lean = rule.relation, isOfFewFiles = false, madeAgain = null, ...given } = options;
  const { parameters = {}, sqlAst = noSyntaxTrees, kernelThread = {}, ...policy } = given;
  const decided = { ...session.profile, ...policy };
  const chosen = (of: Relation) => (decided.candidates === 'best' ? chooseCandidates(rule.output, of) : of);
  const relation = chosen(rule.relation);
  const isWrittenAgain = decided.route === 'canonical';
  return {
    rule,
    relation,
    lean: saysNoRows(lean) ? lean : lean === rule.relation || isWrittenAgain ? relation : chosen(lean),
    session,
    collectors,
    policy: decided,
    isLastWriter,
    isOfFewFiles,
    madeAgain,
    parameters: bindParameters(relation, parameters),
    sqlAst,
    kernelThread,
  };
}

const noSyntaxTrees = (): never => {
  throw new Error('The canonical route needs the library that reads statements as syntax trees.');
};
