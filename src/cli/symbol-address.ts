import { resolve } from 'node:path';
import type { SymbolAddress } from '../protocol/engine-api.ts';

/** What a person typed: an id, `path:line[:column]` as editors and compilers write it, or a name. */
export function symbolAddress(text: string, folder: string): SymbolAddress {
  if (/^-?\d+$/.test(text)) return { id: text };
  const place = /^(?<path>.+?):(?<line>[1-9]\d*)(?::(?<column>[1-9]\d*))?$/.exec(text)?.groups;
  if (!place?.path) return { name: text };
  return {
    position: {
      path: resolve(folder, place.path),
      line: Number(place.line) - 1,
      character: Number(place.column ?? '1') - 1,
    },
  };
}
