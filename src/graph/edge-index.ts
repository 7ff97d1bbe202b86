import { certainties } from '../model/certainty.ts';
import { must } from '../model/must.ts';
import { graphEdge } from '../model/tables/graph.ts';
import { cast, multiply, real } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import type { NodeKey } from './node-key.ts';

const edges = from('edge', graphEdge).select((t) => ({
  source_file: t.edge.source_file,
  source_node: t.edge.source_node,
  target_file: t.edge.target_file,
  target_node: t.edge.target_node,
  kind: t.edge.kind,
  certainty: t.edge.certainty,
  evidence: t.edge.evidence,
  score: cast(multiply(t.edge.score, real(1_000_000)), 'integer'),
}));

const kindNames = graphEdge.columns.kind.choices ?? [];
const certaintyNames = graphEdge.columns.certainty.choices ?? [];
const sureFirst = Object.keys(certainties);

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
