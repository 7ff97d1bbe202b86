import { factTables } from '../../model/tables/facts.ts';
import { clearedByCalls } from './cleared-by-calls.ts';
import { codesOf } from './codes-of.ts';
import { type CollectionChange, elementChangesOf, moveOf } from './element-changes.ts';
import type { FlowTables } from './flow-tables.ts';
import { listLengths, measuredUses } from './list-lengths.ts';
import type { Move } from './moves.ts';
import { anyPart } from './parts.ts';
import { partsOf } from './parts-of.ts';
import { isNone } from './places.ts';
import type { Range } from './range.ts';
import { Statements } from './statements.ts';
import { StepIndex } from './step-index.ts';

/** A place where a variable is written or read. */
export interface Occurrence {
  readonly at: number;
  readonly isWrite: boolean;
  /** Where a variable is declared that is no name of a function, class or import. */
  readonly isValue: boolean;
  /** A write that also reads. */
  readonly isBoth: boolean;
  /** Place after which a write has happened, or a part of an object was written. */
  readonly position: number;
  /** Block in which everything after the write sees it; null when it may not happen. */
  readonly block: Range | null;
  /** For the use of an object: what happens to its parts, and the block that sees it. */
  readonly changes: Changed | null;
}

export interface Changed {
  /** Parts that get a new value. */
  readonly parts: readonly number[];
  /** How elements get other positions. */
  readonly move: Move | null;
  readonly position: number;
  /** Null when it may not happen. */
  readonly block: Range | null;
}

/** The occurrences of a variable, by the place of the unit of code they are in. */
export type Units = ReadonlyMap<number, readonly Occurrence[]>;

export interface Written {
  readonly position: number;
  readonly block: Range | null;
  readonly isBoth: boolean;
}

const assignmentKind = codesOf(factTables.assignment.columns.kind);

/** All occurrences of variables, by the place of their symbol. */
export class Occurrences {
  private readonly rows: StepIndex;
  private readonly symbols: Int32Array;
  private readonly places: Int32Array;
  private readonly units: Int32Array;
  private readonly writes: Int32Array;
  private readonly values: Int32Array;
  private readonly written: ReadonlyMap<number, Written>;
  private readonly changed: ReadonlyMap<number, Changed>;
  private readonly collections: ReadonlyMap<number, CollectionChange>;
  /** How many elements a collection has where it is used, as far as that is known. */
  readonly lengths: ReadonlyMap<number, number>;

  constructor(tables: FlowTables) {
    const { occurrences } = tables;
    this.symbols = occurrences.at('symbol');
    this.rows = StepIndex.of(this.symbols, tables.places.size, (left, right) => left - right);
    this.places = occurrences.at();
    this.units = occurrences.at('hoist');
    this.writes = occurrences.numbers('isWrite');
    this.values = occurrences.numbers('isValue');
    this.written = writesOf(tables);
    this.collections = elementChangesOf(tables);
    const changed = new Map<number, Changed>();
    for (const [object, { position, block }] of this.collections)
      changed.set(object, { parts: [], move: null, position, block });
    this.changed = changed;
    this.lengths = listLengths(
      tables,
      this.collections,
      this.holding(new Set([...changed.keys(), ...measuredUses(tables)])),
    );
    for (const [object, each] of partsChanged(tables, this.written)) changed.set(object, each);
    for (const [object, each] of this.collections) {
      const move = moveOf(each, this.lengths.get(object) ?? null);
      if (move) changed.set(object, { parts: [], move, position: each.position, block: each.block });
    }
  }

  /** Each variable with the place of its symbol. */
  *all(): Generator<readonly [symbol: number, units: Units]> {
    const { order } = this.rows;
    for (let at = 0; at < order.length; ) {
      const symbol = this.symbols[order[at] as number] as number;
      const end = this.rows.end(symbol);
      yield [symbol, this.between(at, end)];
      at = end;
    }
  }

