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
export const lineage: (relation: Relation) => Lineage = oncePer((relation) => trace(relation, new Map()));

function trace(relation: Relation, working: ReadonlyMap<string, Lineage>): Lineage {
  // Rules share parts, outside fixpoints at least.
  const inner = (input: Relation): Lineage => (working.size === 0 ? lineage(input) : trace(input, working));
  switch (relation.kind) {
    case 'table':
      return working.get(relation.table) ?? ofEach(relation, (column) => [{ table: relation.table, column }]);
    case 'values':
      return ofEach(relation, () => []);
    case 'named': {
      const source = inner(relation.source);
      return ofEach(relation, (column) => source[column.slice(relation.alias.length + 1)] ?? []);
    }
    case 'project': {
      const source = inner(relation.source);
      return Object.fromEntries(relation.columns.map(({ name, value }) => [name, read([value], source)]));
    }
    case 'filter':
    case 'distinct':
      return inner(relation.source);
    case 'join': {
      const both = { ...inner(relation.right), ...inner(relation.left) };
      return ofEach(relation, (column) => both[column] ?? []);
    }
    case 'align':
      return alignLineage(relation, { ...inner(relation.right), ...inner(relation.left) });
    case 'aggregate':
      return aggregateLineage(relation, inner(relation.source));
    case 'window': {
      const source = inner(relation.source);
      const rank = [...relation.partition, ...relation.order.map((key) => key.value)];
      return ofEach(relation, (column) => (column === relation.name ? read(rank, source) : (source[column] ?? [])));
    }
    case 'unnest': {
      const source = inner(relation.source);
      const list = read([relation.list], source);
      return ofEach(relation, (column) =>
        column === relation.item || column === relation.position ? list : (source[column] ?? []),
      );
    }
    case 'union': {
      const sources = relation.sources.map(inner);
      return ofEach(relation, (column) => merged(sources.flatMap((source) => source[column] ?? [])));
    }
    case 'fixpoint':
      return fixpointLineage(relation, working);
    case 'compute': {
      const all = merged(Object.values(inner(relation.source)).flat());
      return ofEach(relation, () => all);
    }
    case 'kernel': {
      const all = merged(relation.sources.flatMap((source) => Object.values(inner(source)).flat()));
      return ofEach(relation, () => all);
    }
  }
}

type NodeOf<K extends Relation['kind']> = Extract<Relation, { readonly kind: K }>;

function alignLineage(relation: NodeOf<'align'>, both: Lineage): Lineage {
  const { leftSpan, rightSpan, keys } = relation;
  const spans = [leftSpan.start, leftSpan.end, rightSpan.start, rightSpan.end];
  const compared = [...keys.flatMap((key) => [key.left, key.right]), ...spans];
  return ofEach(relation, (column) => {
    if (column === 'match_kind' || column === 'candidate_count') return read(compared, both);
    return column === 'match_score' ? read(spans, both) : (both[column] ?? []);
  });
}

function aggregateLineage(relation: NodeOf<'aggregate'>, source: Lineage): Lineage {
  return Object.fromEntries([
    ...relation.groups.map(({ name, value }) => [name, read([value], source)]),
    ...relation.measures.map(({ name, args, where }) => [name, read(where ? [...args, where] : args, source)]),
  ]);
}

/** What the rows found so far come from grows with the step until nothing is added. */
function fixpointLineage(relation: NodeOf<'fixpoint'>, working: ReadonlyMap<string, Lineage>): Lineage {
  let found = trace(relation.seed, working);
  for (;;) {
    const before = found;
    const step = trace(relation.step, new Map([...working, [relation.name, before]]));
    found = ofEach(relation, (column) => merged([...(before[column] ?? []), ...(step[column] ?? [])]));
    if (Object.keys(found).every((column) => found[column]?.length === before[column]?.length)) return found;
  }
}

const ofEach = (relation: Relation, origins: (column: string) => readonly Origin[]): Lineage =>
  Object.fromEntries(Object.keys(relation.schema).map((column) => [column, origins(column)]));

function read(values: readonly Expression[], source: Lineage): readonly Origin[] {
  return merged(values.flatMap((value) => [...columnsRead(value)].flatMap((column) => source[column] ?? [])));
}

function merged(origins: readonly Origin[]): readonly Origin[] {
  const byName = new Map(origins.map((origin) => [`${origin.table}\0${origin.column}`, origin]));
  return [...byName].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, origin]) => origin);
}
