import { functionImplementations } from '../../src/arrow/function-implementations.ts';
import { sqlFunctions } from '../../src/compile/functions.ts';
import type { Expression } from '../../src/relation/expression.ts';
import { operands } from '../../src/relation/expression.ts';
import { needsKernel } from '../../src/relation/kernel-relation.ts';
import { inputs, type Relation } from '../../src/relation/relation.ts';
import type { Rule } from '../../src/rules/rule.ts';

/** What is known about a rule before it runs. */
export interface RuleAudit {
  readonly rule: string;
  readonly stage: string;
  readonly output: string;
  readonly lanes: readonly string[];
  readonly functions: readonly string[];
  /** Columns of the contract, and how many of them identify a row. */
  readonly contract: string;
  /** Examples of its own, and the rows it gives over the sources of all case pages. */
  readonly examples: number;
  readonly caseRows: number;
  readonly isDocumented: boolean;
  /** Sentences; none when nothing is missing. */
  readonly faults: readonly string[];
}

/** Lists a rule with all it must have. `caseRows`: rows it gives over the sources of the case pages. */
export function auditRule(rule: Rule, caseRows: number): RuleAudit {
  const functions = functionsOf(rule);
  const texts = [rule.title, rule.why, rule.logic];
  const columns = Object.values(rule.output?.columns ?? {});
  const ofKernel = rule.relation !== undefined && needsKernel(rule.relation);
  const lanes = [
    ...(ofKernel ? ['kernel'] : functions.every((name) => name in sqlFunctions) ? ['native'] : []),
    ...(functions.every((name) => name in functionImplementations) ? ['fallback'] : []),
  ];
  const faults = [
    rule.relation ? '' : 'It has no relation.',
    columns.length > 0 && columns.every(({ doc }) => doc !== '') ? '' : 'Its output has no contract.',
    rule.examples.length > 0 || caseRows > 0 ? '' : 'No example and no case page shows a row of it.',
    texts.every((text) => text.trim() !== '') ? '' : 'Title, reason or logic is missing.',
    lanes.length === 2 ? '' : `It runs in ${lanes.join() || 'no'} lane only.`,
  ];
  return {
    rule: rule.id,
    stage: rule.stage,
    output: rule.output?.name ?? '',
    lanes,
    functions,
    contract: `${columns.length} columns, key of ${rule.output?.key.length ?? 0}`,
    examples: rule.examples.length,
    caseRows,
    isDocumented: texts.every((text) => text.trim() !== ''),
    faults: faults.filter((fault) => fault !== ''),
  };
}

function functionsOf({ relation }: Rule): readonly string[] {
  const names = new Set<string>();
  const inExpression = (at: Expression): void => {
    if (at.kind === 'call') names.add(at.function);
    operands(at).forEach(inExpression);
  };
  const visit = (at: Relation): void => {
    for (const value of expressionsIn(at)) inExpression(value);
    inputs(at).forEach(visit);
  };
  if (relation) visit(relation);
  return [...names].sort();
}

/** The expressions directly inside a node, whatever its kind: everything that says what kind of expression it is. */
function expressionsIn(relation: Relation): readonly Expression[] {
  const inside = new Set<unknown>(inputs(relation));
  const isExpression = (value: object): value is Expression => 'kind' in value && 'type' in value;
  const collect = (value: unknown): readonly Expression[] => {
    if (value === null || typeof value !== 'object' || inside.has(value)) return [];
    if (isExpression(value)) return [value];
    return Object.values(value).flatMap(collect);
  };
  const { schema, ...own } = relation;
  return collect(own);
}
