import type * as vscode from 'vscode';
import { certaintyTitle } from '../../src/protocol/certainty-title.ts';
import type { PlacedSymbol } from '../../src/protocol/editor-view.ts';
import type { Certainty } from '../../src/protocol/graph-view.ts';
import { t } from '../../src/protocol/translate.ts';
import { sourceLocation } from '../source-location.ts';
import { symbolKind } from './symbol-kind.ts';

interface Parts {
  readonly kind: vscode.SymbolKind;
  readonly name: string;
  readonly detail: string;
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

/** What a call or type hierarchy shows of a symbol; undefined for what lies in none of the folders. */
export function hierarchyParts(symbol: PlacedSymbol, certainty: Certainty): Parts | undefined {
  const uri = sourceLocation.uriOf(symbol.place.path);
  if (!uri) return undefined;
  const { kind, name, localName, place } = symbol;
  const isModule = kind === 'MODULE';
  const where = certainty === 'exact' ? place.path : `${place.path} · ${certaintyTitle(certainty)}`;
  return {
    kind: symbolKind(kind),
    name: isModule ? t('{0} (module)', localName || name) : localName || name,
    detail: where,
    uri,
    range: sourceLocation.rangeOf(place),
  };
}
