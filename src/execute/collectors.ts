import type { AlignmentRecord, ExecutionRecord, FallbackRecord, GateError, RuleWarning } from './execution-record.ts';

/** Collects what happens while rules run; one per session and build. */
export class Collectors {
  readonly executions: ExecutionRecord[] = [];
  readonly fallbacks: FallbackRecord[] = [];
  readonly gateErrors: GateError[] = [];
  readonly alignments: AlignmentRecord[] = [];
  readonly warnings: RuleWarning[] = [];
}
