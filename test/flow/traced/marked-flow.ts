import type { BuiltGraph } from '../../tools/built-graph.ts';
import type { Mark } from './mark-program.ts';
import type { Activation } from './trace-program.ts';

interface Edge {
  readonly target: number;
  readonly kind: string;
}

const keyOf = ({ line, column }: Mark): string => `${line}:${column}`;

/** The blocks of a file, with the marks in each. */
export class MarkedFlow {
  private readonly next = new Map<number, Edge[]>();
  private readonly blockOf = new Map<string, number>();
  private readonly marksIn = new Map<number, Set<string>>();
  /** By block, its unit. */
  private readonly units = new Map<number, { readonly entry: number; readonly exit: number }>();
  /** Edges that some activation went along, as `source target`. */
  readonly taken = new Set<string>();

  addMark(mark: Mark, block: number): void {
    this.blockOf.set(keyOf(mark), block);
    this.marksIn.set(block, (this.marksIn.get(block) ?? new Set()).add(keyOf(mark)));
  }

  addEdge(source: number, edge: Edge): void {
    this.next.set(source, [...(this.next.get(source) ?? []), edge]);
  }

  addBlock(block: number, unit: { readonly entry: number; readonly exit: number }): void {
    this.units.set(block, unit);
  }

  /** What an activation did that is no path through its unit, as a sentence; null when it is one. */
  difference({ marks, isDone }: Activation): string | null {
    const [first] = marks;
    if (!first) return null;
    const unit = this.units.get(this.blockOf.get(keyOf(first)) ?? -1);
    if (!unit) return `${keyOf(first)} is in no block`;
    let [block, ran, before] = [unit.entry, new Set<string>(), 'the start'];
    for (const mark of marks) {
      const key = keyOf(mark);
      const target = this.blockOf.get(key);
      if (target === undefined) return `${key} is in no block`;
      if (target !== block || ran.has(key)) {
        if (!this.leads(block, ran, target)) return `from ${before} to ${key}`;
        [block, ran] = [target, new Set()];
      }
      ran.add(key);
      before = key;
    }
    return isDone && !this.leads(block, ran, unit.exit) ? `from ${before} to the end` : null;
  }

  /** Whether a path leads from a block, of which some marks ran, to another one, and none of the marks on it runs. */
  private leads(from: number, ran: ReadonlySet<string>, to: number): boolean {
    const isWhole = ran.size === (this.marksIn.get(from)?.size ?? 0);
    const before = new Map<number, number>();
    const todo: number[] = [];
    const goOn = (block: number, isPassed: boolean) => {
      for (const { target, kind } of this.next.get(block) ?? []) {
        // An exception leaves a block anywhere, also what computes another one; everything else at its end.
        if ((!isPassed && kind !== 'exception' && kind !== 'throw') || before.has(target)) continue;
        before.set(target, block);
        todo.push(target);
      }
    };
    goOn(from, isWhole);
    for (const block of todo) {
      if (block === to) return this.note(before, from, to);
      goOn(block, !this.marksIn.has(block));
    }
    return false;
  }

  private note(before: ReadonlyMap<number, number>, from: number, to: number): true {
    for (let at = to; ; ) {
      const source = before.get(at) as number;
      this.taken.add(`${source} ${at}`);
      if (source === from) return true;
      at = source;
    }
  }
}

const marks = `select f.path, u.block, n.line, n.start - l.start as "column" from use_site u join file f using (file)
  join syntax_node n on n.file = u.file and n.node = u.node join token t on t.token = n.token
  join file_line l on l.file = u.file and l.line = n.line where t.text = 'at'`;
const edges = `select f.path, e.source, e.target, e.kind from flow_edge e join file f using (file)`;
const blocks = `select f.path, b.block, u.entry, u.exit from flow_block b join file f using (file)
  join code_unit u on u.file = b.file and u.node = b.unit`;

/** By path, the flow of control of the files of a graph. */
export async function markedFlows(graph: BuiltGraph): Promise<ReadonlyMap<string, MarkedFlow>> {
  const flows = new Map<string, MarkedFlow>();
  const of = (path: unknown): MarkedFlow => {
    const flow = flows.get(String(path)) ?? new MarkedFlow();
    flows.set(String(path), flow);
    return flow;
  };
  for (const { path, block, line, column } of await graph.rows(marks))
    of(path).addMark({ line: Number(line), column: Number(column) }, Number(block));
  for (const { path, source, target, kind } of await graph.rows(edges))
    of(path).addEdge(Number(source), { target: Number(target), kind: String(kind) });
  for (const { path, block, entry, exit } of await graph.rows(blocks))
    of(path).addBlock(Number(block), { entry: Number(entry), exit: Number(exit) });
  return flows;
}
