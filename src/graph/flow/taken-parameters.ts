import { factTables } from '../../model/tables/facts.ts';
import { codesOf } from './codes-of.ts';
import type { FlowTables } from './flow-tables.ts';
import { RowsBy } from './rows-by.ts';

const kinds = codesOf(factTables.parameter.columns.kind);

/** The parameters of callables, as rows in their order. */
export class TakenParameters {
  readonly rows: number;
  readonly nodes: Int32Array;
  /** Where the value of each is found: its name, or the pattern that takes it apart. */
  readonly entries: Int32Array;
  readonly positions: Int32Array;
  readonly tokens: Int32Array;
  readonly callables: Int32Array;
  private readonly kinds: Int32Array;
  private readonly byCallable: RowsBy;

  constructor({ parameters }: Pick<FlowTables, 'parameters'>) {
    this.rows = parameters.rows;
    this.nodes = parameters.at();
    const [names, named] = [parameters.numbers('name'), parameters.at('name')];
    this.entries = this.nodes.map((node, row) => ((names[row] as number) > 0 ? (named[row] as number) : node));
    this.positions = parameters.numbers('position');
    this.tokens = parameters.numbers('token');
    this.kinds = parameters.numbers('kind');
    this.callables = parameters.at('callable');
    this.byCallable = new RowsBy(this.callables);
  }

  of(callable: number): readonly number[] {
    const position = (row: number) => this.positions[row] as number;
    return this.byCallable.all(callable).toSorted((left, right) => position(left) - position(right));
  }

  /** Whether each call gives it an argument. */
  isPlain(row: number): boolean {
    return this.kinds[row] === kinds.plain;
  }

  /** Whether it takes one argument. */
  isSingle(row: number): boolean {
    return this.kinds[row] === kinds.plain || this.kinds[row] === kinds.optional;
  }

  /** Whether it takes all other arguments, by position or by name. */
  isRest(row: number, of: 'rest' | 'keyword_rest'): boolean {
    return this.kinds[row] === kinds[of];
  }
}
