import { gapCode } from '../codes.ts';
import type { FlowRows } from '../flow-rows.ts';
import type { BatchNames } from './batch-names.ts';
import { BlockEvents } from './block-events.ts';
import { certaintyCode } from './certainty-code.ts';
import { DefinitionNumbers } from './definition-numbers.ts';
import { LocalHappenings } from './local-happenings.ts';
import { SiteList } from './site-list.ts';
import { cell, type SiteStore } from './site-store.ts';
import { UnitFlow } from './unit-flow.ts';
import { type ReachedUses, UnitSolver } from './unit-solver.ts';
import { VariableLists } from './variable-lists.ts';

/** Words of bits that are held at a time: 16 MB. */
const mostWords = 1 << 22;
/** Most bits of the variables that must be solved together: 128 MB. */
const mostBitsAtAll = 2 ** 30;
/** Most pairs of one unit; a unit with more is cut, and said so. */
const pairLimit = 1 << 18;

/** Adds the pairs of definitions and uses of all units. */
export class ReachingDefinitions implements ReachedUses {
  private readonly happenings: LocalHappenings;
  private readonly all: VariableLists;
  private readonly outside: VariableLists;
  private readonly flow: UnitFlow;
  private readonly numbers: DefinitionNumbers;
  private readonly ordered: BlockEvents;
  private readonly solver: UnitSolver;
  /** By unit: number of pairs whose use is in it. */
  private readonly counts: Int32Array;

  constructor(
    private readonly names: BatchNames,
    private readonly store: SiteStore,
    rows: FlowRows,
    spans: Int32Array,
  ) {
    this.counts = new Int32Array(names.units.count);
    this.happenings = new LocalHappenings(names, store, spans);
    this.all = VariableLists.ofDefinitions(store.definitions, names.paths.receiver);
    this.outside = VariableLists.of(this.happenings.outside, names.paths.receiver);
    this.flow = new UnitFlow(rows, names.units);
    this.numbers = new DefinitionNumbers(names, store.definitions.rows);
    this.ordered = new BlockEvents(this.happenings.events);
    this.solver = new UnitSolver(this.flow, this.numbers, this.ordered, this);
  }

  run(): void {
    const { units } = this.names;
    for (let unit = 0; unit < units.count; unit++)
      if (this.happenings.first[unit] !== this.happenings.end[unit]) this.solve(unit);
    const { foreign } = this.happenings;
    for (let row = 0; row < foreign.rows; row++) this.addForeign(foreign.get(row, 0), foreign.get(row, 1));
  }

  /** A use in a unit the variable does not belong to: who knows what ran before. */
  private addForeign(variable: number, use: number): void {
    const certainty = lengthOf(this.all, variable) === 1 ? certaintyCode.exact : certaintyCode.one_of;
    this.addList(this.all, variable, use, certainty);
  }

  private solve(unit: number): void {
    const { events, first, end } = this.happenings;
    const { flow, numbers } = this;
    const [from, to] = [first[unit] as number, end[unit] as number];
    flow.load(unit);
    numbers.load(events, from, to, Math.max(32, Math.floor(mostWords / Math.max(1, flow.blocks)) * 32));
    this.keepUses(from, to);
    if (numbers.largest * flow.blocks > mostBitsAtAll) {
      this.giveUp(unit, from, to);
      return;
    }
    this.ordered.load(flow, from, to);
    this.solver.solve();
  }

  /** Any definition may reach any use. */
  private giveUp(unit: number, from: number, to: number): void {
    const { events } = this.happenings;
    for (let row = from; row < to; row++) {
      const id = events.get(row, 2);
      if (isUse(events.get(row, 1)) && id < this.names.paths.receiver) this.addForeign(id, events.get(row, 3));
    }
    this.sayCut(unit, gapCode.too_many_definitions);
  }

  /** Variables without a definition here have no value here; paths nothing writes here are no uses. */
  private keepUses(from: number, to: number): void {
    const { events } = this.happenings;
    const { uses } = this.store;
    for (let row = from; row < to; row++) {
      if (!isUse(events.get(row, 1))) continue;
      const id = events.get(row, 2);
      const use = events.get(row, 3);
      if (this.numbers.has(id)) uses.set(use, cell.kept, 1);
      else if (id < this.names.paths.receiver) this.reach(use, noSites, noSites, true);
    }
  }

  reach(use: number, own: SiteList, parts: SiteList, isUnset: boolean): void {
    const { uses } = this.store;
    const id = uses.get(use, cell.id);
    const isVariable = id < this.names.paths.receiver;
    const outer = isUnset ? this.outerVariable(id) : -1;
    if (isUnset) uses.set(use, cell.flag, 1);
    const others = isVariable ? lengthOf(this.outside, id) : 0;
    const count = own.count + others + (outer < 0 ? 0 : lengthOf(this.all, outer));
    const whole = isVariable
      ? count === 1 && !isUnset
        ? certaintyCode.exact
        : certaintyCode.one_of
      : certaintyCode.heuristic;
    for (let at = 0; at < own.count; at++) this.add(own.sites[at] as number, use, whole);
    if (others > 0) this.addList(this.outside, id, use, whole);
    if (outer >= 0) this.addList(this.all, outer, use, whole);
    for (let at = 0; at < parts.count; at++) this.add(parts.sites[at] as number, use, certaintyCode.heuristic);
  }

  private addList({ first, sites }: VariableLists, variable: number, use: number, certainty: number): void {
    const end = first[variable + 1] as number;
    for (let at = first[variable] as number; at < end; at++) this.add(sites[at] as number, use, certainty);
  }

  /** What a name means in the body of a class before it is bound there: what it means around the class; or -1. */
  private outerVariable(id: number): number {
    const { units, variables, paths } = this.names;
    const home = id < paths.receiver ? this.names.home(id) : -1;
    const scope = home < 0 ? -1 : (units.places[home] as number);
    if (scope < 0 || !variables.isHiding(scope)) return -1;
    return variables.resolveOutside(scope, variables.tokenOf(id));
  }

  /** What is not listed is counted all the same: a use that is cut has a value, and its definitions are read. */
  private add(definition: number, use: number, certainty: number): void {
    const { definitions, uses, pairs } = this.store;
    const unit = this.names.units.of(uses.get(use, cell.file), uses.get(use, cell.unit));
    const count = (this.counts[unit] as number) + 1;
    this.counts[unit] = count;
    definitions.set(definition, cell.count, definitions.get(definition, cell.count) + 1);
    uses.set(use, cell.count, uses.get(use, cell.count) + 1);
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
  }

  private sayCut(unit: number, reason: number): void {
    const { units } = this.names;
    const node = units.node(unit);
    this.store.gaps.append([units.language(unit), units.file(unit), node, node, reason]);
  }
}

const noSites = new SiteList();

const isUse = (kind: number): boolean => kind < 2;

const lengthOf = ({ first }: VariableLists, variable: number): number =>
  (first[variable + 1] as number) - (first[variable] as number);
