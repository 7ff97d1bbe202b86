import { columnsRead, type Expression } from './expression.ts';
import { expressionsOf } from './expressions-of.ts';
import { inputs, type Relation, type Scan } from './relation.ts';

type Names = ReadonlySet<string>;

/**
 * The columns of stored tables that the rows of a relation depend on, by the scans of these tables, that is by identity; a
 * scan without any counts by its number of rows. Scans that are only looked up do not count, see `withLookups`.
 */
export function columnsNeeded(relation: Relation, lookups: ReadonlySet<Relation>): ReadonlyMap<Scan, Names> {
  const found = new Map<Scan, Set<string>>();
  const visit = (at: Relation, wanted: Names, working: Names): void => {
    if (lookups.has(at)) return;
    if (at.kind === 'table' && !working.has(at.table)) found.set(at, new Set([...(found.get(at) ?? []), ...wanted]));
    const inside = at.kind === 'fixpoint' ? new Set([...working, at.name]) : working;
    for (const [input, names] of needed(at, wanted)) visit(input, names, inside);
  };
  visit(relation, all(relation), new Set());
  return found;
}

/** What a relation needs of its inputs for some of its columns. */
function needed(at: Relation, wanted: Names): readonly (readonly [Relation, Names])[] {
  switch (at.kind) {
    case 'named':
      return [[at.source, new Set([...wanted].map((name) => name.slice(at.alias.length + 1)))]];
    case 'project':
      return [[at.source, read(at.columns.filter(({ name }) => wanted.has(name)).map(({ value }) => value))]];
    case 'aggregate':
      return [[at.source, read(expressionsOf(at))]];
    case 'filter':
    case 'window':
    case 'unnest':
      return [[at.source, within([...wanted, ...read(expressionsOf(at))], at.source)]];
    case 'join':
      return [at.left, at.right].map((side) => [side, within([...wanted, ...read(expressionsOf(at))], side)] as const);
    case 'union':
      return at.sources.map((source) => [source, wanted] as const);
    default:
      return inputs(at).map((input) => [input, all(input)] as const);
  }
}

const all = ({ schema }: Relation): Names => new Set(Object.keys(schema));

const within = (names: readonly string[], { schema }: Relation): Names =>
  new Set(names.filter((name) => name in schema));

const read = (expressions: readonly Expression[]): Names =>
  new Set(expressions.flatMap((expression) => [...columnsRead(expression)]));
