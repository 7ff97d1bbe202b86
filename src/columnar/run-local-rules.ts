import type { Table } from '../model/table.ts';
import { evaluateRelation, tablesOf } from './evaluate-relation.ts';
import { evaluateUnion } from './evaluate-union.ts';
import type { FilePlaces } from './file-places.ts';
import { Frame } from './frame.ts';
import type { KnownIndexes } from './join-index.ts';
import type { LocalRule } from './local-rule.ts';

export interface LocalResult {
  readonly rule: string;
  readonly output: Table;
  readonly frame: Frame;
  readonly milliseconds: number;
}

/**
 * Evaluates rules in order over the tables of a batch; each sees the rows of those before it. A rule that fails ends the
 * run: it is told to `onRefusal`.
 */
export function runLocalRules(
  rules: readonly LocalRule[],
  given: ReadonlyMap<string, Frame>,
  places: FilePlaces,
  onRefusal: (rule: string, reason: string) => void,
): readonly LocalResult[] {
  const tables = new Map(given);
  const indexes: KnownIndexes = new WeakMap();
  const results: LocalResult[] = [];
  for (const { id, output, relation } of rules) {
    const started = performance.now();
    const names = Object.keys(output.columns);
    try {
      const result = evaluateRelation(relation, { places, table: tablesOf(tables), indexes });
      const frame = new Frame(result.rows, new Map(names.map((name) => [name, () => result.column(name)])));
      for (const name of names) frame.column(name);
      const before = tables.get(output.name);
      tables.set(output.name, before ? evaluateUnion([before, frame], names) : frame);
      results.push({ rule: id, output, frame, milliseconds: performance.now() - started });
    } catch (error) {
      onRefusal(id, error instanceof Error ? error.message : String(error));
      return results;
    }
  }
  return results;
}
