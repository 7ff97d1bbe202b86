import type { OutsidePlace, OutsideReport, SaidPlace, SaidRequest } from '../../protocol/outside-view.ts';
import type { GraphReader } from '../graph-reader.ts';
import { type FileReference, fileReferences } from './file-references.ts';
import { isDisagreement, judgeTargets, type Verdict } from './judge-targets.ts';
import { placeKey, SaidSymbols } from './said-symbols.ts';

/** A name with what somebody else says of it. */
export interface SaidReference {
  readonly reference: FileReference;
  readonly verdict: Verdict;
  readonly place: OutsidePlace;
}

export interface ComparedFile {
  readonly report: OutsideReport;
  readonly references: readonly SaidReference[];
}

/** Lays what somebody else says about names of a file over what the graph knows; names nothing was said of do not count. */
export async function compareSaid(reader: GraphReader, request: SaidRequest): Promise<ComparedFile> {
  const { path, source, answers } = request;
  const lines = answers.map(({ line }) => line + 1);
  const known = await fileReferences(reader, path, { from: Math.min(...lines), to: Math.max(...lines) });
  const byPlace = new Map(known.map((each) => [placeKey(path, each.line, each.column), each]));
  const symbols = new SaidSymbols(reader);
  const references: SaidReference[] = [];
  for (const { line, character, said } of answers) {
    const reference = byPlace.get(placeKey(path, line + 1, character + 1));
    if (reference && said.length > 0) references.push(await compared(reference, path, said, symbols));
  }
  const kinds = new Map<string, number>();
  for (const { verdict } of references) kinds.set(verdict, (kinds.get(verdict) ?? 0) + 1);
  return {
    references,
    report: {
      source,
      tool: '',
      documents: 1,
      used: 1,
      problem: null,
      kinds: [...kinds].map(([name, count]) => ({ name, count })).sort((left, right) => right.count - left.count),
      places: references.filter(({ verdict }) => isDisagreement(verdict)).map(({ place }) => place),
    },
  };
}

async function compared(
  reference: FileReference,
  path: string,
  said: readonly SaidPlace[],
  symbols: SaidSymbols,
): Promise<SaidReference> {
  const places = await Promise.all(said.map((place) => symbols.at(place)));
  const inside = places.filter((place) => place !== null);
  // An import that leads outside the workspace is no claim about what is inside.
  const ours = reference.targets.filter(({ kind }) => kind !== 'IMPORT');
  const keys = ours.map((target) => placeKey(target.path ?? '', target.line, target.column));
  const verdict = judgeTargets(new Set(keys), new Set(inside.map(({ key }) => key)));
  const names = (of: readonly string[]) => [...new Set(of)].sort().join(', ');
  const { line, column, name } = reference;
  const place = {
    ...{ path, line, column, name, kind: verdict },
    found: names(ours.map(({ qualifiedName }) => qualifiedName)),
    said: names(inside.map((each) => each.name)),
  };
  return { reference, verdict, place };
}
