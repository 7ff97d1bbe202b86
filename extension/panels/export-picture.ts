import * as vscode from 'vscode';
import { type PictureFormatName, pictureFormats } from '../../src/protocol/export/picture-formats.ts';
import { writePicture } from '../../src/protocol/export/write-picture.ts';
import type { GraphPanelState } from '../../src/protocol/panels.ts';
import { t } from '../../src/protocol/translate.ts';

type Ready = Extract<GraphPanelState, { kind: 'ready' }>;

interface Choice extends vscode.QuickPickItem {
  readonly format: PictureFormatName | 'png';
  readonly extension: string;
}

/**
 * Asks for a format and a file, and writes the picture. A bitmap is made from the drawing by the page, the only part that
 * can: `bitmap` gets an SVG and answers with the bytes of a PNG.
 */
export async function exportPicture(
  { graph, positions }: Ready,
  bitmap: (svg: string) => Promise<Uint8Array>,
): Promise<vscode.Uri | undefined> {
  const choice = await vscode.window.showQuickPick(choices(), { placeHolder: t('Format of the picture') });
  if (!choice) return undefined;
  const uri = await vscode.window.showSaveDialog({
    defaultUri: suggested(`${fileName(graph.title)}.${choice.extension}`),
    filters: { [choice.label]: [choice.extension] },
  });
  if (!uri) return undefined;
  const bytes =
    choice.format === 'png'
      ? await bitmap(writePicture(graph, 'svg', positions))
      : new TextEncoder().encode(writePicture(graph, choice.format, positions));
  await vscode.workspace.fs.writeFile(uri, bytes);
  const written = t('The picture was written to {0}.', vscode.workspace.asRelativePath(uri));
  void vscode.window.showInformationMessage(written);
  return uri;
}

function choices(): readonly Choice[] {
  const names = Object.keys(pictureFormats) as PictureFormatName[];
  return [
    ...names.map((format) => {
      const { title, doc, extension } = pictureFormats[format];
      return { format, label: title, description: doc, extension };
    }),
    { format: 'png', label: 'PNG', description: t('Drawing as a bitmap.'), extension: 'png' },
  ];
}

const suggested = (name: string): vscode.Uri => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder ? vscode.Uri.joinPath(folder.uri, name) : vscode.Uri.file(name);
};

/** A title as the name of a file on every system. */
const fileName = (title: string): string => title.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60) || 'graph';
