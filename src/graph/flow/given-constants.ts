import type { FlowTables } from './flow-tables.ts';
import { PlacePairs } from './place-pairs.ts';
import { isPlain } from './places.ts';
import { ReachingWrites } from './reaching-writes.ts';
import { RowsBy } from './rows-by.ts';
import { type StepStore, stepEffect } from './step-store.ts';
import { TakenParameters } from './taken-parameters.ts';
import { type Constant, WrittenConstants } from './written-constants.ts';

/** What calls give a parameter of a function, as far as these are constants. */
export interface GivenToUse {
  readonly callable: number;
  readonly byCall: ReadonlyMap<number, readonly Constant[] | null>;
}

/** Which constants the calls of a function give its parameters, and the parts into which these are taken apart. */
export class GivenConstants {
  readonly constants: WrittenConstants;
  private readonly reaching: ReachingWrites;
  private readonly accesses: RowsBy;
  private readonly parameters: TakenParameters;
  private readonly byEntry: RowsBy;
  private readonly parts: RowsBy;
  private readonly passed: PlacePairs;
  private readonly objects: WrittenObjects;
  /** By file: names of members that are given a value. */
  private readonly written = new Map<number, Set<number>>();
  /** By parameter: what each call gives; null where it is not known. */
  private readonly given = new Map<number, ReadonlyMap<number, readonly number[] | null>>();

  constructor(
    private readonly tables: FlowTables,
    private readonly steps: StepStore,
  ) {
    this.constants = new WrittenConstants(tables);
    this.reaching = new ReachingWrites(tables);
    this.accesses = new RowsBy(tables.members.at());
    this.parameters = new TakenParameters(tables);
    this.byEntry = new RowsBy(this.parameters.entries);
    this.parts = new RowsBy(tables.partDefaults.at());
    this.passed = new PlacePairs(tables.passings.at(), tables.passings.at('part'));
    this.objects = new WrittenObjects(tables);
    const targets = tables.assignments.placesIn('target');
    const [files, tokens] = [tables.members.numbers('file'), tables.members.numbers('token')];
    for (const [row, access] of tables.members.at().entries()) {
      if (!targets.has(access)) continue;
      const file = files[row] as number;
      this.written.set(file, (this.written.get(file) ?? new Set()).add(tokens[row] as number));
    }
  }

  /** What calls give a parameter that a use has, or a member of which it is; by call, null where that is no constant. */
  of(use: number): GivenToUse | null {
    const access = this.accesses.first(use);
    const object = access < 0 ? undefined : (this.tables.members.at('object')[access] as number);
    const [written, ...others] = this.reaching.isCut(object ?? use) ? [] : [...this.reaching.of(object ?? use)];
    if (written === undefined || others.length > 0) return null;
    const [name] = written;
    const isName = this.byEntry.has(name);
    const part = isName ? -1 : this.parts.first(name);
    if (!isName && (part < 0 || object !== undefined)) return null;
    const entry = isName ? name : this.entryOf(this.column('pattern', part));
    if (entry === undefined) return null;
    const token = part < 0 ? this.memberOf(use, object) : (this.tables.partDefaults.numbers('token')[part] as number);
    if (token === undefined) return null;
    const otherwise = part < 0 ? -1 : this.column('default', part);
    const byCall = new Map<number, readonly Constant[] | null>();
    for (const [call, values] of this.givenTo(entry)) {
      const constants = values?.map((value) => this.constantOf(value, token, otherwise));
      byCall.set(call, constants?.every((each) => each !== undefined) ? (constants as readonly Constant[]) : null);
    }
    return { callable: this.parameters.callables[this.byEntry.first(entry)] as number, byCall };
  }

  /** The name of a member; null for no member, undefined for one without a name, or that the file writes somewhere. */
  private memberOf(use: number, object: number | undefined): number | null | undefined {
    if (object === undefined) return null;
    const token = this.tables.members.numbers('token')[this.accesses.first(use)] as number;
    return token < 0 || this.written.get(this.tables.places.fileOf(use))?.has(token) ? undefined : token;
  }

  private column(column: string, row: number): number {
    return this.tables.partDefaults.at(column)[row] as number;
  }

  /** The parameter that is a pattern. */
  private entryOf(pattern: number): number | undefined {
    return [pattern, ...this.passed.all(pattern)].find((each) => this.byEntry.has(each));
  }

  /** `token`: of the entry of an object that is written out; `otherwise`: what stands for one that is missing. */
  private constantOf(value: number, token: number | null, otherwise: number): Constant | undefined {
    if (token === null) return this.constants.at(value);
    const entry = this.objects.entry(value, token);
    if (entry === undefined) return undefined;
    const constant = entry === null ? 'undefined' : this.constants.at(entry);
    return constant === 'undefined' && otherwise >= 0 ? this.constants.at(otherwise) : constant;
  }

  private givenTo(entry: number): ReadonlyMap<number, readonly number[] | null> {
    const known = this.given.get(entry);
    if (known) return known;
    const { byTarget, numbers } = this.steps;
    const given = new Map<number, number[] | null>();
    const number = numbers.of(entry);
    for (let at = byTarget.first(number); at < byTarget.end(number); at++) {
      const row = byTarget.order[at] as number;
      if (this.steps.effect(row) !== stepEffect.enter) continue;
      const [call, value] = [this.steps.detail(row), numbers.placeOf(this.steps.source(row))];
      const before = given.get(call);
      given.set(call, before === null || !isPlain(value) ? null : [...(before ?? []), value]);
    }
    this.given.set(entry, given);
    return given;
  }
}

/** Objects that are written out with all they have. */
class WrittenObjects {
  private readonly literals: ReadonlySet<number>;
  private readonly entries: RowsBy;
  private readonly tokens: Int32Array;
  private readonly values: Int32Array;

  constructor({ keyedElements, properties, spreadEntries, writtenMaps }: FlowTables) {
    const open = new Set([...spreadEntries.at('whole'), ...keyedElements.at('owner')]);
    this.entries = new RowsBy(properties.at('owner'));
    this.tokens = properties.numbers('token');
    this.values = properties.at('value');
    const isClosed = (at: number) =>
      !open.has(at) && this.entries.all(at).every((row) => (this.tokens[row] as number) >= 0);
    this.literals = new Set(writtenMaps.at().filter(isClosed));
  }

  /** What one has under a name, the last of several; null for nothing, undefined where it is not known. */
  entry(object: number, token: number): number | null | undefined {
    if (!this.literals.has(object)) return undefined;
    const row = this.entries.all(object).findLast((each) => this.tokens[each] === token);
    return row === undefined ? null : this.values[row];
  }
}
