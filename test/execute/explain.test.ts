import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { RuntimeProfile } from '../../src/session/profile.ts';
import { BuiltGraph } from '../tools/built-graph.ts';
import { graphTexts } from '../tools/table-texts.ts';

const folders = [{ name: 'fixture', path: join(import.meta.dirname, '../vscode/fixture') }];

describe('Query plans kept by a build', () => {
  const open: BuiltGraph[] = [];
  const build = async (explain: RuntimeProfile['explain']): Promise<BuiltGraph> => {
    const graph = await BuiltGraph.ofFolders(folders, { explain });
    open.push(graph);
    return graph;
  };
  const native = ({ run }: BuiltGraph) =>
    run.collectors.executions.filter(({ lane, rule }) => lane === 'native' && rule.keep === 'table');
  afterEach(() => {
    for (const graph of open.splice(0)) graph.close();
  });

  it('are none unless asked for', async () => {
    expect(native(await build('off')).map(({ plan }) => plan)).toEqual(native(await build('off')).map(() => null));
  });

  it('have estimates only when asked for plans', async () => {
    const executions = native(await build('plan'));
    expect(executions.length).toBeGreaterThan(30);
    for (const { plan } of executions) expect(plan).not.toMatch(/operator_cardinality/);
  });

  it('have the rows of the same execution when asked for analysis, which changes no row', async () => {
    const off = await build('off');
    const analyzed = await build('analyze');
    for (const { plan } of native(analyzed)) expect(plan).toMatch(/operator_cardinality/);
    expect(native(analyzed).map(({ rule, rows }) => [rule.id, rows])).toEqual(
      native(off).map(({ rule, rows }) => [rule.id, rows]),
    );
    expect(await graphTexts(analyzed.session)).toEqual(await graphTexts(off.session));
  });
});
