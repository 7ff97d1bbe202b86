import { fileTable } from '../../model/tables/extraction.ts';
import { from } from '../../relation/query.ts';
import type { GraphReader } from '../graph-reader.ts';

/**
 * A place a value can be at: an expression or binding of a file, what the value of an expression has become after it was
 * used (`after`), the instances of a class taken together (`cell`), or a collection that a call makes (`aside`). Places are
 * small integers in the order of files and nodes, so that they are kept in typed arrays and as keys of maps without an object
 * for each; which node one stands for, the `Places` of its graph know.
 */
const statesOfNode = 4;
export const after = (of: number): number => of + 1;
export const cell = (of: number): number => of + 2;
/** A collection that a call makes of what it is given. */
export const aside = (of: number): number => of + 3;
export const isPlain = (of: number): boolean => of >= 0 && of % statesOfNode === 0;
/** The expression or binding itself. */
export const plain = (of: number): number => (of < 0 ? of : of - (of % statesOfNode));
/** The node behind, of the same file: of what encloses others, the first of them. */
export const nodeBehind = (of: number): number => of + statesOfNode;
/** A place that is nothing of the sources: where the steps of a call outside the workspace meet. */
export const between = (count: number): number => -1 - count;
/** What stands where a row names no node; also in another state it is none. */
export const noPlace = -(2 ** 31);
export const isNone = (of: number): boolean => of < -(2 ** 30);

/** Which places the nodes of the files of a graph have. */
export class Places {
  /** By file: how many nodes the files before it have. */
  private readonly starts: Int32Array;

  /** `nodes`: of each file how many nodes it has. */
  constructor(nodes: ArrayLike<number>) {
    this.starts = new Int32Array(nodes.length + 1);
    for (let file = 0; file < nodes.length; file++)
      this.starts[file + 1] = (this.starts[file] as number) + (nodes[file] as number);
  }

  /** One more than the highest place. */
  get size(): number {
    return (this.starts.at(-1) as number) * statesOfNode;
  }

  /** `noPlace` where there is no such file or node. */
  of(file: number, node: number): number {
    return file < 0 || node < 0 ? noPlace : ((this.starts[file] as number) + node) * statesOfNode;
  }

  /** The last file that starts at or before a place: files without nodes start where the next one does. */
  fileOf(place: number): number {
    const node = Math.floor(place / statesOfNode);
    let [from, to] = [0, this.starts.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.starts[middle] as number) <= node) from = middle + 1;
      else to = middle;
    }
    return from - 1;
  }

  nodeOf(place: number): number {
    return Math.floor(place / statesOfNode) - (this.starts[this.fileOf(place)] as number);
  }
}

const files = from('file', fileTable).select((t) => ({ file: t.file.file, nodes: t.file.nodes }));
const known = new WeakMap<GraphReader, Promise<Places>>();

/** The places of a graph. */
export function placesOf(reader: GraphReader): Promise<Places> {
  const places = known.get(reader) ?? read(reader);
  known.set(reader, places);
  return places;
}

async function read(reader: GraphReader): Promise<Places> {
  const { columns, rows } = await reader.numbers(files);
  const [file, nodes] = [columns.file as Int32Array, columns.nodes as Int32Array];
  const sizes = new Int32Array(file.reduce((most, each) => Math.max(most, each + 1), 0));
  for (let row = 0; row < rows; row++) sizes[file[row] as number] = nodes[row] as number;
  return new Places(sizes);
}
