import type { Finding, FindingsAnswer, FindingsRequest } from '../protocol/editor-view.ts';
import type { GraphReader } from './graph-reader.ts';
import { importCycles } from './import-cycles.ts';
import { neverCalled } from './never-called.ts';
import { unusedExports } from './unused-exports.ts';
import { variableFindings } from './variable-findings.ts';

/** What a person may want to look at; at most `limit` of each kind. */
export async function findings(reader: GraphReader, { limit, variables }: FindingsRequest): Promise<FindingsAnswer> {
  const lists: (readonly [Finding['kind'], readonly Finding[]])[] = [
    ['import_cycle', await importCycles(reader)],
    ['unused_export', await unusedExports(reader)],
    ['never_called', await neverCalled(reader)],
    ...(variables ? await variableFindings(reader) : []),
  ];
  return {
    findings: lists.flatMap(([, all]) => all.slice(0, limit)),
    totals: Object.fromEntries(lists.map(([kind, all]) => [kind, all.length])),
  };
}
