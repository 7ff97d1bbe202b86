import { describe, expect, it } from 'vitest';
import { integer, text } from '../../src/model/column.ts';
import { defineTable } from '../../src/model/table.ts';
import { carriers } from '../../src/relation/carriers.ts';
import { distinct, fixpoint, union } from '../../src/relation/combine.ts';
import { add, coalesce, equal, literal } from '../../src/relation/expressions.ts';
import { fileColumns, isFileLocal } from '../../src/relation/file-local.ts';
import { ascending, count, min } from '../../src/relation/measures.ts';
import { from } from '../../src/relation/query.ts';
import type { Relation } from '../../src/relation/relation.ts';

const columns = { file: integer('File.'), node: integer('Node.'), token: integer('Text.') };
const use = defineTable('fact', 'use', 'Uses.', columns);
const bind = defineTable('fact', 'bind', 'Bindings.', columns);
const role = defineTable('extraction', 'role', 'Roles.', { kind: integer('Kind.'), role: text('Role.') });
const elsewhere = defineTable('relation', 'elsewhere', 'Of all files.', columns);

const isLocal = (relation: Relation): boolean =>
  isFileLocal(relation, (table) => {
    if (table === role.name) return 'constant';
    return table === elsewhere.name ? null : fileColumns('file');
  });

const uses = from('use', use);
const byFile = uses.join('bind', bind, (t) => [equal(t.use.file, t.bind.file), equal(t.use.token, t.bind.token)]);
const byToken = uses.join('bind', bind, (t) => equal(t.use.token, t.bind.token));

describe('Rows that follow from one file', () => {
  it.each<[string, Relation]>([
    ['a table with its file', uses.select((t) => ({ file: t.use.file, node: t.use.node }))],
    ['a join within the file', byFile.select((t) => ({ file: t.bind.file, node: t.use.node }))],
    [
      'a join with what does not depend on files',
      uses.join('role', role, (t) => equal(t.use.token, t.role.kind)).select((t) => ({ file: t.use.file })),
    ],
    [
      'a join by the file of an optional partner',
      uses
        .leftJoin('bind', bind, (t) => [equal(t.use.file, t.bind.file), equal(t.use.node, t.bind.node)])
        .leftJoin('again', bind, (t) => [equal(t.bind.file, t.again.file), equal(t.bind.token, t.again.node)])
        .select((t) => ({ file: t.use.file, node: t.again.node })),
    ],
    [
      'groups of one file',
      uses.groupBy(
        (t) => ({ file: t.use.file, token: t.use.token }),
        () => ({ n: count() }),
      ),
    ],
    [
      'the best of one file',
      uses.best((t) => ({ by: [t.use.file], order: [ascending(t.use.node)] })).select((t) => t.use),
    ],
    [
      'a union and a distinct',
      distinct(
        union(
          uses.select((t) => t.use),
          from('bind', bind).select((t) => t.bind),
        ),
      ),
    ],
    [
      'a fixpoint within the file',
      fixpoint(
        'at',
        uses.select((t) => ({ file: t.use.file, node: t.use.node })),
        (self) =>
          from('at', self)
            .join('bind', bind, (t) => [equal(t.at.file, t.bind.file), equal(t.at.node, t.bind.token)])
            .select((t) => ({ file: t.at.file, node: t.bind.node })),
      ),
    ],
  ])('%s', (_, relation) => {
    expect(isLocal(relation)).toBe(true);
  });

  it.each<[string, Relation]>([
    ['a join by text alone', byToken.select((t) => ({ file: t.use.file, node: t.bind.node }))],
    [
      'an absence in all files',
      uses.whereNone('bind', bind, (t) => equal(t.use.token, t.bind.token)).select((t) => t.use),
    ],
    [
      'groups of all files',
      uses.groupBy(
        (t) => ({ token: t.use.token }),
        (t) => ({ file: min(t.use.file) }),
      ),
    ],
    [
      'groups by the file of an optional partner',
      uses
        .leftJoin('bind', bind, (t) => [equal(t.use.file, t.bind.file), equal(t.use.node, t.bind.node)])
        .groupBy(
          (t) => ({ file: t.bind.file }),
          () => ({ n: count() }),
        ),
    ],
    [
      'the best of all files',
      uses.best((t) => ({ by: [t.use.token], order: [ascending(t.use.node)] })).select((t) => t.use),
    ],
    ['a table that is not at hand', from('at', elsewhere).select((t) => t.at)],
    ['rows without their file', uses.select((t) => ({ node: t.use.node }))],
    ['a file that was computed', uses.select((t) => ({ file: add(t.use.file, literal(1)) }))],
    [
      'constant rows that depend on the files',
      from('role', role)
        .whereExists('use', use, (t) => equal(t.role.kind, t.use.token))
        .select((t) => t.role),
    ],
    [
      'a fixpoint that leaves the file',
      fixpoint(
        'at',
        uses.select((t) => ({ file: t.use.file, token: t.use.token })),
        (self) =>
          from('at', self)
            .join('bind', bind, (t) => equal(t.at.token, t.bind.token))
            .select((t) => ({ file: t.bind.file, token: t.bind.node })),
      ),
    ],
  ])('not %s', (_, relation) => {
    expect(isLocal(relation)).toBe(false);
  });
});

describe('Columns that hand values on', () => {
  const tokens = (relation: Relation) =>
    [...carriers(relation, (table) => new Set(table === role.name ? [] : ['token']))].sort();

  it('by name, choice, group and fixpoint', () => {
    expect(
      tokens(byFile.select((t) => ({ a: t.use.token, b: coalesce(t.bind.token, literal(-1)), c: t.use.node }))),
    ).toEqual(['a', 'b']);
    expect(
      tokens(
        uses.groupBy(
          (t) => ({ word: t.use.token }),
          (t) => ({ n: count(), least: min(t.use.token) }),
        ),
      ),
    ).toEqual(['least', 'word']);
    const chain = fixpoint(
      'at',
      uses.select((t) => ({ file: t.use.file, word: t.use.node })),
      (self) =>
        from('at', self)
          .join('bind', bind, (t) => equal(t.at.file, t.bind.file))
          .select((t) => ({ file: t.at.file, word: t.bind.token })),
    );
    expect(tokens(chain)).toEqual(['word']);
  });

  it('not what is computed from them', () => {
    expect(tokens(uses.select((t) => ({ next: add(t.use.token, literal(1)) })))).toEqual([]);
  });
});
