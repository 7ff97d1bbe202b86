import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { SourceFile } from '../suite.ts';
import type { Package } from './packages.ts';
import { type RealFact, realFact, type ToolPlace } from './real-fact.ts';

const checker = 'pyright@1.1.400';

interface Location {
  readonly uri: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

type Name = readonly [line: number, column: number, text: string, isMember: boolean, isCalled: boolean];

/** What the type checker pyright says about every name of some files; no other package is installed beside them. */
export async function pythonFacts(pack: Package, sample: readonly SourceFile[]): Promise<readonly RealFact[]> {
  const at = mkdtempSync(join(tmpdir(), 'code-anatomy-checker-'));
  try {
    execFileSync('npm', ['install', '--silent', '--no-save', '--prefix', at, checker], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    const server = spawn(process.execPath, [join(at, 'node_modules/pyright/langserver.index.js'), '--stdio'], {
      cwd: pack.folder,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    try {
      await begin(connection, pack.folder);
      return await factsOf(connection, pack, sample);
    } finally {
      connection.dispose();
      server.kill();
    }
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
}

/** The server answers nothing before it was told once that the settings have changed. */
async function begin(connection: MessageConnection, folder: string): Promise<void> {
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'package' }],
    capabilities: { workspace: { workspaceFolders: true } },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { python: { pythonPath: 'python3' } },
  });
}

async function factsOf(
  connection: MessageConnection,
  pack: Package,
  sample: readonly SourceFile[],
): Promise<readonly RealFact[]> {
  const names = namesOf(
    pack.folder,
    sample.map(({ file }) => file),
  );
  const facts: RealFact[] = [];
  for (const { file, text } of sample) {
    const uri = pathToFileURL(join(pack.folder, file)).href;
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'python', version: 1, text },
    });
    for (const [line, col, name, isMember, isCalled] of names[file] ?? []) {
      const answer = await connection.sendRequest<Location | readonly Location[] | null>('textDocument/definition', {
        textDocument: { uri },
        position: { line: line - 1, character: col - 1 },
      });
      const places = [answer ?? []].flat().map((location) => placeOf(pack.folder, location));
      facts.push(realFact({ case: pack.name, file, line, col, name, isMember, isCalled }, places));
    }
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }
  return facts;
}

function namesOf(root: string, files: readonly string[]): Readonly<Record<string, readonly Name[]>> {
  const script = join(import.meta.dirname, 'python-identifiers.py');
  const input = JSON.stringify({ root, files });
  return JSON.parse(execFileSync('python3', [script], { input, maxBuffer: 1 << 28, encoding: 'utf8' }));
}

function placeOf(folder: string, { uri, range }: Location): ToolPlace {
  const isFile = uri.startsWith('file:');
  const file = isFile ? relative(folder, fileURLToPath(uri)) : '..';
  return {
    file: file.startsWith('..') ? null : file,
    line: range.start.line + 1,
    col: range.start.character + 1,
  };
}
