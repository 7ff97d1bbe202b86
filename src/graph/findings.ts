import type { Finding, FindingsAnswer } from '../protocol/editor-view.ts';
import type { GraphReader } from './graph-reader.ts';
import { importCycles } from './import-cycles.ts';
import { neverCalled } from './never-called.ts';
import { unusedExports } from './unused-exports.ts';

/** One question per kind of finding. */
const questions: Readonly<Record<Finding['kind'], (reader: GraphReader) => Promise<readonly Finding[]>>> = {
  import_cycle: importCycles,
  unused_export: unusedExports,
  never_called: neverCalled,
};

/** What a person may want to look at; at most `limit` of each kind. */
export async function findings(reader: GraphReader, limit: number): Promise<FindingsAnswer> {
  const found: Finding[] = [];
  const totals: Record<string, number> = {};
  for (const [kind, ask] of Object.entries(questions)) {
    const all = await ask(reader);
    totals[kind] = all.length;
    found.push(...all.slice(0, limit));
  }
  return { findings: found, totals: totals as FindingsAnswer['totals'] };
}
