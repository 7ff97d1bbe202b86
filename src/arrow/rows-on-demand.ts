import type { Expression } from '../relation/expression.ts';
import type { JoinKey, Relation, Scan, Schema } from '../relation/relation.ts';
import type { Cell } from './cell.ts';
import { evaluateAggregate } from './evaluate-aggregate.ts';
import { evaluateAlign } from './evaluate-align.ts';
import { evaluateCells } from './evaluate-cells.ts';
import { evaluateDistinct } from './evaluate-distinct.ts';
import { evaluateFilter } from './evaluate-filter.ts';
import { evaluateJoin } from './evaluate-join.ts';
import { evaluateNamed } from './evaluate-named.ts';
import { evaluateProject } from './evaluate-project.ts';
import { evaluateUnion } from './evaluate-union.ts';
import { evaluateUnnest } from './evaluate-unnest.ts';
import { evaluateValues } from './evaluate-values.ts';
import { evaluateWindow } from './evaluate-window.ts';
import type { Frame } from './frame.ts';
import { lazyFrame } from './lazy-frame.ts';
import type { NodeOf } from './node-of.ts';
import { pickRows } from './pick-rows.ts';
import { TooManyRows } from './too-many-rows.ts';

/** By column the values that matter: rows with others may be left out. */
export type Demand = ReadonlyMap<string, ReadonlySet<Cell>>;

/** The rows of a table that a demand lets matter, or more; throws `TooManyRows`. */
export type RowsOf = (scan: Scan, demand: Demand) => Promise<Frame>;

/** More rows than these are more than a few. */
const fewRows = 2000;

const everything: Demand = new Map();

/**
 * The rows of a relation that begins with few rows somewhere, each join asked for the partners of the rows it has alone, so
 * that tables are read where these rows lead. Throws `TooManyRows` where they are not few, and where that cannot be told
 * without reading whole tables.
 */
export async function rowsOnDemand(relation: Relation, rowsOf: RowsOf, mostRows = fewRows): Promise<Frame> {
  return new OnDemand(rowsOf, mostRows).rows(relation, everything);
}

class OnDemand {
  /** Relations with too many rows where nothing is demanded of them. */
  private readonly large = new Set<Relation>();
  /** What the last round of a fixpoint has found. */
  private readonly working = new Map<string, Frame>();

  constructor(
    private readonly rowsOf: RowsOf,
    private readonly mostRows: number,
  ) {}

  async rows(at: Relation, demand: Demand): Promise<Frame> {
    if (demand.size === 0 && this.large.has(at)) throw new TooManyRows();
    try {
      const frame = await this.evaluated(at, demand);
      if (frame.length > this.mostRows) throw new TooManyRows();
      return frame;
    } catch (error) {
      if (demand.size === 0 && error instanceof TooManyRows) this.large.add(at);
      throw error;
    }
  }

  private async evaluated(at: Relation, demand: Demand): Promise<Frame> {
    switch (at.kind) {
      case 'table':
        return this.working.get(at.table) ?? this.rowsOf(at, demand);
      case 'values':
        return evaluateValues(at);
      case 'named':
        return evaluateNamed(at, await this.rows(at.source, unprefixed(demand, at.alias)));
      case 'project':
        return evaluateProject(at, await this.rows(at.source, through(demand, at.columns)), {});
      case 'filter':
        return evaluateFilter(at, await this.rows(at.source, demand), {});
      case 'distinct':
        return evaluateDistinct(at, await this.rows(at.source, demand));
      case 'aggregate':
        return evaluateAggregate(at, await this.rows(at.source, through(demand, at.groups)), {});
      case 'window':
        return evaluateWindow(at, await this.rows(at.source, partitioned(demand, at.partition)), {});
      case 'unnest':
        return evaluateUnnest(at, await this.rows(at.source, within(demand, at.source.schema)), {});
      case 'union': {
        const sources: Frame[] = [];
        for (const source of at.sources) sources.push(await this.rows(source, demand));
        return evaluateUnion(at, sources);
      }
      case 'align': {
        const left = await this.rows(at.left, within(demand, at.left.schema));
        return evaluateAlign(at, left, await this.partners(at.right, at.keys, left, 'right', everything), {});
      }
      case 'join':
        return this.joined(at, demand);
      case 'fixpoint':
        return this.followed(at);
      default:
        throw new TooManyRows();
    }
  }

