import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ConstantRelations } from '../../src/columnar/constant-relations.ts';
import { evaluateRelation } from '../../src/columnar/evaluate-relation.ts';
import { FilePlaces } from '../../src/columnar/file-places.ts';
import { fromRows } from '../../src/columnar/from-rows.ts';
import { inputsOf, tablesOf } from '../../src/columnar/inputs.ts';
import { runLocalRules } from '../../src/columnar/run-local-rules.ts';
import { unsupportedPart } from '../../src/columnar/unsupported-part.ts';
import { integer } from '../../src/model/column.ts';
import { must } from '../../src/model/must.ts';
import { defineTable, type Table } from '../../src/model/table.ts';
import { equal, greater, literal } from '../../src/relation/expressions.ts';
import { from } from '../../src/relation/query.ts';
import type { Relation } from '../../src/relation/relation.ts';
import { Choices } from '../arrow/choices.ts';
import { RandomRelation } from '../arrow/random-relation.ts';
import { randomTables } from '../arrow/random-tables.ts';
import { isNarrow, randomFrame, rowTexts } from './random-frame.ts';

const few = new FilePlaces([0], [1]);
const many = new FilePlaces([0, 1, 2, 3, 7], [300, 3, 300, 300, 20]);
const numbers = fc.array(fc.nat({ max: 5039 }), { minLength: 20, maxLength: 300, size: 'max' });

const three = fc.array(numbers, { minLength: 3, maxLength: 3 });

function relationFrom(random: readonly number[]): Relation {
  const choices = new Choices(random);
  return new RandomRelation(choices, randomTables(choices)).relation(1 + choices.below(3));
}

const framesOf = (choices: Choices) =>
  new Map([...randomTables(choices)].map(([name, table]) => [name, randomFrame(table)] as const));

const ruleOf = (relation: Relation, at: number) => ({
  id: `rule ${at}`,
  output: { name: `output ${at}`, columns: relation.schema } as unknown as Table,
  relation,
  tokenColumns: [],
});

const isSupported = (relation: Relation): boolean => unsupportedPart(relation) === null && isNarrow(relation.schema);

test('the rows of a batch depend neither on the batches before it nor on the rules before it', () => {
  let compared = 0;
  const compare = (ofBatches: readonly (readonly number[])[], ofRules: readonly (readonly number[])[]): void => {
    const batches = ofBatches.map((random) => framesOf(new Choices(random)));
    const first = must(batches[0]);
    const relations = ofRules.map(relationFrom).filter(isSupported);
    const [, ...constant] = first.keys();
    const constants = new ConstantRelations(new Set(constant));
    for (const [at, tables] of batches.entries()) {
      for (const name of constant) tables.set(name, must(first.get(name)));
      const places = at === 0 ? few : many;
      const results = runLocalRules(relations.map(ruleOf), tables, constants, places, () => undefined);
      for (const [rule, { frame }] of results.entries()) {
        const { schema } = must(relations[rule]);
        const alone = evaluateRelation(must(relations[rule]), inputsOf(places, tablesOf(tables)));
        expect(rowTexts(frame, schema)).toEqual(rowTexts(alone, schema));
      }
      compared += results.length;
    }
  };
  fc.assert(fc.property(three, three, compare), { numRuns: 1000, seed: 11, endOnFailure: true });
  expect(compared).toBeGreaterThan(300);
});

test('what is the same for all batches is found again, also after a batch of one node', () => {
  const calls = defineTable('fact', 'call', 'Calls.', { file: integer('File.'), node: integer('Node.') });
  const names = defineTable('fact', 'name', 'Names.', {
    file: integer('File.'),
    node: integer('Node.'),
    name: integer('Name.'),
  });
  const relation = from('call', calls)
    .join('known', names, (t) => [
      equal(t.call.file, t.known.file),
      equal(t.call.node, t.known.node),
      greater(t.known.name, literal(10)),
    ])
    .select((t) => ({ node: t.call.node, name: t.known.name }));
  const known = fromRows(
    ['file', 'node', 'name'],
    [0, 1, 2, 3].map((node) => ({ file: 0, node, name: 10 + node })),
  );
  const constants = new ConstantRelations(new Set(['name']));
  const found = [[1], [3, 2, 1, 0, 2], [0, 3]].map((nodes) => {
    const call = fromRows(
      ['file', 'node'],
      nodes.map((node) => ({ file: 0, node })),
    );
    const tables = new Map([
      ['call', call],
      ['name', known],
    ]);
    const [result] = runLocalRules([ruleOf(relation, 0)], tables, constants, new FilePlaces([0], [4]), () => undefined);
    return rowTexts(must(result).frame, relation.schema);
  });
  expect(found).toEqual([['[1,11]'], ['[1,11]', '[2,12]', '[2,12]', '[3,13]'], ['[3,13]']]);
});
