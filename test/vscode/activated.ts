import * as vscode from 'vscode';
import type { CodeAnatomyApi } from '../../extension/extension.ts';
import { must } from '../../src/model/must.ts';

/** The extension under test, running. */
export async function activated(): Promise<CodeAnatomyApi> {
  const extension = must(vscode.extensions.getExtension<CodeAnatomyApi>('code-anatomy.code-anatomy'), 'the extension');
  console.log(`Under test: ${extension.extensionPath} in VS Code ${vscode.version}, node ${process.version}`);
  return extension.activate();
}
