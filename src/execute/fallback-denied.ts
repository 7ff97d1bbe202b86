import type { FallbackRecord } from './execution-record.ts';

/** A rule that would have left the native lane although the policy forbids it. */
export class FallbackDenied extends Error {
  constructor(readonly record: FallbackRecord) {
    super(
      [
        `Rule ${record.rule} (${record.output}) would fall back: ${record.reason}`,
        record.expression && `expression ${record.expression}`,
        record.error,
        record.sql && `SQL: ${record.sql}`,
      ]
        .filter(Boolean)
        .join('; '),
    );
    this.name = 'FallbackDenied';
  }
}
