import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CodeAnatomyApi } from '../../extension/extension.ts';
import { must } from '../../src/model/must.ts';
import { agreements, disagreements, type OutsideReport } from '../../src/protocol/outside-view.ts';
import { activated } from './activated.ts';
import { openAt } from './open-at.ts';
import { waitUntil } from './wait-until.ts';

const file = 'shop/checkout.py';

/** Stands for a language server: it knows one word, and says where that is defined. */
const knowing = (word: string, place: () => Promise<vscode.Location>): vscode.DefinitionProvider => ({
  async provideDefinition(document, position) {
    const range = document.getWordRangeAtPosition(position);
    return range && document.getText(range) === word ? place() : undefined;
  },
});

const placeOf = async (path: string, text: string): Promise<vscode.Location> => {
  const { document } = await openAt(path, text);
  return new vscode.Location(document.uri, document.positionAt(document.getText().indexOf(text)));
};

describe('Compared with a language server', () => {
  let api: CodeAnatomyApi;
  const registered: vscode.Disposable[] = [];
  before(async () => {
    api = await activated();
    await vscode.commands.executeCommand('codeAnatomy.build');
    await waitUntil(() => api.engine.status?.state === 'ready');
  });
  afterEach(() => {
    for (const each of registered.splice(0)) each.dispose();
  });

  async function compare(word: string, said: vscode.Location, scope = 'file'): Promise<OutsideReport> {
    const provider = knowing(word, async () => said);
    registered.push(vscode.languages.registerDefinitionProvider({ language: 'python' }, provider));
    await openAt(file, 'checkout(basket, code)');
    return must(await vscode.commands.executeCommand('codeAnatomy.compareWithLanguageServer', { scope }));
  }

  it('names about which both agree are counted; our own answers are not asked for', async () => {
    const report = await compare('gross', await placeOf('shop/pricing.py', 'gross('));
    assert.deepEqual([agreements(report), disagreements(report)], [1, 0], JSON.stringify(report));
  });

  it('a disagreement is kept, with both sides, and is a ground of the edge', async () => {
    const report = await compare('total', await placeOf('shop/checkout.py', 'main('), 'symbol');
    assert.deepEqual(
      report.places.map(({ path, kind, found, said }) => [path, kind, found, said]),
      [[file, 'other_target', 'shop.checkout.total', 'shop.checkout.main']],
      JSON.stringify(report),
    );
    const sql = "SELECT id FROM cpg_edge WHERE kind = 'CALL_TARGET' AND evidence_path = 'shop/checkout.py'";
    const { rows } = await api.engine.request('graph/query', { sql, limit: 100 });
    const all = await Promise.all(rows.map(([edge]) => api.engine.request('graph/why', { edge: String(edge) })));
    const grounds = all.filter(({ target }) => target.label === 'total').flatMap(({ grounds = [] }) => grounds);
    assert.match(grounds.join('\n'), /Language server.*Another target.*shop\.checkout\.main/);
  });

  it('the Build view and Rule Diagnostics have the same numbers', async () => {
    const [report] = await api.engine.request('graph/outside', { limit: 10 });
    assert.equal(report?.source, 'Language server');
    const { outside } = await api.engine.request('graph/buildReport', { limit: 10 });
    assert.deepEqual(outside, [report]);
    await api.rulePanel.show();
    await waitUntil(() => api.rulePanel.current.kind === 'ready');
    assert.ok(api.rulePanel.current.kind === 'ready' && api.rulePanel.current.outside.length === 1);
  });

  it('a file that was changed since is not compared', async () => {
    const { document } = await openAt(file, 'checkout(basket, code)');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# new\n');
    await vscode.workspace.applyEdit(edit);
    try {
      const shown = vscode.window.showErrorMessage;
      const told: string[] = [];
      Object.assign(vscode.window, { showErrorMessage: async (text: string) => void told.push(text) });
      await vscode.commands.executeCommand('codeAnatomy.compareWithLanguageServer', { scope: 'file' });
      Object.assign(vscode.window, { showErrorMessage: shown });
      assert.match(told.join(), /was changed since/);
    } finally {
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  });
});