  /** The variables that are used at some places. */
  private *holding(uses: ReadonlySet<number>): Generator<Units> {
    const symbols = new Set<number>();
    for (const [row, place] of this.places.entries()) if (uses.has(place)) symbols.add(this.symbols[row] as number);
    for (const symbol of symbols) yield this.of(symbol);
  }

  of(symbol: number): Units {
    return this.between(this.rows.first(symbol), this.rows.end(symbol));
  }

  private between(first: number, end: number): Units {
    const units = new Map<number, Occurrence[]>();
    for (let at = first; at < end; at++) {
      const row = this.rows.order[at] as number;
      const unit = units.get(this.units[row] as number);
      if (unit) unit.push(this.occurrence(row));
      else units.set(this.units[row] as number, [this.occurrence(row)]);
    }
    return units;
  }

  private occurrence(row: number): Occurrence {
    const at = this.places[row] as number;
    const write = this.written.get(at);
    const isWrite = write !== undefined || this.writes[row] === 1;
    const changes = this.changed.get(at) ?? null;
    return {
      at,
      isWrite,
      isValue: this.values[row] === 1,
      isBoth: write?.isBoth ?? false,
      position: write?.position ?? changes?.position ?? at,
      block: write?.block ?? null,
      changes,
    };
  }
}

/** When and where the targets of assignments, also those inside patterns, are written. */
function writesOf(tables: FlowTables): ReadonlyMap<number, Written> {
  const { assignments, patternParts } = tables;
  const written = new Map<number, Written>();
  const kinds = assignments.numbers('kind');
  const [targets, lasts] = [assignments.at('target'), assignments.at('last')];
  const [blocks, ends] = [assignments.at('block'), assignments.at('block_last')];
  for (const [row, target] of targets.entries()) {
    const isBoth = kinds[row] === assignmentKind.augmented;
    const isPlain = isBoth || kinds[row] === assignmentKind.plain;
    const first = blocks[row] as number;
    written.set(target, {
      position: isPlain ? (lasts[row] as number) : target,
      block: isNone(first) ? null : { first, last: ends[row] as number },
      isBoth,
    });
  }
  const patterns = patternParts.at('pattern');
  const around = new Map([...patternParts.at()].map((part, row) => [part, patterns[row] as number]));
  for (const part of around.keys()) {
    let [at, steps]: [number | undefined, number] = [around.get(part), 0];
    while (at !== undefined && !written.has(at) && steps++ < mostPatterns) at = around.get(at);
    const whole = at === undefined ? undefined : written.get(at);
    if (whole) written.set(part, whole);
  }
  return written;
}

/** Most patterns around one another that are looked through. */
const mostPatterns = 20;

/** Objects of which parts get a new value: members that are written, and what calls do. */
function partsChanged(tables: FlowTables, written: ReadonlyMap<number, Written>): ReadonlyMap<number, Changed> {
  const { members } = tables;
  const partOf = partsOf(members, tables);
  const objects = members.at('object');
  const changed = new Map(clearedByCalls(tables));
  const deleted = deletionsOf(tables);
  for (const [row, access] of members.at().entries()) {
    const write = written.get(access) ?? deleted.get(access);
    const part = partOf(row);
    if (!write?.block || write.isBoth || part === anyPart) continue;
    const { position, block } = write;
    changed.set(objects[row] as number, { parts: [part], move: null, position, block });
  }
  return changed;
}

/** Accesses that are deleted, and where that has happened. */
function deletionsOf(tables: FlowTables): ReadonlyMap<number, Written> {
  const statements = new Statements(tables);
  const arounds = tables.deletedMembers.at('around');
  const deleted = new Map<number, Written>();
  for (const [row, access] of tables.deletedMembers.at().entries()) {
    const where = statements.ofDeletion(access, arounds[row] as number);
    if (where) deleted.set(access, { ...where, isBoth: false });
  }
  return deleted;
}
