import type { Engine } from '../engine/engine.ts';
import type { SymbolAddress, SymbolRow } from '../protocol/engine-api.ts';
import { formatSymbols } from './format/format-symbols.ts';
import type { Terminal } from './terminal.ts';

const most = 50;

/** Other definitions that the same name means. What a view starts from may be around the one chosen, which then is the first. */
export async function namesakes(
  engine: Engine,
  address: SymbolAddress,
  chosen: { readonly id: string },
): Promise<readonly SymbolRow[]> {
  if (!('name' in address)) return [];
  const { name } = address;
  const found = await engine.symbols(name, most);
  const named = found.filter((symbol) => [symbol.name, symbol.localName, symbol.qualifiedName].includes(name));
  const meant = named.find(({ id }) => id === chosen.id) ?? named[0];
  return named.filter((symbol) => symbol !== meant);
}

/** Says which others there are to be asked about. */
export function noteNamesakes(terminal: Terminal, text: string, others: readonly SymbolRow[]): void {
  if (others.length > 0)
    terminal.note(`${text} also means:\n${formatSymbols(others)}Give an id or a place to choose.\n`);
}
