import type * as vscode from 'vscode';

const prefix = 'onLanguage:';

/** The languages the manifest activates us for; it is generated from the grammars. */
export function supportedLanguages(context: vscode.ExtensionContext): readonly string[] {
  const events: readonly string[] = context.extension.packageJSON.activationEvents ?? [];
  return events.filter((event) => event.startsWith(prefix)).map((event) => event.slice(prefix.length));
}
