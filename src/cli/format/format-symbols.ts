import type { SymbolRow } from '../../protocol/engine-api.ts';
import { formatPlace } from './format-place.ts';
import { textTable } from './text-table.ts';

export function formatSymbols(symbols: readonly SymbolRow[]): string {
  const rows = symbols.map((symbol) => [symbol.kind, symbol.qualifiedName, formatPlace(symbol), symbol.id]);
  return textTable([['KIND', 'NAME', 'PLACE', 'ID'], ...rows], ['left', 'left', 'left', 'left']);
}
