import * as vscode from 'vscode';
import { agreements, disagreements, type OutsideReport } from '../../src/protocol/outside-view.ts';
import { counted, numberText, t } from '../../src/protocol/translate.ts';
import type { App } from '../app.ts';
import { saidByProviders } from '../outside/said-by-providers.ts';
import { chooseScope, type Scope, scopeRange } from '../outside/scope-range.ts';
import { sourceLocation } from '../source-location.ts';
import type { Command } from './command.ts';

/** A language server takes its time: no more names than this are asked for at once, and that is said. */
const mostNames = 500;

/** Asks whoever defines things for the editor what the names of a symbol, a selection or a file mean, and compares. */
export const compareWithLanguageServer: Command = async (app, given) => {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error(t('Open a file and put the cursor on a symbol first.'));
  const scope = (given as { readonly scope?: Scope } | undefined)?.scope ?? (await chooseScope(editor));
  if (!scope) return undefined;
  const range = await scopeRange(app.engine, editor, scope);
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: t('Comparing with the language server…'),
    cancellable: true,
  };
  const report = await vscode.window.withProgress(options, (progress, cancelled) =>
    compare(app, editor.document, range, progress, cancelled),
  );
  await app.rulePanel.refresh();
  void tell(app, report);
  return report;
};

async function compare(
  app: App,
  document: vscode.TextDocument,
  range: vscode.Range,
  progress: vscode.Progress<{ readonly message?: string; readonly increment?: number }>,
  cancelled: vscode.CancellationToken,
): Promise<OutsideReport> {
  const path = sourceLocation.pathOf(document.uri);
  if (document.isDirty || (await app.engine.request('graph/stale', { paths: [path] })).length > 0)
    throw new Error(t('The file was changed since the graph was built. Build the code graph to bring it up to date.'));
  const lines = { fromLine: range.start.line, toLine: range.end.line };
  const { places, total } = await app.engine.request('graph/references', { path, ...lines, limit: mostNames });
  const increment = 100 / Math.max(1, places.length);
  if (places.length < total)
    progress.report({ message: t('the first {0} of {1} names', numberText(places.length), numberText(total)) });
  const answers = await app.providers.aside(document.languageId, () =>
    saidByProviders(document, places, cancelled, () => progress.report({ increment })),
  );
  const source = t('Language server');
  return app.engine.request('graph/said', { source, path, answers });
}

async function tell(app: App, report: OutsideReport): Promise<void> {
  const open = t('Open Rule Diagnostics');
  const chosen = await vscode.window.showInformationMessage(sentenceOf(report), open);
  if (chosen === open) await app.rulePanel.show();
}

function sentenceOf(report: OutsideReport): string {
  const [same, other] = [agreements(report), disagreements(report)];
  if (same + other === 0) return t('The language server said nothing about these names.');
  const names = counted(
    same,
    'The language server agrees about {0} name',
    'The language server agrees about {0} names',
  );
  return t('{0} and disagrees about {1}.', names, numberText(other));
}
