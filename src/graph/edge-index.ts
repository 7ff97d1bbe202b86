import { certainties } from '../model/certainty.ts';
import { groupBy } from '../model/group-by.ts';
import { must } from '../model/must.ts';
import { graphEdge, graphNode } from '../model/tables/graph.ts';
import { union } from '../relation/combine.ts';
import type { Value } from '../relation/expression.ts';
import { both, cast, coalesce, equal, literal, multiply, not, real } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { definitionAround } from './definition-around.ts';
import { edgeSayings, readSayings, type Saying, saysSo } from './edge-sayings.ts';
import type { GraphReader } from './graph-reader.ts';
import { isLifted, liftedKinds } from './lifted-kinds.ts';
import { keyText, type NodeKey } from './node-key.ts';

type Edge = Parameters<Parameters<ReturnType<typeof everyEdge>['select']>[0]>[0]['edge'];
const everyEdge = () => from('edge', graphEdge);

const indexed = (edge: Edge, start: Value<'integer'>, isOwn: Value<'boolean'>) => ({
  source_file: edge.source_file,
  source_node: edge.source_node,
  target_file: edge.target_file,
  target_node: edge.target_node,
  kind: edge.kind,
  certainty: edge.certainty,
  evidence: edge.evidence,
  score: cast(multiply(edge.score, real(1_000_000)), 'integer'),
  start,
  is_own: isOwn,
  rule: edge.rule,
  reason: edge.reason,
  detail: edge.detail,
});

/**
 * `start` is the node a picture lets the edge start at; -1 where a lifted one stands in no definition. Uses of what belongs
 * to the definition itself are its own.
 */
const startedEdges = union(
  everyEdge()
    .where((t) => not(isLifted(t.edge.kind)))
    .select((t) => indexed(t.edge, t.edge.source_node, literal(false))),
  everyEdge()
    .where((t) => isLifted(t.edge.kind))
    .leftJoin('around', definitionAround, (t) => [
      equal(t.around.file, t.edge.source_file),
      equal(t.around.node, t.edge.source_node),
    ])
    .leftJoin('target', graphNode, (t) => [
      equal(t.target.file, t.edge.target_file),
      equal(t.target.node, t.edge.target_node),
    ])
    .select((t) =>
      indexed(
        t.edge,
        coalesce(t.around.definition, literal(-1)),
        coalesce(
          both(equal(t.edge.source_file, t.edge.target_file), equal(t.target.container, t.around.definition)),
          literal(false),
        ),
      ),
    ),
);

const edges = from('edge', startedEdges)
  .join('saying', edgeSayings, (t) => saysSo(t.edge, t.saying))
  .select(({ edge: { rule, reason, detail, ...numbers }, saying }) => ({ ...numbers, said: saying.number }));

const kindNames = graphEdge.columns.kind.choices ?? [];
const certaintyNames = graphEdge.columns.certainty.choices ?? [];
const sureFirst = Object.keys(certainties);
const lifted: ReadonlySet<string> = new Set(liftedKinds);
/** Nodes of a file have smaller numbers. */
const mostNodes = 2 ** 23;
const missingFile = -2;

type Ends = Readonly<
  Record<
    'source_file' | 'source_node' | 'target_file' | 'target_node' | 'evidence' | 'score' | 'start' | 'said',
    Int32Array
  >
