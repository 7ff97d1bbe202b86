import { factTables } from '../../model/tables/facts.ts';
import type { Called } from './called.ts';
import { codesOf } from './codes-of.ts';
import type { FlowTables } from './flow-tables.ts';
import { leastSure } from './least-sure.ts';
import { anyPart, partAt } from './parts.ts';
import { after, aside, between, cell, nodeBehind } from './places.ts';
import { RowsBy } from './rows-by.ts';
import { type StepStore, stepEffect } from './step-store.ts';
import type { TakenParameters } from './taken-parameters.ts';

const kind = codesOf(factTables.argument.columns.kind);

/** How a call gives its arguments. */
export interface Manner {
  /** How many come from before the call. */
  readonly given: number;
  /** Whether the first one is the instance. */
  readonly hasInstance: boolean;
  /** Whether the others are in one collection. */
  readonly isApplied: boolean;
}

/** Places between behind those that models take. */
const firstTaken = 2 ** 28;

/** The parameters that take arguments; those for all others, by position or by name. */
interface Open {
  readonly plain: readonly number[];
  /** How many of these take arguments by position: those behind the one for all others take them by name alone. */
  readonly placed: number;
  readonly rest: number | undefined;
  readonly names: number | undefined;
}

/** Steps from the arguments of calls to the parameters of what they call. */
export class ArgumentSteps {
  private readonly nodes: Int32Array;
  private readonly values: Int32Array;
  private readonly kinds: Int32Array;
  private readonly tokens: Int32Array;
  private readonly byCall: RowsBy;
  /** Functions with words for all their arguments. */
  private readonly collecting: ReadonlySet<number>;
  /** How many parts of what is spread were taken. */
  private taken = 0;

  constructor(
    private readonly steps: StepStore,
    private readonly parameters: TakenParameters,
    { arguments: table, argumentsWords }: FlowTables,
  ) {
    this.nodes = table.at();
    this.values = table.at('value');
    this.kinds = table.numbers('kind');
    this.tokens = table.numbers('token');
    this.byCall = new RowsBy(table.at('call'));
    const functions = argumentsWords.at('method');
    this.collecting = new Set(functions);
    for (const [row, word] of argumentsWords.at().entries()) steps.add(aside(functions[row] as number), word, 'read');
  }

  /** `taken`: the parameters behind the instance. Gives those that surely get an argument. */
  add(called: Called, taken: readonly number[], { given, hasInstance, isApplied }: Manner): ReadonlySet<number> {
    const open = this.openOf(taken);
    const filled = new Set(open.plain.slice(0, given));
    const fill = (parameter: number | undefined) => parameter !== undefined && filled.add(parameter);
    let position = given;
    let isBehindSpread = false;
    for (const row of this.byCall.all(called.call).slice(hasInstance ? 1 : 0)) {
      if (this.kinds[row] === kind.keyword) fill(this.addNamed(called, row, open));
      else if (this.kinds[row] !== kind.plain || isApplied) {
        this.spread(called, row, open, position);
        isBehindSpread ||= this.kinds[row] === kind.spread;
      } else if (isBehindSpread) this.addBehind(called, row, open, position);
      else fill(this.addAt(called, row, open, position++));
    }
    return filled;
  }

  private openOf(taken: readonly number[]): Open {
    const { parameters } = this;
    const rest = taken.find((each) => parameters.isRest(each, 'rest'));
    const before = rest === undefined ? taken : taken.slice(0, taken.indexOf(rest));
    return {
      plain: taken.filter((each) => parameters.isSingle(each)),
      placed: before.filter((each) => parameters.isSingle(each)).length,
      rest,
      names: taken.find((each) => parameters.isRest(each, 'keyword_rest')),
    };
  }

  /** Gives the parameter that takes the argument by itself. */
  private addNamed(called: Called, row: number, { plain, names }: Open): number | undefined {
    const token = this.tokens[row] as number;
    const parameter = plain.find((each) => this.parameters.tokens[each] === token);
    if (parameter !== undefined) this.enter(called, row, parameter);
    else if (names !== undefined) this.collect(called, row, names, token);
    return parameter;
  }

