import type { SymbolRow } from '../protocol/engine-api.ts';
import type { NodeRow } from './node-row.ts';

/** A symbol as lists show it. */
export const symbolRow = ({ id, kind, name, localName, qualifiedName, path, line, column }: NodeRow): SymbolRow => ({
  id,
  kind,
  name,
  localName,
  qualifiedName,
  path,
  line: line > 0 ? line : null,
  column: column > 0 ? column : null,
});
