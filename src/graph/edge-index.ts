import { certainties } from '../model/certainty.ts';
import { must } from '../model/must.ts';
import { graphEdge } from '../model/tables/graph.ts';
import { union } from '../relation/combine.ts';
import type { Value } from '../relation/expression.ts';
import { cast, coalesce, equal, literal, multiply, not, real } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { definitionAround } from './definition-around.ts';
import type { GraphReader } from './graph-reader.ts';
import { isLifted, liftedKinds } from './lifted-kinds.ts';
import { keyText, type NodeKey } from './node-key.ts';

type Edge = Parameters<Parameters<ReturnType<typeof everyEdge>['select']>[0]>[0]['edge'];
const everyEdge = () => from('edge', graphEdge);

const indexed = (edge: Edge, start: Value<'integer'>) => ({
  source_file: edge.source_file,
  source_node: edge.source_node,
  target_file: edge.target_file,
  target_node: edge.target_node,
  kind: edge.kind,
  certainty: edge.certainty,
  evidence: edge.evidence,
  score: cast(multiply(edge.score, real(1_000_000)), 'integer'),
  start,
});

/** `start` is the node a picture lets the edge start at; -1 where a lifted one stands in no definition. */
const edges = union(
  everyEdge()
    .where((t) => not(isLifted(t.edge.kind)))
    .select((t) => indexed(t.edge, t.edge.source_node)),
  everyEdge()
    .where((t) => isLifted(t.edge.kind))
    .leftJoin('around', definitionAround, (t) => [
      equal(t.around.file, t.edge.source_file),
      equal(t.around.node, t.edge.source_node),
    ])
    .select((t) => indexed(t.edge, coalesce(t.around.definition, literal(-1)))),
);

const kindNames = graphEdge.columns.kind.choices ?? [];
const certaintyNames = graphEdge.columns.certainty.choices ?? [];
const sureFirst = Object.keys(certainties);
const lifted: ReadonlySet<string> = new Set(liftedKinds);
/** Nodes of a file have smaller numbers. */
const mostNodes = 2 ** 23;

/** An edge as the index has it. */
export interface IndexedEdge {
  readonly kind: string;
  readonly certainty: string;
  /** From sure (0) to unresolved. */
  readonly doubt: number;
  readonly score: number;
  readonly source: number;
  readonly target: NodeKey;
}

/**
 * All edges of a graph in memory, by the files of their ends. Questions that editors ask at every movement of the mouse
 * look here: planning a statement costs more than going through the edges of a file.
 */
export class EdgeIndex {
  private constructor(
    private readonly ends: Readonly<Record<string, Int32Array>>,
    private readonly kinds: Uint8Array,
    private readonly certainties: Uint8Array,
    private readonly bySource: FileOrder,
    private readonly byTarget: FileOrder,
  ) {}

  static async read(reader: GraphReader): Promise<EdgeIndex> {
    const { columns } = await reader.numbers(edges);
    const { kind, certainty, ...ends } = columns;
    return new EdgeIndex(
      ends,
      new Uint8Array(must(kind)),
      new Uint8Array(must(certainty)),
      new FileOrder(must(ends.source_file)),
      new FileOrder(must(ends.target_file)),
    );
  }

  /** Number of edges that leave or reach a node, by kind and certainty. */
  count({ file, node }: NodeKey, direction: 'in' | 'out'): ReadonlyMap<string, ReadonlyMap<string, number>> {
    const order = direction === 'in' ? this.byTarget : this.bySource;
    const nodes = must(direction === 'in' ? this.ends.target_node : this.ends.source_node);
    const found = new Map<string, Map<string, number>>();
    for (const edge of order.of(file)) {
      if (nodes[edge] !== node) continue;
      const [kind, certainty] = [this.kindOf(edge), this.certaintyOf(edge)];
      const counts = found.get(kind) ?? new Map<string, number>();
      counts.set(certainty, (counts.get(certainty) ?? 0) + 1);
      found.set(kind, counts);
    }
    return found;
  }

  /** Number of different neighbours that edges of each kind come to some nodes from, as pictures draw them, by `node kind`. */
  neighboursInto(nodes: readonly NodeKey[]): ReadonlyMap<string, number> {
    const { target_node, source_file, start } = this.ends;
    const found = new Map<string, Set<number>>();
    for (const file of new Set(nodes.map((each) => each.file))) {
      const wanted = new Set(nodes.filter((each) => each.file === file).map(({ node }) => node));
      for (const edge of this.byTarget.of(file)) {
        const [target, from] = [target_node?.[edge] as number, start?.[edge] as number];
        if (from < 0 || !wanted.has(target)) continue;
        const [otherFile, kind] = [source_file?.[edge] as number, this.kindOf(edge)];
        if (otherFile === file && from === target && lifted.has(kind)) continue; // A use within itself leads nowhere.
        const key = `${keyText({ file, node: target })} ${kind}`;
        const others = found.get(key) ?? new Set<number>();
        found.set(key, others.add(otherFile * mostNodes + from));
      }
    }
    return new Map([...found].map(([key, others]) => [key, others.size]));
  }

  /** Edges of some kinds that leave a node of a file or that one of the nodes is evidence of. */
  about(file: number, source: number, evidence: readonly number[], kinds: ReadonlySet<string>): readonly IndexedEdge[] {
    const { source_node, evidence: shown } = this.ends;
    const found: IndexedEdge[] = [];
    for (const edge of this.bySource.of(file))
      if (source_node?.[edge] === source || evidence.includes(shown?.[edge] as number))
        if (kinds.has(this.kindOf(edge))) found.push(this.edgeAt(edge));
    return found;
  }

  private edgeAt(edge: number): IndexedEdge {
    const { source_node, target_file, target_node, score } = this.ends;
    const certainty = this.certaintyOf(edge);
    return {
      kind: this.kindOf(edge),
      certainty,
      doubt: sureFirst.indexOf(certainty),
      score: score?.[edge] as number,
      source: source_node?.[edge] as number,
      target: { file: target_file?.[edge] as number, node: target_node?.[edge] as number },
    };
  }

  private kindOf = (edge: number): string => kindNames[this.kinds[edge] as number] as string;
  private certaintyOf = (edge: number): string => certaintyNames[this.certainties[edge] as number] as string;
}

/** Numbers of rows by file; files from -2 on, see NodeKey. */
class FileOrder {
  private readonly starts: Int32Array;
  private readonly rows: Int32Array;

  constructor(files: Int32Array) {
    let last = -2;
    for (let row = 0; row < files.length; row++) last = Math.max(last, files[row] as number);
    this.starts = new Int32Array(last + 4);
    for (let row = 0; row < files.length; row++) {
      const at = (files[row] as number) + 3;
      this.starts[at] = (this.starts[at] as number) + 1;
    }
    for (let at = 1; at < this.starts.length; at++)
      this.starts[at] = (this.starts[at] as number) + (this.starts[at - 1] as number);
    const next = this.starts.slice();
    this.rows = new Int32Array(files.length);
    for (let row = 0; row < files.length; row++) {
      const at = (files[row] as number) + 2;
      this.rows[next[at] as number] = row;
      next[at] = (next[at] as number) + 1;
    }
  }

  of(file: number): Int32Array {
    return this.rows.subarray(this.starts[file + 2] ?? this.rows.length, this.starts[file + 3] ?? this.rows.length);
  }
}