  private addAt(called: Called, row: number, { plain, placed, rest }: Open, position: number): number | undefined {
    if (this.collecting.has(called.callable)) this.give(called, row, partAt(position));
    const parameter = position < placed ? plain[position] : undefined;
    if (parameter !== undefined) this.enter(called, row, parameter);
    else if (rest !== undefined) this.collect(called, row, rest, partAt(position - placed));
    return parameter;
  }

  /** Behind what is spread, nobody knows how far: it may be for any parameter from a position on. */
  private addBehind(called: Called, row: number, { plain, placed, rest }: Open, position: number): void {
    const oneOf = { ...called, certainty: leastSure([called.certainty, 'one_of']) };
    if (this.collecting.has(called.callable)) this.give(oneOf, row, anyPart);
    for (const parameter of plain.slice(position, placed)) this.enter(oneOf, row, parameter);
    if (rest !== undefined) this.collect(oneOf, row, rest, anyPart);
  }

  private enter({ call, certainty }: Called, row: number, parameter: number): void {
    const [value, entry] = [this.values[row] as number, this.parameters.entries[parameter] as number];
    this.steps.add(value, entry, 'argument', certainty, stepEffect.enter, call);
    this.steps.add(after(entry), after(value), 'update', certainty, stepEffect.leave, call);
  }

  /** The argument becomes a part of all arguments. */
  private give({ call, callable, certainty }: Called, row: number, part: number): void {
    const [node, value] = [this.nodes[row] as number, this.values[row] as number];
    this.steps.add(value, cell(node), 'store', certainty, stepEffect.store, part);
    this.steps.add(cell(node), aside(callable), 'argument', certainty, stepEffect.enter, call);
  }

  /** The argument becomes a part of the collection that a rest parameter is. */
  private collect({ call, certainty }: Called, row: number, rest: number, part: number): void {
    const [node, value] = [this.nodes[row] as number, this.values[row] as number];
    const given = node === value ? aside(node) : node;
    this.steps.add(value, given, 'store', certainty, stepEffect.store, part);
    this.steps.add(given, this.parameters.entries[rest] as number, 'argument', certainty, stepEffect.enter, call);
  }

  /** The parts of a collection become the arguments. What is spread is the first node inside the argument. */
  private spread(
    { call, callable }: Called,
    row: number,
    { plain, placed, rest, names }: Open,
    position: number,
  ): void {
    const isNamed = this.kinds[row] === kind.keyword_spread;
    const { entries, tokens } = this.parameters;
    const value = this.values[row] as number;
    const collection = this.kinds[row] === kind.plain ? value : nodeBehind(value);
    if (this.collecting.has(callable))
      this.steps.add(collection, aside(callable), 'argument', 'one_of', stepEffect.enter, call);
    for (const [at, parameter] of (isNamed ? plain : plain.slice(position, placed)).entries()) {
      const part = isNamed ? (tokens[parameter] as number) : partAt(at);
      const taken = between(firstTaken + this.taken++);
      this.steps.add(collection, taken, 'load', 'one_of', stepEffect.load, part);
      this.steps.add(taken, entries[parameter] as number, 'argument', 'one_of', stepEffect.enter, call);
    }
    const others = rest ?? names;
    if (others === undefined) return;
    // Other arguments may stand before them in the rest parameter.
    const isBehind = this.kinds[row] === kind.spread && position > placed;
    const given = isBehind ? aside(this.nodes[row] as number) : collection;
    if (isBehind) {
      this.steps.add(collection, aside(collection), 'load', 'exact', stepEffect.load, anyPart);
      this.steps.add(aside(collection), given, 'store', 'exact', stepEffect.store, anyPart);
    }
    this.steps.add(given, entries[others] as number, 'argument', 'one_of', stepEffect.enter, call);
  }
}