>;

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
    private readonly ends: Ends,
    private readonly kinds: Uint8Array,
    private readonly certainties: Uint8Array,
    private readonly own: Uint8Array,
    private readonly sayings: readonly Saying[],
    private readonly bySource: FileOrder,
    private readonly byTarget: FileOrder,
  ) {}

  static async read(reader: GraphReader): Promise<EdgeIndex> {
    const { columns } = await reader.numbers(edges);
    const { kind, certainty, is_own, ...rest } = columns;
    const ends = rest as Ends;
    return new EdgeIndex(
      ends,
      new Uint8Array(must(kind)),
      new Uint8Array(must(certainty)),
      new Uint8Array(must(is_own)),
      await readSayings(reader),
      new FileOrder(ends.source_file),
      new FileOrder(ends.target_file),
    );
  }

  /** Number of edges that leave or reach a node, by kind and certainty. */
  count({ file, node }: NodeKey, direction: 'in' | 'out'): ReadonlyMap<string, ReadonlyMap<string, number>> {
    const order = direction === 'in' ? this.byTarget : this.bySource;
    const nodes = direction === 'in' ? this.ends.target_node : this.ends.source_node;
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

  /** Number of different neighbours of some nodes by edges of each kind, as pictures draw them, by `node kind`. */
  neighbourCounts(nodes: readonly NodeKey[], direction: 'in' | 'out'): ReadonlyMap<string, number> {
    const found = new Map<string, Set<number | string>>();
    this.eachDrawn(nodes, direction, (edge, root, other) => {
      const key = `${keyText(root)} ${this.kindOf(edge)}`;
      const others = found.get(key) ?? new Set<number | string>();
      found.set(key, others.add(this.missingOf(edge) ?? other.file * mostNodes + other.node));
    });
    return new Map([...found].map(([key, others]) => [key, others.size]));
  }

  /** Goes through the edges between some nodes and their neighbours, as pictures draw them. */
  eachDrawn(
    nodes: readonly NodeKey[],
    direction: 'in' | 'out',
    see: (edge: number, root: NodeKey, other: NodeKey) => void,
  ): void {
    const { source_file, target_file, target_node, start } = this.ends;
    const isIn = direction === 'in';
    const [order, ownNodes] = isIn ? [this.byTarget, target_node] : [this.bySource, start];
    const [otherFiles, otherNodes] = isIn ? [source_file, start] : [target_file, target_node];
    for (const [file, inFile] of groupBy(nodes, (each) => each.file)) {
      const wanted = new Map(inFile.map((each) => [each.node, each]));
      for (const edge of order.of(file)) {
        const root = wanted.get(ownNodes[edge] as number);
        const other = { file: otherFiles[edge] as number, node: otherNodes[edge] as number };
        if (!root || (isIn ? other.node < 0 : this.own[edge])) continue;
        const isWithin = other.file === file && other.node === root.node;
        if (!isWithin || !lifted.has(this.kindOf(edge))) see(edge, root, other); // A use within itself leads nowhere.
      }
    }
  }

  /** From sure (0) to unresolved. */
  doubtOf = (edge: number): number => sureFirst.indexOf(this.certaintyOf(edge));

  /** The name that an edge without a target has for it. */
  missingOf(edge: number): string | undefined {
    return this.ends.target_file[edge] === missingFile ? this.sayingOf(edge).detail : undefined;
  }

  /** The text of `described`. */
  textOf(edge: number): string {
    const { source_file, source_node, target_file, target_node, evidence } = this.ends;
    const place = [source_file, source_node, target_file, target_node, evidence].map((column) => column[edge]);
    const { rule, reason, detail } = this.sayingOf(edge);
    return [this.doubtOf(edge), ...place, this.certaintyOf(edge), rule, reason, detail].join(' ');
  }

  /** Edges of some kinds that leave a node of a file or that one of the nodes is evidence of. */
  about(file: number, source: number, evidence: readonly number[], kinds: ReadonlySet<string>): readonly IndexedEdge[] {
    const { source_node, evidence: shown } = this.ends;
    const found: IndexedEdge[] = [];
    for (const edge of this.bySource.of(file))
      if (source_node[edge] === source || evidence.includes(shown[edge] as number))
        if (kinds.has(this.kindOf(edge))) found.push(this.edgeAt(edge));
    return found;
  }

  private edgeAt(edge: number): IndexedEdge {
    const { source_node, target_file, target_node, score } = this.ends;
    return {
      kind: this.kindOf(edge),
      certainty: this.certaintyOf(edge),
      doubt: this.doubtOf(edge),
      score: score[edge] as number,
      source: source_node[edge] as number,
      target: { file: target_file[edge] as number, node: target_node[edge] as number },
    };
  }

  kindOf = (edge: number): string => kindNames[this.kinds[edge] as number] as string;
  private sayingOf = (edge: number): Saying => must(this.sayings[this.ends.said[edge] as number], 'what an edge says');
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
