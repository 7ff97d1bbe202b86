import path from 'node:path';
import * as vscode from 'vscode';

interface LanguageContribution {
  readonly id: string;
  readonly extensions?: readonly string[];
  readonly filenames?: readonly string[];
}

/** The language the editor gives a file by its name, from what the installed extensions declare. */
export function fileLanguages(): (file: string) => string | undefined {
  const byEnd = new Map<string, string>();
  const declared = vscode.extensions.all.flatMap(
    ({ packageJSON }) => (packageJSON.contributes?.languages ?? []) as readonly LanguageContribution[],
  );
  for (const { id, extensions = [], filenames = [] } of declared)
    for (const end of [...extensions, ...filenames]) byEnd.set(end.toLowerCase(), id);
  return (file) => {
    const name = path.posix.basename(file).toLowerCase();
    return byEnd.get(name) ?? byEnd.get(path.posix.extname(name));
  };
}
