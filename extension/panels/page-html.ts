import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** Folder of the bundles a page may load from. */
export const pageRoot = (extension: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(extension, 'dist');

/**
 * The page of a panel. Scripts and styles run with a nonce only; the graph library's own style element is put in place
 * here, because the one it would add has no nonce.
 */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri, panel: string, title: string): string {
  const { language } = vscode.env;
  const translations = JSON.stringify(vscode.l10n.bundle ?? {});
  const nonce = randomBytes(16).toString('base64');
  const uri = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(pageRoot(extension), file)).toString();
  const policy = [
    "default-src 'none'",
    `img-src ${webview.cspSource} data:`,
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    `font-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.l10n.bundle ? attribute(language) : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${attribute(title)}</title>
<style nonce="${nonce}" id="__________cytoscape_stylesheet">.__________cytoscape_container{position:relative}</style>
<link rel="stylesheet" nonce="${nonce}" href="${uri('webview.css')}">
</head>
<body data-panel="${panel}" data-language="${attribute(language)}" data-translations="${attribute(translations)}"><div id="root"></div><script nonce="${nonce}" src="${uri('webview.js')}"></script></body>
</html>`;
}

/** A text as the value of an attribute. */
const attribute = (text: string): string => text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
