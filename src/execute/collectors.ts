import type { ExecutionRecord, FallbackRecord, GateError } from './execution-record.ts';

/** Collects what happens while rules run; one per session and build. */
export class Collectors {
  readonly executions: ExecutionRecord[] = [];
  readonly fallbacks: FallbackRecord[] = [];
  readonly gateErrors: GateError[] = [];
}