  private async followed({ name, seed, step, schema }: NodeOf<'fixpoint'>): Promise<Frame> {
    const together = (sources: readonly Frame[]) =>
      evaluateDistinct(
        { kind: 'distinct', source: seed, schema },
        evaluateUnion({ kind: 'union', sources: [], schema }, sources),
      );
    let all = together([await this.rows(seed, everything)]);
    for (let last = all; last.length > 0; ) {
      this.working.set(name, last);
      const more = together([all, await this.rows(step, everything)]);
      if (more.length > this.mostRows) throw new TooManyRows();
      last = pickRows(
        more,
        Array.from({ length: more.length - all.length }, (_, row) => all.length + row),
      );
      all = more;
    }
    this.working.delete(name);
    return all;
  }

  private async joined(at: NodeOf<'join'>, demand: Demand): Promise<Frame> {
    const ofLeft = within(demand, at.left.schema);
    // A row whose partners are left out would seem to have none.
    const ofRight = at.how === 'left' ? everything : within(demand, at.right.schema);
    const scope = {
      parameters: {},
      table: () => undefined,
      working: new Map(),
      known: new Map(),
      indexes: new WeakMap(),
    };
    const left = await this.rows(at.left, ofLeft).catch((error: unknown) => {
      if (error instanceof TooManyRows && (at.how === 'inner' || at.how === 'semi')) return null;
      throw error;
    });
    if (left !== null)
      return evaluateJoin(at, left, await this.partners(at.right, at.keys, left, 'right', ofRight), scope);
    const right = await this.rows(at.right, ofRight);
    return evaluateJoin(at, await this.partners(at.left, at.keys, right, 'left', ofLeft), right, scope);
  }

  /** The rows of one side of a join that may be partners of the rows of the other. */
  private async partners(
    side: Relation,
    keys: readonly JoinKey[],
    others: Frame,
    where: 'left' | 'right',
    demand: Demand,
  ): Promise<Frame> {
    if (others.length === 0) return noRows(side.schema);
    const wanted = new Map(demand);
    for (const key of keys) {
      const own = key[where];
      const cells = evaluateCells(where === 'left' ? key.right : key.left, others, {});
      const asked = askedOf(own, new Set(Array.from(cells).filter((cell) => cell !== null)));
      if (!asked) continue;
      const known = wanted.get(asked.column);
      const values = known ? [...asked.values].filter((value) => known.has(value)) : asked.values;
      wanted.set(asked.column, new Set(values));
    }
    return [...wanted.values()].some(({ size }) => size === 0) ? noRows(side.schema) : this.rows(side, wanted);
  }
}

/** The values that a column must have for an expression of it to have one of some values; null where that is not known. */
function askedOf(expression: Expression, values: ReadonlySet<Cell>) {
  if (expression.kind === 'column') return { column: expression.name, values };
  const isWrittenNumber =
    expression.kind === 'cast' &&
    expression.type === 'text' &&
    expression.value.kind === 'column' &&
    expression.value.type === 'integer';
  if (!isWrittenNumber || expression.value.kind !== 'column') return null;
  const numbers = [...values].filter((value) => String(Number(value)) === value).map(Number);
  return { column: expression.value.name, values: new Set<Cell>(numbers) };
}

const noRows = (schema: Schema): Frame => lazyFrame(schema, 0, () => []);

const unprefixed = (demand: Demand, alias: string): Demand =>
  new Map([...demand].map(([name, values]) => [name.slice(alias.length + 1), values]));

const within = (demand: Demand, schema: Schema): Demand => new Map([...demand].filter(([name]) => name in schema));

/** What is demanded of the source of computed columns: of those that it has itself. */
function through(demand: Demand, columns: readonly { readonly name: string; readonly value: Expression }[]): Demand {
  const inner = new Map<string, ReadonlySet<Cell>>();
  for (const { name, value } of columns) {
    const values = demand.get(name);
    if (values && value.kind === 'column' && !inner.has(value.name)) inner.set(value.name, values);
  }
  return inner;
}

/** Only whole groups can be ranked. */
const partitioned = (demand: Demand, partition: readonly Expression[]): Demand =>
  new Map([...demand].filter(([name]) => partition.some((key) => key.kind === 'column' && key.name === name)));
