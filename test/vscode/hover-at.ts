import * as vscode from 'vscode';
import { openAt } from './open-at.ts';

/** What our hover says at a text of the fixture; empty when it says nothing. */
export async function hoverAt(file: string, text: string): Promise<string> {
  const { document, position } = await openAt(file, text);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const texts = hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value));
  return texts.find((each) => each.includes('codeAnatomy.')) ?? '';
}
