import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certainties, unresolvedReasons } from '../../src/model/certainty.ts';
import { edgeKinds } from '../../src/model/edge-kinds.ts';
import { nodeKinds } from '../../src/model/node-kinds.ts';
import { BuiltGraph } from '../tools/built-graph.ts';
import { caseFiles } from '../tools/case-files.ts';
import { tableDigests } from '../tools/table-texts.ts';

// What holds for every graph, tried on the fixture and on the sources of all case pages.

const test = join(import.meta.dirname, '..');
const fixture = [{ name: 'fixture', path: join(test, 'vscode/fixture') }];

/** Kinds whose edges follow from where files lie, not from their text. */
const withoutEvidence = "kind = 'CONTAINS' AND source_file = -1";

/** Edges with the step of the call: a loop, for one, asks for the iterator first and for each item then. */
const edgesByStep = `SELECT e.kind, e.certainty, e.source_file, e.source_node, c.step FROM graph_edge e LEFT JOIN (
  SELECT DISTINCT file, node, target_file, target_node, step FROM call_target
) c ON e.kind = 'CALL_TARGET' AND (c.file, c.node, c.target_file, c.target_node)
  = (e.source_file, e.source_node, e.target_file, e.target_node)`;

describe('Every graph', () => {
  let graph: BuiltGraph;
  const ids = async (sql: string) =>
    (await graph.rows(sql)).map((row) => JSON.stringify(Object.values(row).map(String)));

  beforeAll(async () => {
    graph = await BuiltGraph.ofFiles(caseFiles());
  });
  afterAll(() => graph?.close());

  it('has edges of every kind where all layers are asked for', async () => {
    const whole = await BuiltGraph.ofFiles(caseFiles(), { layers: 'all' });
    const kinds = await whole.rows('SELECT DISTINCT kind FROM cpg_edge ORDER BY kind');
    whole.close();
    expect(kinds.map(({ kind }) => kind)).toEqual(Object.keys(edgeKinds).sort());
  });

  it('uses no word that is not in the vocabulary', async () => {
    const words = async (column: string, table: string) =>
      (await graph.rows(`SELECT DISTINCT ${column} AS word FROM ${table} WHERE ${column} IS NOT NULL`)).map(
        ({ word }) => String(word),
      );
    const within = (list: readonly string[], known: object) => list.filter((word) => !Object.hasOwn(known, word));
    expect(within(await words('kind', 'cpg_node'), nodeKinds)).toEqual([]);
    expect(within(await words('certainty', 'cpg_edge'), certainties)).toEqual([]);
    expect(within(await words('reason', 'cpg_edge'), unresolvedReasons)).toEqual([]);
  });

  it('says of every edge which rule made it', async () => {
    const rules = new Set(graph.run.rules.map(({ id }) => id));
    const named = await graph.rows('SELECT DISTINCT rule FROM cpg_edge');
    expect(named.map(({ rule }) => String(rule)).filter((rule) => !rules.has(rule))).toEqual([]);
  });

  it('shows evidence for every edge that follows from a text', async () => {
    expect(await ids(`SELECT * FROM graph_edge WHERE evidence < 0 AND NOT (${withoutEvidence})`)).toEqual([]);
    expect(await ids('SELECT id FROM cpg_edge WHERE evidence_path IS NOT NULL AND evidence_start IS NULL')).toEqual([]);
  });

  it('has a node at both ends of every edge', async () => {
    expect(await ids('SELECT e.id FROM cpg_edge e ANTI JOIN cpg_node n ON n.id = e.source')).toEqual([]);
    expect(
      await ids('SELECT e.id FROM (FROM cpg_edge WHERE target IS NOT NULL) e ANTI JOIN cpg_node n ON n.id = e.target'),
    ).toEqual([]);
  });

  it.each(['REFERS_TO', 'CALL_TARGET', 'IMPORTS_SYMBOL'])(
    'never says of two targets of one %s that each is exact',
    async (kind) => {
      const targets = (having: string) =>
        ids(`SELECT source_file, source_node, step FROM (${edgesByStep}) WHERE kind = '${kind}' ${having}`);
      expect(await targets("AND certainty = 'exact' GROUP BY ALL HAVING count(*) > 1")).toEqual([]);
      expect(
        await targets("GROUP BY ALL HAVING count(*) > 1 AND bool_or(certainty IN ('exact', 'unresolved'))"),
      ).toEqual([]);
    },
  );

  it('gives a reason for edges without a target, and for no others', async () => {
    expect(await ids("SELECT id FROM cpg_edge WHERE (certainty = 'unresolved') <> (reason IS NOT NULL)")).toEqual([]);
    expect(await ids("SELECT id FROM cpg_edge WHERE certainty <> 'unresolved' AND target IS NULL")).toEqual([]);
    expect(await ids("SELECT id FROM cpg_edge WHERE certainty = 'one_of' AND candidate_group IS NULL")).toEqual([]);
  });

  it('gives every call site and every reference a target or a reason', async () => {
    expect(
      await ids(
        "SELECT file, node FROM call_site s ANTI JOIN graph_edge e ON e.kind = 'CALL_TARGET' AND e.source_file = s.file AND e.source_node = s.node",
      ),
    ).toEqual([]);
    expect(
      await ids(
        "SELECT file, node FROM reference s ANTI JOIN graph_edge e ON e.kind = 'REFERS_TO' AND e.source_file = s.file AND e.source_node = s.node",
      ),
    ).toEqual([]);
  });
});

describe('Two builds of one tree', () => {
  const digests = async (threads: number, workers: number) => {
    const graph = await BuiltGraph.ofFolders(fixture, { threads }, { workers });
    try {
      return await tableDigests(graph.session);
    } finally {
      graph.close();
    }
  };

  it('have the same rows in every table, whatever the number of threads', async () => {
    const first = await digests(1, 1);
    expect(Object.keys(first).length).toBeGreaterThan(80);
    expect(await digests(1, 1)).toEqual(first);
    expect(await digests(2, 1)).toEqual(first);
  });

  it('have the same graph, whatever the number of workers', async () => {
    const graphOf = ({
      cpg_node,
      cpg_edge,
      cpg_property,
      graph_node,
      graph_edge,
      graph_entity,
    }: Awaited<ReturnType<typeof digests>>) => ({
      cpg_node,
      cpg_edge,
      cpg_property,
      graph_node,
      graph_edge,
      graph_entity,
    });
    expect(graphOf(await digests(2, 2))).toEqual(graphOf(await digests(1, 1)));
  });
});
