import { isLocalSymbol, symbolName } from '../../scip/symbol-name.ts';

export interface SymbolRow {
  readonly symbol: number;
  readonly text: string;
  readonly package: string;
  readonly name: string;
  readonly word: string;
}

/** Numbers the symbols of indexes; one that means something within a document only has another number in each. */
export class SymbolNumbers {
  private readonly globals = new Map<string, number>();
  private locals = new Map<string, number>();
  private count = 0;
  private added: SymbolRow[] = [];

  /** `isFile` tells names of source files from names of modules. */
  constructor(private readonly isFile: (name: string) => boolean) {}

  startDocument(): void {
    this.locals = new Map();
  }

  numberOf(symbol: string): number {
    const isLocal = isLocalSymbol(symbol);
    const numbers = isLocal ? this.locals : this.globals;
    const known = numbers.get(symbol);
    if (known !== undefined) return known;
    const number = this.count++;
    numbers.set(symbol, number);
    if (!isLocal) this.added.push({ symbol: number, text: symbol, ...readable(symbol, this.isFile) });
    return number;
  }

  /** The rows of symbols that have been numbered since the last time. */
  takeAdded(): readonly SymbolRow[] {
    const { added } = this;
    this.added = [];
    return added;
  }
}

/** Namespaces named after a file say less than the package the file belongs to. */
export function readable(symbol: string, isFile: (name: string) => boolean): Omit<SymbolRow, 'symbol' | 'text'> {
  const name = symbolName(symbol);
  if (name?.kind !== 'global') return { name: symbol, package: '', word: '' };
  const names = name.descriptors.filter(({ kind }) => kind !== 'meta');
  const file = names.findLastIndex(({ kind, name }) => kind === 'namespace' && isFile(name));
  const inside = names.slice(file + 1).map(({ name }) => name);
  const dotted = (file >= 0 ? [name.package, ...inside] : inside).filter((part) => part !== '').join('.');
  return {
    name: dotted || symbol,
    package: [name.manager, name.package, name.version].join(' '),
    word: names.at(-1)?.name ?? '',
  };
}
