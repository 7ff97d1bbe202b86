import { place } from '../flow/step-store.ts';
import type { GraphReader } from '../graph-reader.ts';
import type { ModelIndex } from './model-index.ts';
import { namedReads, outsideRelations, tokenNumbers } from './outside-relations.ts';

type Row = Readonly<Record<string, unknown>>;

export interface NamedPlace {
  readonly at: number;
  readonly name: string;
}

export interface OpenCall extends NamedPlace {
  /** The name as written, or with all dots that are known. */
  readonly dotted: string;
  readonly reason: string;
  /** Whether it is known whose function it is. */
  readonly isNamed: boolean;
}

/** What the graph says about the border of the workspace. */
export interface OutsideFacts {
  /** Language of each file. */
  readonly languages: ReadonlyMap<number, number>;
  readonly names: readonly NamedPlace[];
  readonly modules: readonly NamedPlace[];
  /** Calls without a target, by the last part of their name. */
  readonly calls: readonly OpenCall[];
  readonly functions: readonly NamedPlace[];
  /** Definitions of functions, and of classes that derive from something outside. */
  readonly callables: ReadonlySet<number>;
  readonly openClasses: ReadonlySet<number>;
  /** Methods of open classes: of all methods of the workspace only these may be called on what comes from outside. */
  readonly openMethods: readonly number[];
  /** Constructors of a class. */
  readonly constructors: ReadonlyMap<number, readonly number[]>;
  /** Variables and members that are read, of the names that models speak of. */
  readonly reads: readonly NamedPlace[];
  /** Definitions an expression means. */
  readonly definitions: ReadonlyMap<number, readonly number[]>;
  /** Definitions a decorator is applied to. */
  readonly decorated: ReadonlyMap<number, readonly number[]>;
  /** Methods of the classes that name an expression as their supertype, by their names. */
  readonly derived: ReadonlyMap<number, readonly NamedPlace[]>;
  /** Names of parameters whose type an expression declares. */
  readonly typed: ReadonlyMap<number, readonly number[]>;
  /** Calls of a callable. */
  readonly callers: ReadonlyMap<number, readonly number[]>;
  /** Texts of the names that models speak of, by token, and the other way round. */
  readonly texts: ReadonlyMap<number, string>;
  readonly tokens: ReadonlyMap<string, number>;
}

/** Reads it all; `index` says which texts matter. */
export async function outsideFacts(reader: GraphReader, index: ModelIndex): Promise<OutsideFacts> {
  const rows = {} as Record<keyof typeof outsideRelations, readonly Row[]>;
  for (const [name, relation] of Object.entries(outsideRelations))
    rows[name as keyof typeof outsideRelations] = await reader.rows(relation, {});
  const tokens = await reader.rows(tokenNumbers, { texts: [...index.texts].join(' ') });
  const reads = await reader.rows(namedReads, { texts: [...index.values.keys()].join(' ') });
  const methodsOf = grouped(
    rows.members,
    (row) => key(row, 'class'),
    (row) => ({ at: target(row), name: String(row.name) }),
  );
  const openClasses = placesIn(rows.openClasses);
  const derived = grouped(
    rows.bases,
    (row) => key(row, 'node'),
    (row) => key(row, 'class'),
  );
  return {
    languages: new Map(rows.files.map((row) => [Number(row.file), Number(row.language)])),
    // A name that begins with a dot is that of a member of something built in, whatever module has such a name.
    names: rows.names.map(named).filter(({ name }) => !name.startsWith('.')),
    modules: rows.modules.map(named),
    calls: rows.calls.map((row) => ({
      at: key(row, 'node'),
      name: String(row.name).replace(/^.*\./, ''),
      dotted: String(row.name),
      reason: String(row.reason),
      isNamed: row.reason === 'external' || row.reason === 'builtin',
    })),
    callables: placesIn(rows.callables),
    openClasses,
    openMethods: [...openClasses].flatMap((of) => methodsOf.get(of)?.map(({ at }) => at) ?? []),
    constructors: grouped(rows.constructors, (row) => key(row, 'class'), target),
    functions: rows.functions.map(named),
    reads: reads.map(named),
    definitions: grouped(rows.definitions, (row) => key(row, 'node'), target),
    decorated: grouped(
      rows.decorators,
      (row) => key(row, 'node'),
      (row) => key(row, 'target'),
    ),
    derived: new Map([...derived].map(([at, classes]) => [at, classes.flatMap((each) => methodsOf.get(each) ?? [])])),
    typed: grouped(
      rows.typed.filter((row) => Number(row.name) > 0),
      (row) => key(row, 'node'),
      (row) => key(row, 'name'),
    ),
    callers: grouped(rows.targets, target, (row) => key(row, 'node')),
    texts: new Map(tokens.map((row) => [Number(row.token), String(row.text)])),
    tokens: new Map(tokens.map((row) => [String(row.text), Number(row.token)])),
  };
}

const key = (row: Row, column: string): number => place(Number(row.file), Number(row[column]));
const target = (row: Row): number => place(Number(row.target_file), Number(row.target_node));
const placesIn = (rows: readonly Row[]): ReadonlySet<number> => new Set(rows.map((row) => key(row, 'node')));
const named = (row: Row): NamedPlace => ({ at: key(row, 'node'), name: String(row.name) });

function grouped<T>(
  rows: readonly Row[],
  keyOf: (row: Row) => number,
  itemOf: (row: Row) => T,
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(itemOf(row));
    else groups.set(keyOf(row), [itemOf(row)]);
  }
  return groups;
}
