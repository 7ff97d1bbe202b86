import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const base = path.resolve('.vscode-test/workspaces/untrusted');
export const folders = ['tools', 'shop'].map((name) => path.join(base, name));
export const workspaceFile = path.join(base, 'both.code-workspace');

const rule = {
  title: 'Calls of price',
  severity: 'warning',
  sql: "select path, line, \"column\", 'price is called' as message from calls where callee_local_name = 'price'",
  columns: ['path', 'line', 'column', 'message'],
};

/** Two folders in one workspace; the first brings a rule of its own. */
export function placeUntrustedWorkspace(): void {
  rmSync(base, { recursive: true, force: true });
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  const [tools = '', shop = ''] = folders;
  mkdirSync(path.join(tools, '.codeanatomy/rules'), { recursive: true });
  writeFileSync(path.join(tools, '.codeanatomy/rules/price.json'), JSON.stringify(rule));
  writeFileSync(
    path.join(tools, 'prices.py'),
    'def price(item):\n    return 1\n\n\ndef cheap(item):\n    return price(item)\n',
  );
  writeFileSync(
    path.join(shop, 'shelf.py'),
    'def shelf(items):\n    return sorted(items)\n\n\ndef stock():\n    return shelf([])\n',
  );
  writeFileSync(workspaceFile, JSON.stringify({ folders: folders.map((folder) => ({ path: folder })) }));
}
