import { align } from '../../src/relation/align.ts';
import { distinct, fixpoint, union, values } from '../../src/relation/combine.ts';
import type { Expression, LiteralValue, Value } from '../../src/relation/expression.ts';
import { equal } from '../../src/relation/expressions.ts';
import {
  type Aggregate,
  any,
  argMax,
  argMin,
  ascending,
  collect,
  count,
  countDistinct,
  countPresent,
  descending,
  every,
  max,
  min,
  sum,
  textJoin,
  when,
} from '../../src/relation/measures.ts';
import { from, type Query, rank } from '../../src/relation/query.ts';
import type { Rel, Relation, Schema, SortKey } from '../../src/relation/relation.ts';
import type { Choices } from './choices.ts';
import { randomExpression, scalarTypes, types } from './random-expression.ts';
import { type RandomTable, randomCell } from './random-tables.ts';

type AnyQuery = Query<Readonly<Record<string, Schema>>>;
type Row = Readonly<Record<string, Readonly<Record<string, Value>>>>;

/** Well-typed relations over a few tables; every result is the same on every run, whatever the order of rows. */
export class RandomRelation {
  private aliases = 0;

  constructor(
    private readonly choices: Choices,
    private readonly tables: ReadonlyMap<string, RandomTable>,
  ) {}

  relation(depth: number): Rel<Schema> {
    if (depth <= 0) return this.leaf();
    switch (this.choices.below(9)) {
      case 0:
      case 1:
      case 2:
        return this.selected(this.query(depth), depth);
      case 3:
        return this.grouped(this.query(depth));
      case 4:
        return distinct(this.relation(depth - 1));
      case 5: {
        const first = this.relation(depth - 1);
        return union(first, this.shaped(this.relation(depth - 1), first.schema));
      }
      case 6:
        return this.ranked(this.relation(depth - 1));
      case 7:
        return this.aligned(depth);
      default:
        return this.reached(depth);
    }
  }

  private leaf(): Rel<Schema> {
    if (this.choices.seldom(5)) {
      const schema: Schema = { n: { type: 'integer', nullable: true }, t: { type: 'text', nullable: true } };
      const cell = (type: 'integer' | 'text') => randomCell(this.choices, type, true) as LiteralValue;
      return values(
        schema,
        this.choices.some(3, () => [cell('integer'), cell('text')]),
      );
    }
    const [table, { schema }] = this.choices.of([...this.tables]);
    return { kind: 'table', table, schema };
  }

  private query(depth: number): AnyQuery {
    let query = from(this.alias(), this.relation(depth - 1)) as unknown as AnyQuery;
    for (let steps = this.choices.below(4); steps > 0; steps--) query = this.extended(query, depth);
    return query;
  }

  private extended(query: AnyQuery, depth: number): AnyQuery {
    const on = (t: Row): readonly Value<'boolean'>[] => this.condition(t);
    switch (this.choices.below(7)) {
      case 0:
        return query.join(this.alias(), this.relation(depth - 1), on) as unknown as AnyQuery;
      case 1:
        return query.leftJoin(this.alias(), this.relation(depth - 1), on) as unknown as AnyQuery;
      case 2:
        return query.whereExists(this.partner(), this.relation(depth - 1), on);
      case 3:
        return query.whereNone(this.partner(), this.relation(depth - 1), on);
      case 4:
        return query.where((t) => randomExpression(this.choices, flat(t), 'boolean', 2) as Value<'boolean'>);
      case 5:
        return query.best((t) => ({
          by: this.choices.some(2, () => this.anyExpression(flat(t), 1)),
          order: this.totalOrder(flat(t)),
          keep: 1 + this.choices.below(2),
        }));
      default:
        return query.unnest(
          this.alias(),
          (t) => randomExpression(this.choices, flat(t), { list: this.choices.of(['text', 'integer']) }, 1) as never,
          { keepEmpty: this.choices.below(2) === 0 },
        ) as unknown as AnyQuery;
    }
  }

