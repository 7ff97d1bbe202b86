import type { NumberColumns } from './kernels.ts';

/** Longer orders are not written down, so that a line of many classes does not take the square of its length. */
const longest = 256;

/** One class: its number in the order of appearance stands for file and node. */
interface Class {
  readonly file: number;
  readonly node: number;
  /** Direct supertypes by position; null when a position has several, so that no order follows. */
  bases: readonly number[] | null;
  order: readonly number[] | null | undefined;
}

/**
 * Member resolution order of classes with several supertypes in their line, by C3 linearisation (Barrett et al. 1996; Python's
 * language reference, "Customizing class creation"): a class before its supertypes, supertypes in the order in which they are
 * listed. Hierarchies without such an order, and cycles, give no rows.
 */
export function linearize(supertypes: NumberColumns, rows: number) {
  const classes = readClasses(supertypes, rows);
  for (let at = 0; at < classes.length; at++) orderAll(classes, at);
  return written(classes.filter((each) => each.order && hasChoice(classes, each.order)));

  function written(ordered: readonly Class[]) {
    const size = ordered.reduce((sum, { order }) => sum + (order?.length ?? 0), 0);
    const column = () => new Int32Array(size);
    const out = { file: column(), class: column(), target_file: column(), target_node: column(), rank: column() };
    let row = 0;
    for (const { file, node, order } of ordered)
      for (const [rank, target] of (order ?? []).entries()) {
        const found = classes[target] as Class;
        out.file[row] = file;
        out.class[row] = node;
        out.target_file[row] = found.file;
        out.target_node[row] = found.node;
        out.rank[row] = rank;
        row++;
      }
    return out;
  }
}

function readClasses(columns: NumberColumns, rows: number): readonly Class[] {
  const classes: Class[] = [];
  const known = new Map<number, Map<number, number>>();
  const classAt = (file: number, node: number): number => {
    const inFile = known.get(file) ?? new Map<number, number>();
    known.set(file, inFile);
    const found = inFile.get(node);
    if (found !== undefined) return found;
    inFile.set(node, classes.length);
    classes.push({ file, node, bases: [], order: undefined });
    return classes.length - 1;
  };
  const listed = new Map<number, Map<number, number[]>>();
  const cell = (name: string, row: number) => columns[name]?.[row] as number;
  for (let row = 0; row < rows; row++) {
    const of = classAt(cell('file', row), cell('class', row));
    const target = classAt(cell('target_file', row), cell('target_node', row));
    const positions = listed.get(of) ?? new Map<number, number[]>();
    listed.set(of, positions);
    const at = cell('position', row);
    const targets = positions.get(at);
    if (targets) targets.push(target);
    else positions.set(at, [target]);
  }
  for (const [of, positions] of listed) {
    const targets = [...positions].sort(([left], [right]) => left - right).map(([, all]) => [...new Set(all)]);
    (classes[of] as Class).bases = targets.every(({ length }) => length === 1) ? targets.flat() : null;
  }
  return classes;
}

/** Supertypes are ordered before what inherits from them; a class that is met again while it is open is in a cycle. */
function orderAll(classes: readonly Class[], start: number): void {
  const open = new Set<number>();
  const stack = [start];
  while (stack.length > 0) {
    const at = stack.at(-1) as number;
    const one = classes[at] as Class;
    const waiting = one.order === undefined && !open.has(at) ? (one.bases ?? []) : [];
    open.add(at);
    if (waiting.some((base) => open.has(base) && (classes[base] as Class).order === undefined)) one.bases = null;
    const next = one.bases ? waiting.filter((base) => (classes[base] as Class).order === undefined) : [];
    if (next.length > 0) stack.push(...next);
    else {
      stack.pop();
      if (one.order === undefined) one.order = orderOf(classes, at);
    }
  }
}

function orderOf(classes: readonly Class[], at: number): readonly number[] | null {
  const { bases } = classes[at] as Class;
  if (!bases) return null;
  const orders = bases.map((base) => (classes[base] as Class).order);
  if (!orders.every((order) => order)) return null;
  const merged = merge([...(orders as (readonly number[])[]), bases]);
  return merged && merged.length < longest && !merged.includes(at) ? [at, ...merged] : null;
}

/** Takes the first head that stands in no tail, until nothing is left; null when every head stands in one. */
function merge(lists: readonly (readonly number[])[]): number[] | null {
  const merged: number[] = [];
  let left = lists.filter(({ length }) => length > 0);
  while (left.length > 0) {
    const head = left.map(([first]) => first as number).find((each) => left.every((list) => list.indexOf(each) <= 0));
    if (head === undefined) return null;
    merged.push(head);
    left = left.map((list) => (list[0] === head ? list.slice(1) : list)).filter(({ length }) => length > 0);
  }
  return merged;
}

const hasChoice = (classes: readonly Class[], order: readonly number[]): boolean =>
  order.some((each) => ((classes[each] as Class).bases?.length ?? 0) > 1);
