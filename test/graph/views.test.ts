import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewTables } from '../../src/model/tables/views.ts';
import type { TableFixture } from '../tools/table-fixture.ts';
import { handMadeGraph, id } from './hand-made-graph.ts';
import { viewRules } from './view-rules.ts';

let graph: TableFixture;
beforeAll(async () => {
  graph = await handMadeGraph();
});
afterAll(() => graph.close());

const rows = async (sql: string) => (await graph.query(sql)).map((row) => Object.values(row).map(plain));
const plain = (value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

describe('every view', () => {
  it.each(viewRules.map((rule) => [rule.output.name, rule] as const))(
    '%s has the columns of its contract',
    async (name, rule) => {
      const columns = await graph.query(`DESCRIBE "${name}"`);
      expect(columns.map((column) => column.column_name)).toEqual(Object.keys(rule.output.columns));
      expect(Object.values(rule.output.columns).every(({ doc }) => doc.endsWith('.'))).toBe(true);
    },
  );
  it('has a rule', () => {
    expect(viewRules.map((rule) => rule.output.name).sort()).toEqual(
      Object.values(viewTables)
        .map(({ name }) => name)
        .sort(),
    );
  });
});

describe('cpg_node', () => {
  it('holds every syntax node and entity once', async () => {
    expect(await rows('SELECT count(*), count(DISTINCT id) FROM cpg_node')).toEqual([['37', '37']]);
  });
  it('names definitions and plain syntax', async () => {
    expect(
      await rows(`SELECT kind, name, local_name, qualified_name, path, language, "start", "end", line, "column" FROM cpg_node
        WHERE id IN (${id(10, 6)}, ${id(10, 7)}) ORDER BY id`),
    ).toEqual([
      ['METHOD', 'add', 'Cart.add', 'shop.Cart.add', 'shop.x', 'x', 33, 90, 3, 9],
      ['SYNTAX_NODE', 'identifier', '', '', 'shop.x', 'x', 37, 40, 3, 9],
    ]);
  });
  it('shows entities without a place', async () => {
    expect(await rows('SELECT kind, name, path, line FROM cpg_node WHERE path IS NULL ORDER BY name')).toEqual([
      ['EXTERNAL_MODULE', 'os', null, null],
      ['BUILTIN', 'print', null, null],
      ['FILE', 'shop.x', null, null],
    ]);
  });
});

describe('cpg_edge', () => {
  it('holds every edge once, the syntax tree included', async () => {
    expect(await rows('SELECT count(*), count(DISTINCT id) FROM cpg_edge')).toEqual([['62', '62']]);
    expect(await rows("SELECT count(*) FROM cpg_edge WHERE kind = 'AST_PARENT_OF'")).toEqual([['32']]);
  });
  it('joins the nodes on both sides', async () => {
    expect(await rows('SELECT count(*) FROM cpg_edge e ANTI JOIN cpg_node n ON n.id = e.source')).toEqual([['0']]);
    expect(
      await rows(
        'SELECT count(*) FROM (FROM cpg_edge WHERE target IS NOT NULL) e ANTI JOIN cpg_node n ON n.id = e.target',
      ),
    ).toEqual([['0']]);
  });
  it('names an edge by its ends and evidence', async () => {
    expect(
      await rows(`SELECT id, certainty, candidate_group, rule, evidence_path, evidence_start, evidence_end, evidence_line
        FROM cpg_edge WHERE source = ${id(20, 4)} AND kind = 'CALLS' AND target = ${id(10, 6)}`),
    ).toEqual([[`CALLS:${id(20, 4)}:${id(10, 6)}:${id(20, 9)}`, 'exact', null, 'calls-rule', 'main.x', 65, 76, 4]]);
  });
  it('puts candidates into one group and names what has no target', async () => {
    expect(
      await rows(
        `SELECT score, candidate_group FROM cpg_edge WHERE kind = 'CALL_TARGET' AND certainty = 'one_of' ORDER BY score`,
      ),
    ).toEqual([
      [0.3, `CALL_TARGET:${id(20, 13)}:${id(20, 13)}`],
      [0.7, `CALL_TARGET:${id(20, 13)}:${id(20, 13)}`],
    ]);
    expect(
      await rows("SELECT id, target, reason, candidate_group FROM cpg_edge WHERE kind = 'CALLS' AND target IS NULL"),
    ).toEqual([[`CALLS:${id(10, 6)}::${id(10, 10)}:weigh`, null, 'unknown_type', null]]);
  });
});

describe('cpg_property', () => {
  it('says what is known about nodes', async () => {
    expect(
      await rows(
        `SELECT key, value_text, value_integer FROM cpg_property WHERE entity_id = '${id(10, 9)}' ORDER BY key`,
      ),
    ).toEqual([
      ['default', 'Base', null],
      ['parameter_kind', 'optional', null],
      ['position', null, '1'],
      ['syntax_kind', 'identifier', null],
    ]);
    expect(await rows("SELECT value_text FROM cpg_property WHERE key IN ('literal_kind', 'text') ORDER BY 1")).toEqual([
      ['"`*`"'],
      ['string'],
    ]);
    expect(
      await rows(`SELECT key, coalesce(value_text, CAST(value_integer AS VARCHAR)) FROM cpg_property
        WHERE entity_id = '${id(10, 0)}' ORDER BY key`),
    ).toEqual(
      [
        ['encoding', 'utf-8'],
        ['language', 'x'],
        ['lines', '5'],
        ['scope_kind', null],
        ['sha256', 'abc'],
        ['size', '90'],
        ['syntax_kind', 'module'],
      ].filter(([key]) => key !== 'scope_kind'),
    );
  });
  it('says why an edge is open', async () => {
    expect(
      await rows(
        "SELECT key, value_text FROM cpg_property WHERE entity_kind = 'edge' AND entity_id LIKE 'CALLS:%weigh' ORDER BY key",
      ),
    ).toEqual([
      ['detail', 'weigh'],
      ['reason', 'unknown_type'],
    ]);
  });
});

describe('the public views', () => {
  it('files', async () => {
    expect(await rows('SELECT path, language, status, reason, detail FROM files ORDER BY path')).toEqual([
      ['logo.png', null, 'skipped', 'binary', 'It is no text.'],
      ['main.x', 'x', 'parsed', null, null],
      ['shop.x', 'x', 'parsed', null, null],
    ]);
  });
  it('symbols', async () => {
    expect(
      await rows(
        'SELECT kind, local_name, line, "column", end_line, container, CAST(container_id AS VARCHAR) FROM symbols WHERE path = \'shop.x\' ORDER BY id',
      ),
    ).toEqual([
      ['MODULE', 'shop', 1, 1, 5, null, null],
      ['CLASS', 'Base', 1, 7, 1, 'shop', id(10, 0)],
      ['CLASS', 'Cart', 2, 7, 5, 'shop', id(10, 0)],
      ['METHOD', 'Cart.add', 3, 9, 5, 'Cart', id(10, 3)],
      ['PARAMETER', 'Cart.add.self', 3, 13, 3, 'Cart.add', id(10, 6)],
      ['PARAMETER', 'Cart.add.item', 3, 19, 3, 'Cart.add', id(10, 6)],
    ]);
  });
  it('usages', async () => {
    expect(
      await rows(`SELECT path, line, "column", name, kind, target_line, certainty FROM usages
        WHERE target_qualified_name = 'shop.Cart.add' ORDER BY path, line, "column"`),
    ).toEqual([
      ['main.x', 4, 10, 'add', 'call', 3, 'exact'],
      ['main.x', 5, 10, 'add', 'call', 3, 'one_of'],
      ['shop.x', 3, 9, 'add', 'declaration', 3, 'exact'],
    ]);
    expect(
      await rows(
        'SELECT name, kind, CAST(target_id AS VARCHAR), target_path, target_qualified_name, reason FROM usages WHERE reason IS NOT NULL ORDER BY name',
      ),
    ).toEqual([
      ['print', 'call', String((1n << 62n) | 1n), null, 'print', 'builtin'],
      ['weigh', 'call', null, null, null, 'unknown_type'],
    ]);
    expect(
      await rows('SELECT line, "column", name, target_qualified_name FROM usages WHERE kind = \'import\''),
    ).toEqual([[1, 18, 'Cart', 'shop.Cart']]);
  });
  it('calls', async () => {
    expect(
      await rows(`SELECT caller_local_name, caller_line, path, line, "column", callee_local_name, callee_path, callee_line,
        callee_column, certainty, reason FROM calls ORDER BY path, line, "column", callee_local_name`),
    ).toEqual([
      ['main', 2, 'main.x', 3, 12, 'Cart', 'shop.x', 2, 7, 'exact', null],
      ['main', 2, 'main.x', 4, 5, 'Cart.add', 'shop.x', 3, 9, 'exact', null],
      ['main', 2, 'main.x', 5, 5, 'Cart', 'shop.x', 2, 7, 'one_of', null],
      ['main', 2, 'main.x', 5, 5, 'Cart.add', 'shop.x', 3, 9, 'one_of', null],
      ['main', 2, 'main.x', 5, 18, 'print', null, null, null, 'unresolved', 'builtin'],
      ['Cart.add', 3, 'shop.x', 4, 9, 'weigh', null, null, null, 'unresolved', 'unknown_type'],
    ]);
  });
  it('imports', async () => {
    expect(
      await rows(
        'SELECT path, line, "column", module, name, target_path, target_qualified_name FROM imports ORDER BY "column"',
      ),
    ).toEqual([
      ['main.x', 1, 18, 'shop', 'Cart', 'shop.x', 'shop.Cart'],
      ['main.x', 1, 24, 'shop', 'missing', 'shop.x', 'shop'],
    ]);
  });
  it('supertypes', async () => {
    expect(
      await rows(
        'SELECT local_name, line, supertype_name, supertype_qualified_name, supertype_path, supertype_line FROM supertypes',
      ),
    ).toEqual([['Cart', 2, 'Base', 'shop.Base', 'shop.x', 1]]);
  });
});
