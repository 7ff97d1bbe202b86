import { factTables } from '../../model/tables/facts.ts';
import type { Called } from './called.ts';
import { codesOf } from './codes-of.ts';
import type { FlowTables } from './flow-tables.ts';
import { anyPart, partAt } from './parts.ts';
import { after, aside, nodeBehind } from './places.ts';
import { RowsBy } from './rows-by.ts';
import { type StepStore, stepEffect } from './step-store.ts';
import type { TakenParameters } from './taken-parameters.ts';

const kind = codesOf(factTables.argument.columns.kind);

/** Steps into the fields of instances whose class has declared fields and no constructor that is written out. */
export class RecordSteps {
  private readonly fields = new Map<number, readonly number[]>();
  private readonly byPosition: ReadonlySet<number>;
  private readonly rows: RowsBy;
  private readonly tokens: Int32Array;
  private readonly arguments: RowsBy;
  private readonly methods: RowsBy;

  constructor(
    private readonly steps: StepStore,
    private readonly parameters: TakenParameters,
    private readonly tables: FlowTables,
  ) {
    const { recordFields, madeConstructors, arguments: given, afterConstruction } = tables;
    this.rows = new RowsBy(recordFields.at('class'));
    this.tokens = recordFields.numbers('token');
    this.byPosition = madeConstructors.placesIn();
    this.arguments = new RowsBy(given.at('call'));
    this.methods = new RowsBy(afterConstruction.at('class'));
  }

  /** Does nothing for what is no such class. */
  add(called: Called): void {
    if (!this.rows.has(called.callable)) return;
    this.addArguments(called);
    const methods = this.tables.afterConstruction.at('target_node', 'target_file');
    for (const row of this.methods.all(called.callable)) this.addMethod(called, methods[row] as number);
  }

  private addArguments(called: Called): void {
    const { steps } = this;
    const { call, callable } = called;
    const fields = this.fieldsOf(callable);
    const { arguments: table } = this.tables;
    const [nodes, values] = [table.at(), table.at('value')];
    const [kinds, tokens] = [table.numbers('kind'), table.numbers('token')];
    let position = 0;
    for (const row of this.arguments.all(call)) {
      const [node, value, token] = [nodes[row] as number, values[row] as number, tokens[row] as number];
      if (kinds[row] === kind.keyword) {
        if (fields.includes(token)) this.store(called, value, token, fields.indexOf(token));
      } else if (kinds[row] === kind.plain) {
        const field = fields[position];
        if (field !== undefined && this.byPosition.has(callable)) this.store(called, value, field, position);
        position++;
      } else if (kinds[row] === kind.spread) {
        steps.add(nodeBehind(value), aside(node), 'load', 'one_of', stepEffect.load, anyPart);
        for (const field of fields.slice(position))
          steps.add(aside(node), call, 'store', 'one_of', stepEffect.store, field);
      } else steps.add(nodeBehind(value), call, 'pass', 'one_of');
    }
  }

  /** Fields are found by their names, those of tuples also by their positions. */
  private store({ call, certainty }: Called, value: number, token: number, at: number) {
    this.steps.add(value, call, 'store', certainty, stepEffect.store, token);
    this.steps.add(value, call, 'store', certainty, stepEffect.store, partAt(at));
  }

  private addMethod({ call, certainty }: Called, method: number): void {
    const [instance] = this.parameters.of(method);
    if (instance === undefined) return;
    const entry = this.parameters.entries[instance] as number;
    this.steps.add(call, entry, 'receiver', certainty, stepEffect.enter, call);
    this.steps.add(after(entry), call, 'receiver', certainty, stepEffect.leave, call);
  }

  /** Names of the fields of a class in the order of its constructor: those of its bases first, each where it was first declared. */
  private fieldsOf(of: number): readonly number[] {
    const known = this.fields.get(of);
    if (known) return known;
    const { recordFields } = this.tables;
    const [depths, places] = [recordFields.numbers('depth'), recordFields.at('node', 'field_file')];
    const depth = (row: number) => depths[row] as number;
    const place = (row: number) => places[row] as number;
    const rows = this.rows.all(of).toSorted((left, right) => depth(right) - depth(left) || place(left) - place(right));
    const fields = [...new Set(rows.map((row) => this.tokens[row] as number))];
    this.fields.set(of, fields);
    return fields;
  }
}
