import { factTables } from '../../model/tables/facts.ts';
import type { Called } from './called.ts';
import { codesOf } from './codes-of.ts';
import type { FlowTables } from './flow-tables.ts';
import { after, aside, nodeBehind } from './places.ts';
import { RowsBy } from './rows-by.ts';
import { anyPart, partAt, type StepStore, stepEffect } from './step-store.ts';
import type { TakenParameters } from './taken-parameters.ts';

const kind = codesOf(factTables.argument.columns.kind);

/** Steps from the arguments of calls to the parameters of what they call. */
export class ArgumentSteps {
  private readonly nodes: Int32Array;
  private readonly values: Int32Array;
  private readonly kinds: Int32Array;
  private readonly tokens: Int32Array;
  private readonly byCall: RowsBy;

  constructor(
    private readonly steps: StepStore,
    private readonly parameters: TakenParameters,
    { arguments: table }: FlowTables,
  ) {
    this.nodes = table.at();
    this.values = table.at('value');
    this.kinds = table.numbers('kind');
    this.tokens = table.numbers('token');
    this.byCall = new RowsBy(table.at('call'));
  }

  /** `taken`: the parameters behind the instance. */
  add(called: Called, taken: readonly number[]): void {
    const { parameters } = this;
    const plain = taken.filter((each) => parameters.isSingle(each));
    const rest = taken.find((each) => parameters.isRest(each, 'rest'));
    const names = taken.find((each) => parameters.isRest(each, 'keyword_rest'));
    let position = 0;
    for (let row = this.byCall.first(called.call); row >= 0; row = this.byCall.next(row)) {
      const token = this.tokens[row] as number;
      if (this.kinds[row] === kind.plain) {
        const parameter = plain[position];
        if (parameter !== undefined) this.enter(called, row, parameter);
        else if (rest !== undefined) this.collect(called, row, rest, partAt(position - plain.length));
        position++;
      } else if (this.kinds[row] === kind.keyword) {
        const parameter = plain.find((each) => parameters.tokens[each] === token);
        if (parameter !== undefined) this.enter(called, row, parameter);
        else if (names !== undefined) this.collect(called, row, names, token);
      } else {
        const open = this.kinds[row] === kind.spread ? plain.slice(position) : plain;
        this.spread(called, row, open, rest ?? names, this.kinds[row] === kind.spread && position > plain.length);
      }
    }
  }

  private enter({ call, certainty }: Called, row: number, parameter: number): void {
    const [value, entry] = [this.values[row] as number, this.parameters.entries[parameter] as number];
    this.steps.add(value, entry, 'argument', certainty, stepEffect.enter, call);
    this.steps.add(after(entry), after(value), 'update', certainty, stepEffect.leave, call);
  }

  /** The argument becomes a part of the collection that a rest parameter is. */
  private collect({ call, certainty }: Called, row: number, rest: number, part: number): void {
    const [node, value] = [this.nodes[row] as number, this.values[row] as number];
    const given = node === value ? aside(node) : node;
    this.steps.add(value, given, 'store', certainty, stepEffect.store, part);
    this.steps.add(given, this.parameters.entries[rest] as number, 'argument', certainty, stepEffect.enter, call);
  }

  /** The parts of a collection become the arguments. What is spread is the first node inside the argument. */
  /** `isBehind`: other arguments stand before them in the rest parameter. */
  private spread(
    { call }: Called,
    row: number,
    open: readonly number[],
    rest: number | undefined,
    isBehind: boolean,
  ): void {
    const { entries, tokens } = this.parameters;
    const collection = nodeBehind(this.values[row] as number);
    for (const [at, parameter] of open.entries()) {
      const part = this.kinds[row] === kind.spread ? partAt(at) : (tokens[parameter] as number);
      const entry = entries[parameter] as number;
      this.steps.add(collection, aside(entry), 'load', 'one_of', stepEffect.load, part);
      this.steps.add(aside(entry), entry, 'argument', 'one_of', stepEffect.enter, call);
    }
    if (rest === undefined) return;
    const given = isBehind ? aside(this.nodes[row] as number) : collection;
    if (isBehind) {
      this.steps.add(collection, aside(collection), 'load', 'exact', stepEffect.load, anyPart);
      this.steps.add(aside(collection), given, 'store', 'exact', stepEffect.store, anyPart);
    }
    this.steps.add(given, entries[rest] as number, 'argument', 'one_of', stepEffect.enter, call);
  }
}
