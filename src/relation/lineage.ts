import { must, unreachable } from '../model/must.ts';
import { oncePer } from '../model/once-per.ts';
import { columnsRead, type Expression } from './expression.ts';
import type { Relation } from './relation.ts';

/** A column of a stored table. */
export interface Origin {
  readonly table: string;
  readonly column: string;
}

/** For each column of a relation the stored columns its values are computed from, sorted. */
export type Lineage = Readonly<Record<string, readonly Origin[]>>;

/** What a column is computed from; conditions that only choose rows are not among it. */
export const lineage: (relation: Relation) => Lineage = oncePer((relation) => ofEach(relation, traced(relation)));

/** Origins of one column: few of those a relation passes on are asked for. */
type Trace = (column: string) => readonly Origin[];

const nothing: readonly Origin[] = [];

/** Rules share parts: what a column of one is computed from is found once. */
const traced: (relation: Relation) => Trace = oncePer((relation) => onceEach(trace(relation, new Map())));

function onceEach(of: Trace): Trace {
  const known = new Map<string, readonly Origin[]>();
  return (column) => {
    const found = known.get(column) ?? of(column);
    known.set(column, found);
    return found;
  };
}

/** `working` has what is known so far of the rows of the fixpoints around it. */
function trace(relation: Relation, working: ReadonlyMap<string, Lineage>): Trace {
  const inner = (input: Relation): Trace => (working.size === 0 ? traced(input) : onceEach(trace(input, working)));
  switch (relation.kind) {
    case 'table': {
      const rows = working.get(relation.table);
      return rows ? (column) => rows[column] ?? nothing : (column) => [{ table: relation.table, column }];
    }
    case 'values':
      return () => nothing;
    case 'named': {
      const source = inner(relation.source);
      return (column) => source(column.slice(relation.alias.length + 1));
    }
    case 'project': {
      const source = inner(relation.source);
      const values = new Map(relation.columns.map(({ name, value }) => [name, value]));
      return (column) => read([must(values.get(column))], source);
    }
    case 'filter':
    case 'distinct':
      return inner(relation.source);
    case 'join':
      return eitherSide(relation, inner);
    case 'align':
      return alignTrace(relation, eitherSide(relation, inner));
    case 'aggregate':
      return aggregateTrace(relation, inner(relation.source));
    case 'window': {
      const source = inner(relation.source);
      const rank = [...relation.partition, ...relation.order.map((key) => key.value)];
      return (column) => (column === relation.name ? read(rank, source) : source(column));
    }
    case 'unnest': {
      const source = inner(relation.source);
      const isItem = (column: string) => column === relation.item || column === relation.position;
      return (column) => (isItem(column) ? read([relation.list], source) : source(column));
    }
    case 'union': {
      const sources = relation.sources.map(inner);
      return (column) => merged(sources.flatMap((source) => source(column)));
    }
    case 'fixpoint': {
      const found = fixpointLineage(relation, working);
      return (column) => found[column] ?? nothing;
    }
    case 'compute':
      return everyColumn([relation.source], inner);
    case 'kernel':
      return everyColumn(relation.sources, inner);
    default:
      return unreachable(relation);
  }
}

function eitherSide({ left, right }: NodeOf<'join' | 'align'>, inner: (input: Relation) => Trace): Trace {
  const [onLeft, onRight] = [inner(left), inner(right)];
  return (column) => (column in left.schema ? onLeft(column) : column in right.schema ? onRight(column) : nothing);
}

/** Each column of what a kernel gives may come from all it reads. */
function everyColumn(sources: readonly Relation[], inner: (input: Relation) => Trace): Trace {
  const all = merged(sources.flatMap((source) => Object.keys(source.schema).flatMap(inner(source))));
  return () => all;
}

type NodeOf<K extends Relation['kind']> = Extract<Relation, { readonly kind: K }>;

function alignTrace(relation: NodeOf<'align'>, both: Trace): Trace {
  const { leftSpan, rightSpan, keys } = relation;
  const spans = [leftSpan.start, leftSpan.end, rightSpan.start, rightSpan.end];
  const compared = [...keys.flatMap((key) => [key.left, key.right]), ...spans];
  return (column) => {
    if (column === 'match_kind' || column === 'candidate_count') return read(compared, both);
    return column === 'match_score' ? read(spans, both) : both(column);
  };
}

function aggregateTrace(relation: NodeOf<'aggregate'>, source: Trace): Trace {
  const values = new Map<string, readonly Expression[]>([
    ...relation.groups.map(({ name, value }) => [name, [value]] as const),
    ...relation.measures.map(({ name, args, where }) => [name, where ? [...args, where] : args] as const),
  ]);
  return (column) => read(must(values.get(column)), source);
}

/** What the rows found so far come from grows with the step until nothing is added. */
function fixpointLineage(relation: NodeOf<'fixpoint'>, working: ReadonlyMap<string, Lineage>): Lineage {
  let found = ofEach(relation, trace(relation.seed, working));
  for (;;) {
    const before = found;
    const step = trace(relation.step, new Map([...working, [relation.name, before]]));
    found = ofEach(relation, (column) => merged([...(before[column] ?? nothing), ...step(column)]));
    if (Object.keys(found).every((column) => found[column]?.length === before[column]?.length)) return found;
  }
}

const ofEach = (relation: Relation, origins: Trace): Lineage =>
  Object.fromEntries(Object.keys(relation.schema).map((column) => [column, origins(column)]));

function read(values: readonly Expression[], source: Trace): readonly Origin[] {
  return merged(values.flatMap((value) => [...columnsRead(value)].flatMap(source)));
}

function merged(origins: readonly Origin[]): readonly Origin[] {
  if (origins.length < 2) return origins;
  const byName = new Map(origins.map((origin) => [`${origin.table}\0${origin.column}`, origin]));
  return [...byName].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, origin]) => origin);
}