  /** Mostly equal columns of the last joined relation and the others, sometimes more or something else. */
  private condition(t: Row): readonly Value<'boolean'>[] {
    const columns = flat(t);
    const conditions = this.choices.some(2, () => {
      const type = this.choices.of(scalarTypes);
      const side = () => randomExpression(this.choices, columns, type, this.choices.seldom(4) ? 1 : 0);
      return equal(side() as Value, side() as Value);
    });
    if (!this.choices.seldom(3)) return conditions;
    return [...conditions, randomExpression(this.choices, columns, 'boolean', 1) as Value<'boolean'>];
  }

  private selected(query: AnyQuery, depth: number): Rel<Schema> {
    return query.select((t) =>
      Object.fromEntries(
        Array.from({ length: 1 + this.choices.below(4) }, (_, at) => [
          `c${at}`,
          this.anyExpression(flat(t), Math.min(2, depth)),
        ]),
      ),
    ) as Rel<Schema>;
  }

  private grouped(query: AnyQuery): Rel<Schema> {
    return query.groupBy(
      (t) => Object.fromEntries(this.choices.some(2, (at) => [`g${at}`, this.anyExpression(flat(t), 1)])),
      (t) =>
        Object.fromEntries(
          Array.from({ length: 1 + this.choices.below(3) }, (_, at) => [`m${at}`, this.measure(flat(t))]),
        ),
    ) as unknown as Rel<Schema>;
  }

  private measure(columns: Schema): Aggregate {
    const scalar = () => randomExpression(this.choices, columns, this.choices.of(scalarTypes), 1) as Value<'text'>;
    const truth = () => randomExpression(this.choices, columns, 'boolean', 1) as Value<'boolean'>;
    const ordered = (value: Value): readonly SortKey[] => [...this.order(columns), ascending(value)];
    const makers: readonly (() => Aggregate)[] = [
      count,
      () => countPresent(this.anyExpression(columns, 1)),
      () => countDistinct(this.anyExpression(columns, 1)),
      () => min(scalar()),
      () => max(scalar()),
      () => sum(randomExpression(this.choices, columns, 'integer', 1) as Value<'integer'>),
      () => any(truth()),
      () => every(truth()),
      () => argMin(scalar(), this.anyExpression(columns, 0)),
      () => argMax(scalar(), this.anyExpression(columns, 0)),
      () => {
        const value = scalar();
        return collect(value, ...ordered(value));
      },
      () => {
        const value = randomExpression(this.choices, columns, 'text', 1) as Value<'text'>;
        return textJoin(value, this.choices.of([',', '', "'"]), ...ordered(value));
      },
    ];
    const measure = this.choices.of(makers)();
    return this.choices.seldom(3) ? when(truth(), measure) : measure;
  }

  private ranked(source: Rel<Schema>): Rel<Schema> {
    const partition = this.choices.some(2, () => this.anyExpression(source.schema, 0));
    const keep = this.choices.seldom(3) ? 2 : null;
    const name = `rank ${this.aliases++}`;
    const ranked = rank(source, name, partition, this.totalOrder(source.schema), keep) as Extract<
      Relation,
      { kind: 'window' }
    >;
    if (this.choices.below(2) === 0) return ranked;
    return { ...ranked, function: 'rank', order: this.order(source.schema) };
  }

  private aligned(depth: number): Rel<Schema> {
    const span = { type: 'integer', nullable: true } as const;
    const shape = { key: { type: 'text', nullable: true }, start: span, end: span } as const;
    const by: readonly 'key'[] = this.choices.below(2) === 0 ? ['key'] : [];
    const side = () => ({
      rows: this.shaped(this.relation(depth - 1), shape) as Rel<typeof shape>,
      by,
      start: 'start' as const,
      end: 'end' as const,
    });
    const [left, right] = [side(), side()];
    const column = (name: 'key' | 'start' | 'end'): Expression => ({
      kind: 'column',
      name: `right.${name}`,
      ...shape[name],
    });
    const ties = ['key', 'start', 'end'] as const;
    const relation = align(this.choices.of(['exact', 'containing', 'contained', 'overlap'] as const), left, right, {
      keepUnmatched: this.choices.below(2) === 0,
      ties: ties.map((name) => this.direction(column(name) as Value)),
    }) as Relation;
    return plainNames(relation);
  }

