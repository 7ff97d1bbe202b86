import type { Rule } from '../rules/rule.ts';
import type { AlignmentRecord, ExecutionRecord, FallbackRecord, GateError, RuleWarning } from './execution-record.ts';

/** Collects what happens while rules run; one per session and build. */
export class Collectors {
  readonly executions: ExecutionRecord[] = [];
  readonly fallbacks: FallbackRecord[] = [];
  readonly gateErrors: GateError[] = [];
  readonly alignments: AlignmentRecord[] = [];
  readonly warnings: RuleWarning[] = [];

  /** Puts what was collected in the order of the rules, whichever was done first; what is of no rule stays before. */
  order(rules: readonly Rule[]): void {
    const places = new Map(rules.map(({ id }, place) => [id, place]));
    const placeOf = (id: string): number => places.get(id) ?? -1;
    this.executions.sort((left, right) => placeOf(left.rule.id) - placeOf(right.rule.id));
    for (const records of [this.fallbacks, this.gateErrors, this.alignments, this.warnings])
      records.sort((left, right) => placeOf(left.rule) - placeOf(right.rule));
  }
}
