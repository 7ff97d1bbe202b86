import { groupBy } from '../model/group-by.ts';
import { must } from '../model/must.ts';
import type { EdgeIndex } from './edge-index.ts';
import { edgeTexts } from './edge-texts.ts';
import type { GraphReader } from './graph-reader.ts';
import { fileRange } from './in-file-range.ts';
import {
  type Direction,
  type Neighbour,
  type NeighbourGroup,
  type NeighbourQuestion,
  readNeighbourEdge,
} from './neighbour-group.ts';
import { keyText, type NodeKey } from './node-key.ts';

/** What neighbours are ordered by. */
interface Ranked {
  readonly other: NodeKey;
  readonly missing: string;
  readonly edges: number;
  readonly doubt: number;
}

/** A neighbour and the edges to it, by their numbers in the index. */
interface Candidate extends Ranked {
  readonly numbers: readonly number[];
}

/** The neighbours of a node by edges of one kind, best first; those without a target are told apart by their texts alone. */
interface Fan {
  readonly root: NodeKey;
  readonly kind: string;
  readonly direction: Direction;
  readonly known: readonly Candidate[];
  readonly missing: readonly number[];
}

/** An edge as the database describes it. */
interface Told {
  readonly kind: string;
  readonly edge: string;
  readonly missing: string;
  readonly doubt: number;
}

const missingTarget = { file: -2, node: -1 } as const;

/** What `readNeighbours` answers, found in memory: the database is only asked for the texts of edges that stand for others. */
export async function indexedNeighbours(
  reader: GraphReader,
  index: EdgeIndex,
  asked: NeighbourQuestion,
): Promise<readonly NeighbourGroup[]> {
  const most = asked.cap + asked.skip;
  const fans = asked.directions
    .flatMap((direction) => fansOf(index, asked, direction))
    .map((fan) => {
      const missing = [...new Set(fan.missing.map((edge) => index.placeOf(edge)))];
      const known = fan.known.slice(0, most).map((each) => ({ ...each, place: bestPlace(index, each) }));
      return { fan, known, missing };
    });
  const places = fans.flatMap(({ known, missing }) => [...known.map(({ place }) => place), ...missing]);
  const texts = await readTexts(reader, [...new Set(places)]);
  return fans.map(({ fan: { root, kind, direction, known: all }, known, missing }): NeighbourGroup => {
    const rows = (place: string) => texts.get(`${kind} ${place}`) ?? [];
    const found = known.map(({ place, ...each }) => ({ ...each, edge: least(rows(place)) }));
    const named = withoutTarget(missing.flatMap(rows));
    const neighbours = [...found, ...named].sort(byRank).map(
      ({ other, missing, edges, edge }, at): Neighbour => ({
        ...{ other, missing, edges, place: at + 1 },
        edge: readNeighbourEdge({ kind, edge }),
      }),
    );
    return {
      ...{ root: keyText(root), kind, direction, skipped: asked.skip },
      total: all.length + named.length - asked.skip,
      neighbours: neighbours.slice(asked.skip, most),
    };
  });
}

function fansOf(index: EdgeIndex, { nodes, kinds }: NeighbourQuestion, direction: Direction): readonly Fan[] {
  const wanted = new Set(kinds);
  const seen: { readonly edge: number; readonly root: NodeKey; readonly other: NodeKey }[] = [];
  index.eachDrawn(nodes, direction, (edge, root, other) => {
    if (wanted.has(index.kindOf(edge))) seen.push({ edge, root, other });
  });
  const fans = groupBy(seen, ({ edge, root }) => `${keyText(root)} ${index.kindOf(edge)}`);
  return [...fans.values()].map((edges): Fan => {
    const { edge, root } = must(edges[0], 'an edge');
    const others = groupBy(
      edges.filter(({ other }) => other.file !== missingTarget.file),
      ({ other }) => keyText(other),
    );
    const known = [...others.values()].map((to): Candidate => {
      const numbers = to.map((each) => each.edge);
      const doubt = numbers.map(index.doubtOf).reduce((least, each) => Math.min(least, each));
      return { other: must(to[0], 'an edge').other, missing: '', edges: to.length, doubt, numbers };
    });
    const missing = edges.filter(({ other }) => other.file === missingTarget.file);
    const kind = index.kindOf(edge);
    return { root, kind, direction, known: known.sort(byRank), missing: missing.map((each) => each.edge) };
  });
}

/** The order of `numberedNeighbours`. */
const byRank = (left: Ranked, right: Ranked): number =>
  left.doubt - right.doubt ||
  Number(left.other.file < 0) - Number(right.other.file < 0) ||
  right.edges - left.edges ||
  left.other.file - right.other.file ||
  left.other.node - right.other.node ||
  (left.missing < right.missing ? -1 : 1);

/** The place whose text comes first among those of the surest edges. */
function bestPlace(index: EdgeIndex, { numbers, doubt }: Candidate): string {
  const places = numbers.filter((edge) => index.doubtOf(edge) === doubt).map((edge) => index.placeOf(edge));
  const asWords = (place: string) => `${place.replaceAll(':', ' ')} `;
  return places.reduce((first, place) => (asWords(place) < asWords(first) ? place : first));
}

/** Neighbours that nobody knows more of than a name. */
function withoutTarget(rows: readonly Told[]) {
  return [...groupBy(rows, ({ missing }) => missing)].map(([missing, of]) => ({
    other: missingTarget,
    missing,
    edges: of.length,
    doubt: Math.min(...of.map(({ doubt }) => doubt)),
    edge: least(of),
  }));
}

const least = (rows: readonly Told[]): string =>
  rows.map(({ edge }) => edge).reduce((first, edge) => (edge < first ? edge : first));

/** What edges at some places say, by kind and place. */
async function readTexts(
  reader: GraphReader,
  places: readonly string[],
): Promise<ReadonlyMap<string, readonly Told[]>> {
  if (places.length === 0) return new Map();
  const files = places.map((place) => ({ file: Number.parseInt(place, 10) }));
  const rows = await reader.rows(edgeTexts, { places: places.join(','), ...fileRange(files) });
  return groupBy(
    rows.map(
      (row): Told => ({
        kind: String(row.kind),
        edge: String(row.edge),
        missing: String(row.missing),
        doubt: Number(row.certainty),
      }),
    ),
    ({ kind, edge }) => `${kind} ${edge.split(' ', 6).slice(1).join(':')}`,
  );
}
