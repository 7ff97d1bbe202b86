// A file system that lives in this process, so that a workspace on it has no files on disk.
const vscode = require('vscode');

const text = 'def price(item):\n    return 1\n\n\ndef cheap(item):\n    return price(item)\n';
const files = new Map([['/shop/prices.py', Buffer.from(text)]]);
const folders = new Map([
  ['/', [['shop', vscode.FileType.Directory]]],
  ['/shop', [['prices.py', vscode.FileType.File]]],
]);

function refuse() {
  throw vscode.FileSystemError.NoPermissions('These files cannot be changed.');
}

const provider = {
  onDidChangeFile: new vscode.EventEmitter().event,
  watch: () => ({ dispose() {} }),
  stat({ path }) {
    const times = { ctime: 0, mtime: 0 };
    if (folders.has(path)) return { type: vscode.FileType.Directory, size: 0, ...times };
    const content = files.get(path);
    if (!content) throw vscode.FileSystemError.FileNotFound(path);
    return { type: vscode.FileType.File, size: content.length, ...times };
  },
  readDirectory: ({ path }) => folders.get(path) ?? [],
  readFile: ({ path }) => files.get(path),
  writeFile: refuse,
  createDirectory: refuse,
  delete: refuse,
  rename: refuse,
};

exports.activate = (context) => {
  const registered = vscode.workspace.registerFileSystemProvider('memory', provider, { isReadonly: true });
  context.subscriptions.push(registered);
};