  /** A fixpoint whose step makes no new values, so that it ends. */
  private reached(depth: number): Rel<Schema> {
    const shape: Schema = {
      a: { type: 'integer', nullable: true },
      b: { type: this.choices.of(['text', 'bigint']), nullable: true },
    };
    const name = `reached_${this.aliases++}`;
    const steps = this.shaped(this.relation(depth - 1), { ...shape, to: { type: 'integer', nullable: true } });
    return fixpoint(name, this.shaped(this.relation(depth - 1), shape), (self) => {
      const step = (): Rel<Schema> => {
        const joined =
          this.choices.below(2) === 0
            ? from('r', self).join('e', steps, (t) => equal(t.r.a as Value, t.e.a as Value))
            : from('e', steps).join('r', self, (t) => equal(t.r.a as Value, t.e.a as Value));
        return joined.select((t) =>
          Object.fromEntries(
            Object.entries(shape).map(([column, { type }]) => [
              column,
              column === 'a' ? (t.e.to as Value) : (randomExpression(this.choices, flat(t), type, 0) as Value),
            ]),
          ),
        ) as Rel<Schema>;
      };
      return this.choices.seldom(3) ? union(step(), step()) : step();
    });
  }

  /** The rows with exactly the columns of a schema. */
  private shaped(source: Rel<Schema>, schema: Schema): Rel<Schema> {
    return from(this.alias(), source).select((t) =>
      Object.fromEntries(
        Object.entries(schema).map(([name, { type }]) => [
          name,
          randomExpression(this.choices, flat(t), type, 1) as Value,
        ]),
      ),
    ) as Rel<Schema>;
  }

  private anyExpression(columns: Schema, depth: number): Value {
    return randomExpression(this.choices, columns, this.choices.of(types), depth) as Value;
  }

  private order(columns: Schema): readonly SortKey[] {
    return this.choices.some(2, () => this.direction(this.anyExpression(columns, 1)));
  }

  /** An order in which only equal rows tie. */
  private totalOrder(columns: Schema): readonly SortKey[] {
    const all = Object.entries(columns).map(([name, column]) => this.direction({ kind: 'column', name, ...column }));
    return [...this.order(columns), ...all];
  }

  private direction(value: Expression): SortKey {
    return this.choices.below(2) === 0 ? ascending(value as Value) : descending(value as Value);
  }

  private alias(): string {
    return `t${this.aliases++}`;
  }

  /** The alias of a relation that only has to exist; rules use one name for several of them. */
  private partner(): string {
    return this.choices.below(2) === 0 ? 'partner' : this.alias();
  }
}

/** All columns in reach under their full names. */
function flat(t: Row): Schema {
  return Object.fromEntries(
    Object.values(t).flatMap((row) =>
      Object.values(row).map((value) => {
        const column = value as Extract<Expression, { kind: 'column' }>;
        return [column.name, { type: column.type, nullable: column.nullable }];
      }),
    ),
  );
}

/** The same rows under names without dots. */
function plainNames(relation: Relation): Rel<Schema> {
  const columns = Object.entries(relation.schema).map(([name, column]) => ({
    name: name.replace('.', '_'),
    value: { kind: 'column' as const, name, ...column },
  }));
  const schema = Object.fromEntries(
    columns.map(({ name, value }) => [name, { type: value.type, nullable: value.nullable }]),
  );
  return { kind: 'project', source: relation, columns, schema };
}
