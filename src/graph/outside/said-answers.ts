import type { OutsideReport, SaidRequest } from '../../protocol/outside-view.ts';
import type { GraphReader } from '../graph-reader.ts';
import { keyText, type NodeKey } from '../node-key.ts';
import { compareSaid, type SaidReference } from './compare-said.ts';

/** What was said of the names of one graph; it is forgotten with the graph. */
interface Said {
  /** By source and path: a file that is asked about again has the new answers alone. */
  readonly files: Map<string, OutsideReport>;
  readonly references: Map<string, SaidReference & { readonly source: string }>;
}

const known = new WeakMap<GraphReader, Said>();

function saidOf(reader: GraphReader): Said {
  const said = known.get(reader) ?? { files: new Map(), references: new Map() };
  known.set(reader, said);
  return said;
}

/** Compares answers with the graph, and keeps them as long as it stands. */
async function keep(reader: GraphReader, request: SaidRequest): Promise<OutsideReport> {
  const { report, references } = await compareSaid(reader, request);
  const said = saidOf(reader);
  said.files.set(`${request.source}\0${request.path}`, report);
  for (const each of references) said.references.set(keyText(each.reference), { ...each, source: request.source });
  return report;
}

/** What was said of a name. */
const about = (reader: GraphReader, key: NodeKey) => known.get(reader)?.references.get(keyText(key));

/** What was said of all files, a report for each source. */
function reports(reader: GraphReader): readonly OutsideReport[] {
  const bySource = new Map<string, OutsideReport[]>();
  for (const report of known.get(reader)?.files.values() ?? [])
    bySource.set(report.source, [...(bySource.get(report.source) ?? []), report]);
  return [...bySource.values()].map(together);
}

function together(files: readonly OutsideReport[]): OutsideReport {
  const kinds = new Map<string, number>();
  for (const { name, count } of files.flatMap(({ kinds }) => kinds)) kinds.set(name, (kinds.get(name) ?? 0) + count);
  const [first] = files as readonly [OutsideReport];
  return {
    ...first,
    documents: files.length,
    used: files.length,
    kinds: [...kinds].map(([name, count]) => ({ name, count })).sort((left, right) => right.count - left.count),
    places: files.flatMap(({ places }) => places),
  };
}

/** What somebody else said of the names of a graph, such as a language server that was asked. */
export const saidAnswers = { keep, about, reports } as const;
