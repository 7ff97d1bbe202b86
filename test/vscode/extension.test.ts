import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { CodeAnatomyApi } from '../../extension/extension.ts';
import { must } from '../../src/model/must.ts';
import type { BuildProgress, BuildSummary, EngineStatus } from '../../src/protocol/build-view.ts';
import { activated } from './activated.ts';
import { hoverAt } from './hover-at.ts';
import { nextEvent } from './next-event.ts';
import { openAt } from './open-at.ts';
import { waitUntil } from './wait-until.ts';

const run = <T>(command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand<T>(`codeAnatomy.${command}`, ...args);
const ready = (status: EngineStatus | undefined) => (status?.state === 'ready' ? status : undefined);

describe('Code Anatomy', () => {
  let api: CodeAnatomyApi;
  before(async () => {
    api = await activated();
  });

  describe('before a build', () => {
    it('activates without starting a process', () => {
      assert.equal(api.engine.processId, undefined);
      console.log(`Activated in ${api.activationMs.toFixed(1)} ms.`);
    });

    it('registers every command of its manifest', async () => {
      const all = await vscode.commands.getCommands(true);
      const manifest = must(vscode.extensions.getExtension('code-anatomy.code-anatomy')).packageJSON;
      for (const { command } of manifest.contributes.commands) assert.ok(all.includes(command), command);
    });

    it('says in the status bar that there is no graph, and how to get one', async () => {
      await waitUntil(() => /No graph/.test(api.statusBar.text));
      assert.equal(api.statusBar.command, 'codeAnatomy.build');
    });

    it('answers no hover', async () => {
      assert.equal(await hoverAt('shop/checkout.py', 'total(basket)'), '');
    });
  });

  describe('build', () => {
    it('can be cancelled, and leaves what was there', async () => {
      const isStarted = nextEvent(api.engine.onProgress);
      const build = run<BuildSummary | undefined>('build');
      await isStarted;
      await run('cancelBuild');
      assert.equal(await build, undefined);
      await waitUntil(() => api.engine.status?.state === 'empty');
    });

    it('reports progress by stage and ends with counts', async () => {
      const seen: BuildProgress[] = [];
      const listener = api.engine.onProgress((progress) => seen.push(progress));
      const summary = must(await run<BuildSummary | undefined>('build'));
      listener.dispose();
      assert.ok(seen.some(({ stage }) => stage === 'extract'));
      assert.ok(new Set(seen.map(({ stage }) => stage)).size >= 3, JSON.stringify(seen));
      assert.equal(
        summary.languages.reduce((sum, { files }) => sum + files, 0),
        5,
      );
      assert.ok(summary.edges.some(({ name, count }) => name === 'CALLS' && count > 0));
    });

    it('shows the counts in the status bar', async () => {
      const status = must(ready(api.engine.status));
      assert.ok(status.nodes > 0 && status.edges > 0);
      assert.match(api.statusBar.text, /node|failed rule/);
      assert.match(String(api.statusBar.tooltip), /5 files/);
      assert.equal(api.statusBar.command, 'codeAnatomy.openRuleDiagnostics');
    });

    it('runs the engine where the files are, also when the window is elsewhere', () => {
      const extension = must(vscode.extensions.getExtension('code-anatomy.code-anatomy'));
      assert.equal(extension.extensionKind, vscode.ExtensionKind.Workspace);
      if (process.platform !== 'linux') return;
      const status = readFileSync(`/proc/${must(api.engine.processId)}/status`, 'utf8');
      assert.equal(Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]), process.pid);
    });

    it('stores the graph in a folder that ignores itself', () => {
      const folder = must(vscode.workspace.workspaceFolders?.[0]).uri.fsPath;
      assert.ok(existsSync(path.join(folder, '.codeanatomy/graph.duckdb')));
      assert.ok(existsSync(path.join(folder, '.codeanatomy/.gitignore')));
    });
  });

  describe('hover', () => {
    it('counts edges in at most six lines, with trusted links to our commands only', async () => {
      const text = await hoverAt('shop/checkout.py', 'total(basket)');
      assert.match(text, /total/);
      assert.match(text, /command:codeAnatomy\.showNeighborhood/);
      assert.ok(text.split('\n').length <= 6, text);
    });

    it('can be switched off', async () => {
      const settings = vscode.workspace.getConfiguration('codeAnatomy');
      await settings.update('hover.enabled', false, vscode.ConfigurationTarget.Global);
      assert.equal(await hoverAt('shop/checkout.py', 'total(basket)'), '');
      await settings.update('hover.enabled', undefined, vscode.ConfigurationTarget.Global);
    });
  });

  describe('an edited file', () => {
    const files = vscode.workspace.getConfiguration('files');
    before(() => files.update('autoSave', 'off', vscode.ConfigurationTarget.Global));
    after(() => files.update('autoSave', undefined, vscode.ConfigurationTarget.Global));
    afterEach(async () => {
      const { document } = await openAt('shop/checkout.py', 'from shop');
      await vscode.commands.executeCommand('workbench.action.files.revert');
      assert.ok(!document.isDirty);
    });
    const insert = async (document: vscode.TextDocument, offset: number, text: string) => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(offset), text);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };

    it('answers for lines that moved, in both directions', async () => {
      const { document } = await openAt('shop/checkout.py', 'from shop');
      const before = await hoverAt('shop/checkout.py', 'total(basket))');
      await insert(document, 0, 'import os\n\nprint(os.name)\n');
      assert.match(before, /total/);
      assert.equal(await hoverAt('shop/checkout.py', 'total(basket))'), before);
      await openAt('shop/checkout.py', 'total(basket))');
      const drawn = nextEvent(api.graphPanels.onDrawn);
      await run('showNeighborhood');
      await drawn;
      const state = api.graphPanels.current;
      assert.ok(state.kind === 'ready' && /total/.test(state.graph.title));
    });

    it('says nothing about lines that are newer than the graph', async () => {
      const { document } = await openAt('shop/checkout.py', 'gross([');
      const offset = document.getText().indexOf('gross([') + 'gross('.length;
      await insert(document, offset, ' ');
      assert.equal(await hoverAt('shop/checkout.py', 'gross( ['), '');
      assert.match(await hoverAt('shop/checkout.py', 'total(basket))'), /total/);
    });
  });

  describe('graph panel', () => {
    it('leaves no panel behind when the question is refused', async () => {
      const panels = () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .filter(
            ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('codeAnatomy.graph'),
          );
      await vscode.window.tabGroups.close(panels());
      const nobody = {
        from: { name: 'nobody_has_this_name' },
        kinds: [],
        depth: 1,
        direction: 'both',
        budget: 50,
      } as const;
      await assert.rejects(api.graphPanels.show(nobody), /nobody_has_this_name/);
      await new Promise((resolve) => setTimeout(resolve, 300)); // Longer than a panel waits before it opens.
      assert.equal(panels().length, 0);
    });

    it('draws the symbol at the cursor', async () => {
      await openAt('shop/checkout.py', 'checkout(basket, code)');
      const drawn = nextEvent(api.graphPanels.onDrawn);
      await run('showNeighborhood');
      const { nodes, edges } = await drawn;
      assert.ok(nodes >= 3 && edges >= 2, `${nodes} nodes, ${edges} edges`);
      const state = api.graphPanels.current;
      assert.ok(state.kind === 'ready');
      assert.match(state.graph.title, /checkout/);
      for (const name of ['total', 'send_receipt', 'main']) {
        assert.ok(
          state.graph.nodes.some(({ localName, label }) => localName === name || label === name),
          name,
        );
      }
    });

    it('says why an edge is there, with evidence in the source', async () => {
      const state = api.graphPanels.current;
      assert.ok(state.kind === 'ready');
      const edge = must(
        state.graph.edges.find(({ kind, certainty }) => kind === 'CALLS' && certainty !== 'unresolved'),
      );
      const explained = nextEvent(api.graphPanels.onExplained);
      await run('explainEdge', { id: state.graph.root, edge: edge.id });
      const explanation = await explained;
      assert.ok('rule' in explanation, JSON.stringify(explanation));
      assert.ok(explanation.rule.why.length > 20);
      assert.match(must(explanation.evidence[0]).place.path, /shop\//);
    });

    it('draws callers and callees', async () => {
      for (const [command, direction] of [
        ['showCallers', 'in'],
        ['showCallees', 'out'],
        ['showBoth', 'both'],
      ] as const) {
        await openAt('shop/pricing.py', 'gross(prices)');
        const drawn = nextEvent(api.graphPanels.onDrawn);
        await run(command);
        await drawn;
        const state = api.graphPanels.current;
        assert.ok(state.kind === 'ready' && state.seed.request.direction === direction);
        assert.ok(state.graph.edges.every(({ kind }) => kind === 'CALLS'));
      }
    });
  });

  describe('rule diagnostics', () => {
    it('lists the rules and shows one in full', async () => {
      const drawn = nextEvent(api.rulePanel.onDrawn);
      await run('openRuleDiagnostics');
      assert.ok((await drawn).rules > 3);
      const state = api.rulePanel.current;
      assert.ok(state.kind === 'ready');
      const rule = must(state.rules.find(({ status, stage }) => status === 'ok' && stage === 'relate'));
      await run('openRuleDiagnostics', rule.id);
      const shown = api.rulePanel.current;
      assert.ok(shown.kind === 'ready' && shown.selected?.row.id === rule.id);
      assert.ok(must(shown.selected).why.length > 10);
      assert.ok(must(shown.selected).sql);
    });

    it('has no rule that failed', () => {
      const state = api.rulePanel.current;
      assert.ok(state.kind === 'ready');
      assert.deepEqual(
        state.rules.filter(({ status }) => status === 'failed').map(({ id, message }) => `${id}: ${message}`),
        [],
      );
    });
  });

  describe('engine', () => {
    it('is started again after a crash, and the graph is still there', async () => {
      const stopped = nextEvent(api.engine.onStop);
      const before = must(api.engine.processId);
      process.kill(before, 'SIGKILL');
      assert.deepEqual(await stopped, { how: 'by signal SIGKILL', isRestarted: true });
      await waitUntil(() => api.engine.status?.state === 'ready');
      assert.notEqual(api.engine.processId, before);
      assert.match(await hoverAt('shop/checkout.py', 'total(basket)'), /total/);
    });

    it('is given the settings', async () => {
      const settings = vscode.workspace.getConfiguration('codeAnatomy');
      const before = must(api.engine.processId);
      await settings.update('exclude', ['web/**'], vscode.ConfigurationTarget.Workspace);
      await waitUntil(() => api.engine.processId !== before);
      const summary = must(await run<BuildSummary | undefined>('build'));
      assert.equal(
        summary.languages.reduce((sum, { files }) => sum + files, 0),
        3,
      );
      await settings.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    });

    it('deletes the stored graph', async () => {
      await run('clear');
      await waitUntil(() => api.engine.status?.state === 'empty');
      assert.match(api.statusBar.text, /No graph/);
    });
  });
});
