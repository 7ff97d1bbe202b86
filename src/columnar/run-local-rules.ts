import type { Table } from '../model/table.ts';
import { Column } from './column.ts';
import type { ConstantRelations } from './constant-relations.ts';
import { evaluateRelation } from './evaluate-relation.ts';
import { evaluateUnion } from './evaluate-union.ts';
import type { FilePlaces } from './file-places.ts';
import { Frame } from './frame.ts';
import { tablesOf } from './inputs.ts';
import { KeptParts } from './kept-parts.ts';
import { KnownIndexes } from './known-indexes.ts';
import type { LocalRule } from './local-rule.ts';
import { Pool, within } from './pool.ts';
import { Vector } from './vector.ts';

export interface LocalResult {
  readonly rule: string;
  readonly output: Table;
  readonly frame: Frame;
  readonly milliseconds: number;
}

/** Memory of a batch, and of the rule at work. */
const batchMemory = new Pool();
const ruleMemory = new Pool();

/**
 * Evaluates rules in order over the tables of a batch; each sees the rows of those before it. A rule that fails ends the
 * run: it is told to `onRefusal`. Results are valid until the next batch.
 */
export function runLocalRules(
  rules: readonly LocalRule[],
  given: ReadonlyMap<string, Frame>,
  constants: ConstantRelations,
  places: FilePlaces,
  onRefusal: (rule: string, reason: string) => void,
): readonly LocalResult[] {
  batchMemory.reset();
  const tables = new Map([...given].map(([name, frame]) => [name, constants.has(name) ? frame : lasting(frame)]));
  const batch = new KnownIndexes();
  const results: LocalResult[] = [];
  for (const { id, output, relation } of rules) {
    const started = performance.now();
    const names = Object.keys(output.columns);
    ruleMemory.reset();
    const indexes = { batch, memory: batchMemory, rule: new KnownIndexes() };
    const inputs = { places, table: tablesOf(tables), constants, indexes, parts: new KeptParts(relation) };
    try {
      const frame = within(ruleMemory, () => copied(evaluateRelation(relation, inputs), names));
      const before = tables.get(output.name);
      tables.set(output.name, before ? lasting(evaluateUnion([before, frame], names)) : frame);
      results.push({ rule: id, output, frame, milliseconds: performance.now() - started });
    } catch (error) {
      onRefusal(id, error instanceof Error ? error.message : String(error));
      return results;
    }
  }
  return results;
}

/** The same rows; columns that a rule is the first to ask for outlast it. */
const lasting = ({ rows, columns }: Frame): Frame =>
  new Frame(
    rows,
    new Map([...columns].map(([name, column]) => [name, Column.made(() => within(batchMemory, () => column.vector))])),
  );

/** Some columns, out of the memory of the rule. */
const copied = (frame: Frame, names: readonly string[]): Frame =>
  new Frame(
    frame.rows,
    new Map(
      names.map((name) => {
        const { data, mask, texts } = frame.column(name);
        const own = batchMemory.take(data.length);
        own.set(data);
        const vector = new Vector(own, mask, texts);
        return [name, Column.made(() => vector)];
      }),
    ),
  );
