import type { Engine } from '../engine/engine.ts';
import type { SymbolAddress, SymbolRow } from '../protocol/engine-api.ts';

const most = 50;

/** Other definitions that the same name means. */
export async function namesakes(
  engine: Engine,
  address: SymbolAddress,
  chosen: SymbolRow,
): Promise<readonly SymbolRow[]> {
  if (!('name' in address)) return [];
  const { name } = address;
  const found = await engine.symbols(name, most);
  return found.filter(
    (symbol) => symbol.id !== chosen.id && [symbol.name, symbol.localName, symbol.qualifiedName].includes(name),
  );
}
