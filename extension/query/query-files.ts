import * as vscode from 'vscode';
import { t } from '../../src/protocol/translate.ts';
import { contributions } from '../contributions.ts';

const storageKey = 'queries';
const ending = '.sql';

interface StoredQuery {
  readonly sql: string;
  readonly changed: number;
}
type Stored = Readonly<Record<string, StoredQuery>>;

/**
 * Queries as documents: an editor opens, completes and saves them like files, and they are kept in the storage of the
 * extension. There are no folders.
 */
export class QueryFiles implements vscode.FileSystemProvider, vscode.Disposable {
  private readonly change = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.change.event;

  constructor(private readonly memento: vscode.Memento) {}

  /** Names of the saved queries, the last changed first. */
  get names(): readonly string[] {
    return Object.entries(this.stored)
      .sort(([, left], [, right]) => right.changed - left.changed)
      .map(([name]) => name);
  }

  uriOf(name: string): vscode.Uri {
    return vscode.Uri.from({ scheme: contributions.queryScheme, path: `/${name}${ending}` });
  }

  /** Makes a query that does not replace another one; answers with its document. */
  async create(name: string, sql: string): Promise<vscode.Uri> {
    let free = name;
    for (let number = 2; free in this.stored; number++) free = `${name} ${number}`;
    await this.store(free, sql);
    return this.uriOf(free);
  }

  async remove(name: string): Promise<void> {
    const { [name]: _, ...rest } = this.stored;
    await this.memento.update(storageKey, rest);
    this.change.fire([{ type: vscode.FileChangeType.Deleted, uri: this.uriOf(name) }]);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { sql, changed } = this.read(uri);
    return { type: vscode.FileType.File, ctime: changed, mtime: changed, size: Buffer.byteLength(sql) };
  }

  readDirectory(): [string, vscode.FileType][] {
    return this.names.map((name) => [`${name}${ending}`, vscode.FileType.File]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    return Buffer.from(this.read(uri).sql);
  }

  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    await this.store(nameOf(uri), Buffer.from(content).toString('utf8'));
  }

  async delete(uri: vscode.Uri): Promise<void> {
    await this.remove(nameOf(uri));
  }

  async rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const { sql } = this.read(from);
    await this.store(nameOf(to), sql);
    await this.remove(nameOf(from));
  }

  createDirectory(): never {
    throw vscode.FileSystemError.NoPermissions(t('Queries are not kept in folders.'));
  }

  dispose(): void {
    this.change.dispose();
  }

  private get stored(): Stored {
    return this.memento.get<Stored>(storageKey) ?? {};
  }

  private read(uri: vscode.Uri): StoredQuery {
    const query = this.stored[nameOf(uri)];
    if (!query) throw vscode.FileSystemError.FileNotFound(uri);
    return query;
  }

  private async store(name: string, sql: string): Promise<void> {
    const isNew = !(name in this.stored);
    await this.memento.update(storageKey, { ...this.stored, [name]: { sql, changed: Date.now() } });
    const type = isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed;
    this.change.fire([{ type, uri: this.uriOf(name) }]);
  }
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(1).replace(/\.sql$/, '');
