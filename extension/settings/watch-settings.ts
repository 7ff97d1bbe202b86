import * as vscode from 'vscode';
import { settingsMarked } from '../contributions/settings.ts';
import type { EngineClient } from '../engine/engine-client.ts';

/** Settings the engine is started with. */
const seenByEngine = [
  ...settingsMarked('forEngine').map((name) => `codeAnatomy.${name}`),
  'files.exclude',
  'search.exclude',
];

/** Ends the engine when what it was started with changes; the next request starts it anew. A running build is left alone. */
export function watchSettings(engine: EngineClient): vscode.Disposable {
  let isDue = false;
  const restart = () => {
    if (engine.status?.state === 'building') {
      isDue = true;
      return;
    }
    isDue = false;
    void engine.restart();
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (seenByEngine.some((name) => event.affectsConfiguration(name))) restart();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(restart),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    engine.onStatus(({ state }) => {
      if (isDue && state !== 'building') setTimeout(restart);
    }),
  );
}
