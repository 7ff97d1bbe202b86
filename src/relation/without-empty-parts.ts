import { beside, eitherOf, inPairs, KnownRows } from './known-rows.ts';
import type { Relation } from './relation.ts';

/** What is known of tables before a statement reads them. */
export interface KnownTables {
  isEmpty(table: string): boolean;
  rows(table: string): KnownRows;
}

interface Part {
  readonly relation: Relation;
  /** What is known of its rows. */
  readonly rows: KnownRows;
}

type OfOne = Extract<
  Relation,
  { kind: 'named' | 'project' | 'filter' | 'aggregate' | 'window' | 'unnest' | 'distinct' }
>;

/** Whether a relation says that it has no rows. */
export const saysNoRows = (relation: Relation): boolean => relation.kind === 'values' && relation.rows.length === 0;

/**
 * Leaves out of relations what cannot have rows as the tables are: branches about features of languages that no file has,
 * about kinds that do not occur. A relation that stays as it is stays the same object. What is known of a table must not change once
 * it was asked for.
 */
export class WithoutEmptyParts {
  private readonly made = new Map<Relation, Part>();

  constructor(private readonly tables: KnownTables) {}

  of(at: Relation): Part {
    const found = this.made.get(at) ?? this.make(at);
    this.made.set(at, found);
    return found;
  }

  private make(at: Relation): Part {
    switch (at.kind) {
      case 'table':
        return this.tables.isEmpty(at.table) ? nothing(at) : { relation: at, rows: this.tables.rows(at.table) };
      case 'values':
        return { relation: at, rows: KnownRows.ofRows(Object.keys(at.schema), at.rows) };
      case 'join':
        return this.join(at);
      case 'align':
        return this.align(at);
      case 'union':
        return this.union(at);
      case 'fixpoint':
        return this.fixpoint(at);
      case 'compute':
      case 'kernel':
        return { relation: at, rows: KnownRows.any };
      default:
        return this.ofOne(at);
    }
  }

  private ofOne(at: OfOne): Part {
    const { relation: source, rows } = this.of(at.source);
    // Without keys there is one row for no rows.
    if (saysNoRows(source) && !(at.kind === 'aggregate' && at.groups.length === 0)) return nothing(at);
    const relation = source === at.source ? at : { ...at, source };
    switch (at.kind) {
      case 'named':
        return { relation, rows: rows.named(at.alias) };
      case 'project':
        return { relation, rows: rows.computed(at.columns) };
      case 'aggregate':
        return { relation, rows: rows.computed(at.groups) };
      case 'filter': {
        const kept = rows.where(at.condition);
        return kept ? { relation, rows: kept } : nothing(at);
      }
      default:
        return { relation, rows };
    }
  }

  private join(at: Extract<Relation, { kind: 'join' }>): Part {
    const left = this.of(at.left);
    if (saysNoRows(left.relation)) return nothing(at);
    const partner = this.of(at.right);
    const pairs = saysNoRows(partner.relation) ? null : inPairs(at, left.rows, partner.rows);
    if (pairs === null && (at.how === 'inner' || at.how === 'semi')) return nothing(at);
    if (pairs === null && at.how === 'anti') return left;
    const right = pairs === null ? nothing(at.right) : partner;
    const isSame = left.relation === at.left && right.relation === at.right;
    const relation = isSame ? at : { ...at, left: left.relation, right: right.relation };
    switch (at.how) {
      case 'inner':
      case 'semi':
        return { relation, rows: (pairs ?? left.rows).only(Object.keys(at.schema)) };
      case 'left':
        return { relation, rows: beside(left.rows, right.rows) };
      case 'anti':
        return { relation, rows: left.rows };
    }
  }

  private align(at: Extract<Relation, { kind: 'align' }>): Part {
    const left = this.of(at.left);
    const right = this.of(at.right);
    if (saysNoRows(left.relation) || (saysNoRows(right.relation) && !at.keepUnmatched)) return nothing(at);
    const isSame = left.relation === at.left && right.relation === at.right;
    return { relation: isSame ? at : { ...at, left: left.relation, right: right.relation }, rows: left.rows };
  }

  private union(at: Extract<Relation, { kind: 'union' }>): Part {
    const parts = at.sources.map((source) => this.of(source)).filter(({ relation }) => !saysNoRows(relation));
    if (parts.length === 0) return nothing(at);
    const sources = parts.map(({ relation }) => relation);
    const isSame = sources.length === at.sources.length && sources.every((source, of) => source === at.sources[of]);
    const rows = eitherOf(
      Object.keys(at.schema),
      parts.map((part) => part.rows),
    );
    return { relation: isSame ? at : { ...at, sources }, rows };
  }

  /** Of the rows that a step has just found nothing is known, unless there are none to begin with. */
  private fixpoint(at: Extract<Relation, { kind: 'fixpoint' }>): Part {
    const { relation: seed } = this.of(at.seed);
    const inside = new WithoutEmptyParts({
      isEmpty: (table) => (table === at.name ? saysNoRows(seed) : this.tables.isEmpty(table)),
      rows: (table) => (table === at.name ? KnownRows.any : this.tables.rows(table)),
    });
    const { relation: step } = inside.of(at.step);
    if (saysNoRows(seed) && saysNoRows(step)) return nothing(at);
    const isSame = seed === at.seed && step === at.step;
    return { relation: isSame ? at : { ...at, seed, step }, rows: KnownRows.any };
  }
}

const nothing = ({ schema }: Relation): Part => ({
  relation: { kind: 'values', rows: [], schema },
  rows: KnownRows.ofRows(Object.keys(schema), []),
});
