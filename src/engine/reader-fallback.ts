import type { FallbackRecord } from '../execute/execution-record.ts';
import type { ExtractionSummary } from '../extract/extraction-request.ts';
import { syntaxNode } from '../model/tables/extraction.ts';

/** The event of files that the fast reader gave up because it disagreed with the parser's own; none when there are none. */
export function readerFallback({ lanes }: Pick<ExtractionSummary, 'lanes'>): readonly FallbackRecord[] {
  if (lanes.cursor === 0) return [];
  return [
    {
      rule: 'read-trees',
      output: syntaxNode.name,
      reason: 'self_check_failed',
      expression: null,
      sql: null,
      dialect: 'wasm',
      error: `${lanes.cursor} files were read through the parser's cursor; scan_event says why.`,
    },
  ];
}
