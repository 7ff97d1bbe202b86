import * as assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { CodeAnatomyApi } from '../../extension/extension.ts';
import type { SymbolsRow } from '../../extension/symbols/symbols-tree.ts';
import { must } from '../../src/model/must.ts';
import { activated } from './activated.ts';
import { nextEvent } from './next-event.ts';
import { openAt } from './open-at.ts';
import { waitUntil } from './wait-until.ts';
import { internetSockets, watchNetwork } from './watch-network.ts';

const ask = <T>(command: string, ...args: unknown[]) => vscode.commands.executeCommand<T>(command, ...args);
const set = (name: string, value: unknown) =>
  vscode.workspace.getConfiguration('codeAnatomy').update(name, value, vscode.ConfigurationTarget.Global);
const at = async (file: string, text: string): Promise<[vscode.Uri, vscode.Position]> => {
  const { document, position } = await openAt(file, text);
  return [document.uri, position];
};
const lineOf = ({ range }: { range: vscode.Range }) => range.start.line + 1;

describe('In the editor', () => {
  let api: CodeAnatomyApi;
  const attempts = watchNetwork();
  before(async () => {
    api = await activated();
    await ask('codeAnatomy.build');
    await waitUntil(() => api.engine.status?.state === 'ready');
  });

  describe('Symbols and Edges', () => {
    const children = (row?: SymbolsRow) => api.symbolsView.tree.getChildren(row);
    const label = (row: SymbolsRow) => String(api.symbolsView.tree.getTreeItem(row).label);

    it('follows the cursor, and keeps its symbol when told to', async () => {
      await ask('codeAnatomy.symbols.focus');
      await openAt('shop/checkout.py', 'checkout(basket, code)');
      await waitUntil(() => api.symbolsView.tree.symbol?.localName === 'checkout');
      await ask('codeAnatomy.pinSymbol');
      await openAt('shop/checkout.py', 'main()');
      await new Promise((resolve) => setTimeout(resolve, 600));
      assert.equal(api.symbolsView.tree.symbol?.localName, 'checkout');
      await ask('codeAnatomy.followCursor');
      await waitUntil(() => api.symbolsView.tree.symbol?.localName === 'main');
    });

    it('lists edges of every kind, in both directions, with certainty and place, and goes on from there', async () => {
      await openAt('shop/checkout.py', 'checkout(basket, code)');
      await waitUntil(() => api.symbolsView.tree.symbol?.localName === 'checkout');
      const groups = await children(must((await children())[0]));
      assert.ok(
        groups.map(label).includes('calls') && groups.map(label).includes('called by'),
        groups.map(label).join(),
      );
      const calls = await children(must(groups.find((group) => label(group) === 'calls')));
      const items = calls.map((row) => api.symbolsView.tree.getTreeItem(row));
      const open = must(items.find((item) => item.label === 'send_receipt'));
      assert.match(String(open.description), /unresolved/);
      assert.equal((open.iconPath as vscode.ThemeIcon).id, 'circle-slash');
      const known = must(calls.find((row) => label(row) === 'total'));
      assert.match(
        must(api.symbolsView.tree.getTreeItem(known).accessibilityInformation).label,
        /total, Function, exact, shop/,
      );
      assert.ok((await children(known)).length > 0);
    });
  });

  describe('Findings', () => {
    it('are listed by kind, with what each is about', async () => {
      const { findings, totals } = await api.findings.read();
      assert.equal(totals.unused_export, findings.filter(({ kind }) => kind === 'unused_export').length);
      assert.ok(
        findings.some(({ subject }) => subject === 'demo'),
        JSON.stringify(findings),
      );
    });

    it('stand under Problems, unless that is switched off', async () => {
      const ours = () =>
        vscode.languages.getDiagnostics().flatMap(([, list]) => list.filter(({ source }) => source === 'Code Anatomy'));
      await waitUntil(() => ours().length > 0);
      await set('findings.inProblems', false);
      await waitUntil(() => ours().length === 0);
      await set('findings.inProblems', undefined);
      await waitUntil(() => ours().length > 0);
    });
  });

  describe('Tainted flows', () => {
    const ours = () =>
      vscode.languages
        .getDiagnostics()
        .flatMap(([uri, list]) => list.map((problem) => ({ file: path.basename(uri.path), problem })))
        .filter(({ problem }) => problem.source === 'Code Anatomy');

    /** The picture of a finding, from the quick fix of its problem, and back to it from another picture. */
    const drawsPath = async ({ range }: vscode.Diagnostic) => {
      const { document } = await openAt('shop/checkout.py', 'checkout(basket, code)');
      const actions = await ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
      const action = must(actions.find(({ title }) => title === 'Show Taint Path from price (total) to Voucher.apply'));
      const command = must(action.command);
      const drawn = nextEvent(api.graphPanels.onDrawn);
      await ask(command.command, ...(command.arguments ?? []));
      await drawn;
      const { current } = api.graphPanels;
      assert.ok(current.kind === 'ready' && current.graph.view === 'taint-path', current.kind);
      assert.equal(current.graph.title, 'total → Voucher.apply');
      assert.deepEqual(
        current.graph.nodes.map(({ end }) => end).filter(Boolean),
        ['source', 'sink'].slice(current.graph.nodes.length > 1 ? 0 : 1),
      );
    };

    it('stand under Problems with their way, and a broken model with what is wrong', async () => {
      const folder = must(vscode.workspace.workspaceFolders?.[0]).uri.fsPath;
      const models = path.join(folder, '.codeanatomy', 'flow');
      mkdirSync(models, { recursive: true });
      const own = {
        sources: [{ function: 'total', title: 'price' }],
        sinks: [{ function: 'Voucher.apply', argument: 0, category: 'discounts' }],
      };
      writeFileSync(path.join(models, 'own.json'), JSON.stringify(own));
      writeFileSync(path.join(models, 'broken.json'), '[]');
      try {
        await ask('codeAnatomy.findTaintedFlows');
        const broken = must(ours().find(({ file }) => file === 'broken.json')).problem;
        assert.equal(broken.message, 'A model must be an object.');
        const { file, problem } = must(ours().find((each) => each.problem.code === 'discounts'));
        assert.equal(file, 'checkout.py');
        assert.match(problem.message, /price \(total\) reaches Voucher\.apply/);
        assert.equal(must(problem.relatedInformation?.[0]).location.range.start.line, problem.range.start.line);
        await drawsPath(problem);
      } finally {
        rmSync(models, { recursive: true, force: true });
        await api.taintProblems.find();
      }
      assert.deepEqual(
        ours().filter(({ file, problem }) => file === 'broken.json' || problem.code === 'discounts'),
        [],
      );
    });
  });

  describe('Where no language server answers', () => {
    before(async function () {
      this.timeout(120_000);
      await openAt('shop/checkout.py', 'checkout(basket, code)');
      await waitUntil(() => api.providers.languagesOf('definition').length > 0, 90_000);
    });

    it('definition, references and implementation answer from the graph', async () => {
      const use = await at('shop/checkout.py', 'apply(total');
      const definitions = await ask<vscode.Location[]>('vscode.executeDefinitionProvider', ...use);
      assert.deepEqual(definitions.map(lineOf), [31]);
      const declaration = await at('shop/pricing.py', 'gross(prices)');
      const references = await ask<vscode.Location[]>('vscode.executeReferenceProvider', ...declaration);
      assert.deepEqual(references.map(({ uri, range }) => [path.basename(uri.path), range.start.line + 1]).sort(), [
        ['checkout.py', 1],
        ['checkout.py', 5],
        ['pricing.py', 10],
      ]);
      const type = await at('shop/pricing.py', 'Discount:');
      const implementations = await ask<vscode.Location[]>('vscode.executeImplementationProvider', ...type);
      assert.deepEqual(implementations.map(lineOf), [24]);
    });

    it('call and type hierarchies answer from the graph', async () => {
      const callable = await at('shop/checkout.py', 'checkout(basket, code)');
      const [item] = await ask<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', ...callable);
      const callers = await ask<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item);
      assert.deepEqual(
        callers.map(({ from }) => from.name),
        ['main'],
      );
      assert.deepEqual(
        callers.flatMap(({ fromRanges }) => fromRanges.map((range) => range.start.line + 1)),
        [16],
      );
      const callees = await ask<vscode.CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', item);
      assert.ok(callees.some(({ to }) => to.name === 'total'));
      const type = await at('shop/pricing.py', 'Voucher(Discount)');
      const [found] = await ask<vscode.TypeHierarchyItem[]>('vscode.prepareTypeHierarchy', ...type);
      const supertypes = await ask<vscode.TypeHierarchyItem[]>('vscode.provideSupertypes', found);
      assert.deepEqual(
        supertypes.map(({ name }) => name),
        ['Discount'],
      );
    });

    it('the outline and workspace symbols answer from the graph', async () => {
      const [uri] = await at('shop/pricing.py', 'Voucher(Discount)');
      const outline = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
      const voucher = must(outline.find(({ name }) => name === 'Voucher'));
      assert.ok(voucher.children.some(({ name }) => name === 'apply'));
      assert.ok(voucher.range.contains(voucher.selectionRange));
      const symbols = await ask<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'ouche');
      assert.ok(symbols.some(({ name }) => name === 'Voucher'));
    });

    it('each has a switch', async () => {
      const use = await at('shop/checkout.py', 'apply(total');
      await set('providers.definition', 'off');
      await waitUntil(async () => (await ask<unknown[]>('vscode.executeDefinitionProvider', ...use)).length === 0);
      assert.ok(api.providers.languagesOf('references').length > 0);
      await set('providers.definition', undefined);
    });
  });

  it('where one answers, nothing is added', async function () {
    this.timeout(120_000);
    const [uri] = await at('web/format.ts', 'money(amount');
    await waitUntil(
      async () => (await ask<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', uri))?.length !== 0,
      60_000,
    );
    await new Promise((resolve) => setTimeout(resolve, 4000));
    const { languageId } = await vscode.workspace.openTextDocument(uri);
    assert.ok(!api.providers.languagesOf('callHierarchy').includes(languageId));
  });

  it('lenses count callers, callees and implementations when they are switched on', async () => {
    const [uri] = await at('shop/checkout.py', 'checkout(basket, code)');
    const lenses = async () => {
      const all = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
      return all.filter(({ command }) => command?.command.startsWith('codeAnatomy.'));
    };
    assert.deepEqual(await lenses(), []);
    await set('codeLens.enabled', true);
    await waitUntil(async () => (await lenses()).length > 0);
    const titles = (await lenses()).filter(({ range }) => range.start.line === 7).map(({ command }) => command?.title);
    assert.deepEqual(titles.slice(0, 1), ['1 caller']);
    assert.match(titles.join(), /callees/);
    await set('codeLens.enabled', undefined);
  });

  it('a file that changed since the build is known as such, and so is one that changed back', async () => {
    const [uri] = await at('web/basket.ts', 'demo()');
    assert.equal(await api.staleFiles.isStale(uri), false);
    const document = await vscode.workspace.openTextDocument(uri);
    const before = document.getText();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), '// changed\n');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await waitUntil(async () => api.staleFiles.isStale(uri));
    writeFileSync(uri.fsPath, before); // As another program would.
    await waitUntil(async () => !(await api.staleFiles.isStale(uri)));
  });

  describe('Query Code Graph', () => {
    it('opens an editor that completes tables, columns and values', async () => {
      await ask('codeAnatomy.query', "select s. from symbols s where kind = ''");
      const editor = must(vscode.window.activeTextEditor);
      assert.equal(editor.document.uri.scheme, 'code-anatomy-query');
      const complete = async (after: string) => {
        const place = editor.document.positionAt(editor.document.getText().indexOf(after) + after.length);
        const list = await ask<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          editor.document.uri,
          place,
        );
        return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      };
      assert.ok((await complete('s.')).includes('qualified_name'));
      assert.ok((await complete('from ')).includes('cpg_edge'));
      assert.ok((await complete("kind = '")).includes('FUNCTION'));
    });

    it('runs the query and shows rows that open the source, or a picture', async () => {
      await ask('codeAnatomy.query', 'select caller_id, callee_id, path, line from calls where callee_id is not null');
      const drawn = nextEvent(api.queryPanel.onDrawn);
      await ask('codeAnatomy.runQuery');
      assert.ok((await drawn).rows > 2);
      const state = api.queryPanel.current;
      assert.ok(state.kind === 'ready' && state.canDraw && state.canOpen.every(Boolean));
    });

    it('refuses what does not only read, and says so', async () => {
      await api.queryPanel.run('drop table graph_node', 'no');
      const state = api.queryPanel.current;
      assert.ok(state.kind === 'failed', JSON.stringify(state));
      assert.match(state.message, /read/);
    });

    it('stops what takes too long', async () => {
      await set('query.timeLimitSeconds', 1);
      await api.queryPanel.run('select count(*) from range(100000000) a, range(100000) b', 'slow');
      const state = api.queryPanel.current;
      assert.ok(state.kind === 'failed' && /stopped after 1 seconds/.test(state.message), JSON.stringify(state));
      await set('query.timeLimitSeconds', undefined);
    });
  });

  it('nothing was sent anywhere: no connection of ours, no internet socket of the engine', () => {
    assert.deepEqual(attempts, []);
    if (process.platform === 'linux') assert.deepEqual(internetSockets(must(api.engine.processId)), []);
  });
});
