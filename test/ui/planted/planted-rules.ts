import { readFileSync } from 'node:fs';
import path from 'node:path';
import { integer, text } from '../../../src/model/column.ts';
import { defineTable, type Table } from '../../../src/model/table.ts';
import { token } from '../../../src/model/tables/extraction.ts';
import { less, normalizeName } from '../../../src/relation/expressions.ts';
import { count } from '../../../src/relation/measures.ts';
import { from } from '../../../src/relation/query.ts';
import type { Relation } from '../../../src/relation/relation.ts';
import { rules as allRules } from '../../../src/rules/index.ts';
import { type Rule, relateRule } from '../../../src/rules/rule.ts';
import type { Planted } from './planted-kinds.ts';

// The engine of these scenarios is the product's, with this file in the place of src/rules/index.ts.

const columns = { n: integer('A number.') };
const table = (name: string) => defineTable('relation', name, 'A planted table.', columns);
const plant = (id: string, output: Table, relation: Relation): Rule =>
  relateRule({ id, family: 'planted', title: id, why: 'To be found.', logic: 'a(x) :- b(x).', output, relation });
const copyOf = (name: string) => from('other', table(name)).select((t) => ({ n: t.other.n }));

/** Ordered triples of texts, counted: far more rows than any other rule looks at. */
const triples = from('a', token)
  .join('b', token, (t) => less(t.a.token, t.b.token))
  .join('c', token, (t) => less(t.b.token, t.c.token))
  .groupBy(
    () => ({}),
    () => ({ n: count() }),
  );
const names = from('t', token).select((t) => ({ name: normalizeName(t.t.text) }));
const nameTable = defineTable('relation', 'planted_names', 'A planted table.', { name: text('A name.') });
const numbers = from('t', token).select((t) => ({ n: t.t.token }));
const onlyZero = defineTable('relation', 'planted_zero', 'A planted table.', columns, [], {
  constraints: [{ code: 'above_zero', column: 'n', maximum: 0 }],
});

const planted: Readonly<Record<Planted, () => readonly Rule[]>> = {
  slow: () => [plant('planted-slow', table('planted_triples'), triples)],
  fallen: () => [plant('planted-fallen', nameTable, names)],
  broken: () => [plant('planted-broken', onlyZero, numbers)],
  cycle: () => [
    plant('planted-egg', table('planted_egg'), copyOf('planted_hen')),
    plant('planted-hen', table('planted_hen'), copyOf('planted_egg')),
  ],
};

const kind = readFileSync(path.join(__dirname, 'planted.txt'), 'utf8') as Planted;
export const rules: readonly Rule[] = [...allRules, ...planted[kind]()];
