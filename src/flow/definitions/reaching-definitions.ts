import { gapCode } from '../codes.ts';
import type { FlowRows } from '../flow-rows.ts';
import type { BatchNames } from './batch-names.ts';
import { certaintyCode } from './certainty-code.ts';
import { DefinitionNumbers } from './definition-numbers.ts';
import { LocalHappenings } from './local-happenings.ts';
import { cell, type SiteStore } from './site-store.ts';
import { type BlockEvents, solveUnit } from './solve-unit.ts';
import { type UnitFlow, unitFlow } from './unit-flow.ts';
import { VariableLists } from './variable-lists.ts';

/** Words of bits that are held at a time: 16 MB. */
const mostWords = 1 << 22;
/** Most bits of the variables that must be solved together: 128 MB. */
const mostBitsAtAll = 2 ** 30;
/** Most pairs of one unit; a unit with more is cut, and said so. */
const pairLimit = 1 << 18;

/** Adds the pairs of definitions and uses of all units. */
export class ReachingDefinitions {
  private readonly happenings: LocalHappenings;
  private readonly all: VariableLists;
  private readonly outside: VariableLists;
  /** By unit: number of pairs whose use is in it. */
  private readonly counts: Int32Array;

  constructor(
    private readonly names: BatchNames,
    private readonly store: SiteStore,
    private readonly rows: FlowRows,
    spans: Int32Array,
  ) {
    this.counts = new Int32Array(names.units.count);
    this.happenings = new LocalHappenings(names, store, spans);
    this.all = VariableLists.ofDefinitions(store.definitions, names.paths.receiver);
    this.outside = VariableLists.of(this.happenings.outside, names.paths.receiver);
  }

  run(): void {
    const { units } = this.names;
    for (let unit = 0; unit < units.count; unit++)
      if (this.happenings.first[unit] !== this.happenings.end[unit]) this.solve(unit);
    const { foreign } = this.happenings;
    for (let row = 0; row < foreign.rows; row++) this.addForeign(foreign.get(row, 0), foreign.get(row, 1));
  }

  /** A use in a unit the variable does not belong to: who knows what ran before. */
  addForeign(variable: number, use: number): void {
    const found = this.all.listOf(variable);
    const certainty = found.length === 1 ? certaintyCode.exact : certaintyCode.one_of;
    for (const definition of found) this.add(definition, use, certainty);
  }

  private solve(unit: number): void {
    const { events, first, end } = this.happenings;
    const [from, to] = [first[unit] as number, end[unit] as number];
    const flow = unitFlow(this.rows, this.names.units, unit);
    const mostBits = Math.max(32, Math.floor(mostWords / Math.max(1, flow.blocks)) * 32);
    const numbers = new DefinitionNumbers(this.names, events, from, to, mostBits);
    this.keepUses(from, to, numbers);
    if (numbers.largest * flow.blocks > mostBitsAtAll) {
      this.giveUp(unit, from, to);
      return;
    }
    solveUnit(flow, numbers, this.byBlock(flow, from, to), (use, own, parts, isUnset) =>
      this.reach(use, own, parts, isUnset),
    );
  }

  /** Any definition may reach any use. */
  private giveUp(unit: number, from: number, to: number): void {
    const { events } = this.happenings;
    for (let row = from; row < to; row++) {
      const [kind, id, site] = [events.get(row, 1), events.get(row, 2), events.get(row, 3)];
      if (isUse(kind) && id < this.names.paths.receiver) this.addForeign(id, site);
    }
    this.sayCut(unit, gapCode.too_many_definitions);
  }

  private byBlock({ blocks, firstBlock }: UnitFlow, from: number, to: number): BlockEvents {
    const { events } = this.happenings;
    const first = new Int32Array(blocks + 1);
    for (let row = from; row < to; row++) {
      const block = events.get(row, 0) - firstBlock;
      first[block + 1] = (first[block + 1] as number) + 1;
    }
    for (let block = 0; block < blocks; block++)
      first[block + 1] = (first[block + 1] as number) + (first[block] as number);
    const place = first.slice();
    const rows = new Int32Array(to - from);
    for (let row = from; row < to; row++) {
      const block = events.get(row, 0) - firstBlock;
      rows[place[block] as number] = row;
      place[block] = (place[block] as number) + 1;
    }
    return { events, first, rows };
  }

  /** Variables without a definition here have no value here; paths nothing writes here are no uses. */
  private keepUses(from: number, to: number, numbers: DefinitionNumbers): void {
    const { events } = this.happenings;
    const { uses } = this.store;
    for (let row = from; row < to; row++) {
      if (!isUse(events.get(row, 1))) continue;
      const [id, use] = [events.get(row, 2), events.get(row, 3)];
      if (numbers.of(id)) uses.set(use, cell.kept, 1);
      else if (id < this.names.paths.receiver) this.reach(use, [], [], true);
    }
  }

  private reach(use: number, own: readonly number[], parts: readonly number[], isUnset: boolean): void {
    const { uses } = this.store;
    const id = uses.get(use, cell.id);
    const isVariable = id < this.names.paths.receiver;
    const others = isVariable ? this.outside.listOf(id) : [];
    const outer = isUnset ? this.outerDefinitions(id) : [];
    if (isUnset) uses.set(use, cell.flag, 1);
    const count = own.length + others.length + outer.length;
    const whole = isVariable
      ? count === 1 && !isUnset
        ? certaintyCode.exact
        : certaintyCode.one_of
      : certaintyCode.heuristic;
    for (const list of [own, others, outer]) for (const definition of list) this.add(definition, use, whole);
    for (const definition of parts) this.add(definition, use, certaintyCode.heuristic);
  }

  /** What a name means in the body of a class before it is bound there: what it means around the class. */
  private outerDefinitions(id: number): readonly number[] | Int32Array {
    const { units, variables, paths } = this.names;
    const home = id < paths.receiver ? this.names.home(id) : -1;
    const scope = home < 0 ? -1 : (units.places[home] as number);
    if (scope < 0 || !variables.isHiding(scope)) return [];
    const outer = variables.resolveOutside(scope, variables.tokenOf(id));
    return outer < 0 ? [] : this.all.listOf(outer);
  }

  private add(definition: number, use: number, certainty: number): void {
    const { definitions, uses, pairs } = this.store;
    const unit = this.names.units.of(uses.get(use, cell.file), uses.get(use, cell.unit));
    const count = (this.counts[unit] as number) + 1;
    this.counts[unit] = count;
    if (count > pairLimit) {
      if (count === pairLimit + 1) this.sayCut(unit, gapCode.too_many_pairs);
      return;
    }
    const at = pairs.add();
    const { cells } = pairs;
    cells[at] = uses.get(use, cell.language);
    cells[at + 1] = uses.get(use, cell.file);
    cells[at + 2] = definitions.get(definition, cell.node);
    cells[at + 3] = uses.get(use, cell.node);
    cells[at + 4] = certainty;
    definitions.set(definition, cell.count, definitions.get(definition, cell.count) + 1);
    uses.set(use, cell.count, uses.get(use, cell.count) + 1);
  }

  private sayCut(unit: number, reason: number): void {
    const { units } = this.names;
    const node = units.node(unit);
    this.store.gaps.append([units.language(unit), units.file(unit), node, node, reason]);
  }
}

const isUse = (kind: number): boolean => kind < 2;
