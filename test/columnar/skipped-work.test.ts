import { expect, test } from 'vitest';
import { ConstantRelations } from '../../src/columnar/constant-relations.ts';
import { evaluateRelation } from '../../src/columnar/evaluate-relation.ts';
import { FilePlaces } from '../../src/columnar/file-places.ts';
import { type Frame, frameOf } from '../../src/columnar/frame.ts';
import { type Inputs, inputsOf } from '../../src/columnar/inputs.ts';
import { KeptParts } from '../../src/columnar/kept-parts.ts';
import { vectorOf } from '../../src/columnar/vector.ts';
import { integer } from '../../src/model/column.ts';
import { defineTable } from '../../src/model/table.ts';
import { union } from '../../src/relation/combine.ts';
import { equal } from '../../src/relation/expressions.ts';
import { from } from '../../src/relation/query.ts';
import type { Relation } from '../../src/relation/relation.ts';

const columns = { file: integer('File.'), node: integer('Node.') };
const [left, right] = ['left_fact', 'right_fact'].map((name) => defineTable('fact', name, 'Two numbers.', columns));
if (!left || !right) throw new Error('no tables');

const rowsOf = (...nodes: readonly number[]): Frame =>
  frameOf(nodes.length, ['file', 'node'], (name) =>
    vectorOf(Int32Array.from(nodes, (node) => (name === 'file' ? 0 : node))),
  );

const both = from('one', left)
  .join('other', right, (t) => [equal(t.one.file, t.other.file), equal(t.one.node, t.other.node)])
  .select((t) => ({ file: t.one.file, node: t.other.node }));

/** The rows of a relation, and how often each table was read for them. */
function evaluated(relation: Relation, tables: Readonly<Record<string, Frame>>, inputs: Partial<Inputs> = {}) {
  const reads: string[] = [];
  const table = (name: string): Frame => {
    reads.push(name);
    return tables[name] as Frame;
  };
  const places = new FilePlaces([0], [100]);
  const frame = evaluateRelation(relation, { ...inputsOf(places, table), ...inputs });
  return { nodes: [...frame.column('node').data].slice(0, frame.rows), reads };
}

test('the right side of a join is not looked at when there is nothing to join with it', () => {
  const { nodes, reads } = evaluated(both, { left_fact: rowsOf(), right_fact: rowsOf(1, 2) });
  expect(nodes).toEqual([]);
  expect(reads).toEqual(['left_fact']);
});

test('the left side of a join is not looked at when a right side that never changes has nothing for it', () => {
  const constants = new ConstantRelations(new Set(['right_fact']));
  const { nodes, reads } = evaluated(both, { left_fact: rowsOf(1, 2), right_fact: rowsOf() }, { constants });
  expect(nodes).toEqual([]);
  expect(reads).toEqual(['right_fact']);
});

test('what a relation is made of twice is computed once', () => {
  const twice = union(
    both,
    from('both', both).select((t) => ({ file: t.both.file, node: t.both.node })),
  );
  const tables = { left_fact: rowsOf(1, 2, 3), right_fact: rowsOf(2, 3, 4) };
  const alone = evaluated(twice, tables);
  const kept = evaluated(twice, tables, { parts: new KeptParts(twice) });
  expect(kept.nodes).toEqual([2, 3, 2, 3]);
  expect(kept.nodes).toEqual(alone.nodes);
  expect(alone.reads).toHaveLength(4);
  expect(kept.reads).toHaveLength(2);
});
