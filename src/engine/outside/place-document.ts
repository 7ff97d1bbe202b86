import type { SourceText } from '../../extract/source-text.ts';
import { type ScipDocument, type ScipOccurrence, symbolRoles } from '../../scip/scip-document.ts';
import { isLocalSymbol, symbolName } from '../../scip/symbol-name.ts';
import { DocumentPositions, type Span } from './document-positions.ts';

export interface PlacedOccurrence extends Span {
  readonly symbol: string;
  readonly roles: number;
  /** Null when the index does not say, or says what the text does not have. */
  readonly enclosing: Span | null;
  /** A definition at a word that is not its name, such as a member that only the tool thinks of. */
  readonly isElsewhere: boolean;
}

/** The occurrences of a document as bytes of a file, or what shows that it was made from another text. */
export type PlacedDocument =
  | { readonly kind: 'used'; readonly occurrences: readonly PlacedOccurrence[] }
  | { readonly kind: 'other_text'; readonly detail: string };

/** A definition that stands under another word is allowed, such as the one of a constructor, as long as most do not. */
const wordsThatMayDiffer = 0.2;

/**
 * Lays a document over a file. Where the index carries the text, it must be the same; otherwise no range may lie outside
 * the lines or cut a word in two, and definitions must stand where the words they are named by do.
 */
export function placeDocument(document: ScipDocument, source: SourceText): PlacedDocument {
  if (document.text !== null && document.text !== source.text) return otherText('The index has another text for it.');
  const positions = new DocumentPositions(source, document.encoding);
  const occurrences: PlacedOccurrence[] = [];
  let [named, differing] = [0, 0];
  let first: string | null = null;
  for (const occurrence of document.occurrences) {
    if (occurrence.symbol === '') continue;
    const units = occurrence.range && positions.units(occurrence.range);
    if (!units)
      return otherText(`The file has no text at ${placeOf(occurrence)}, where the index has ${nameOf(occurrence)}.`);
    if (cutsWord(source.text, units))
      return otherText(`At ${placeOf(occurrence)} the index has ${nameOf(occurrence)} inside a word.`);
    const word = definedWord(occurrence);
    const text = unquoted(source.text.slice(units.start, units.end));
    const isElsewhere = word !== null && text !== '' && text !== word;
    if (word !== null && text !== '') {
      named++;
      if (isElsewhere) {
        differing++;
        first ??= `At ${placeOf(occurrence)} the index defines ${word}, the file has ${text.slice(0, 40)}.`;
      }
    }
    const enclosing = occurrence.enclosing && positions.units(occurrence.enclosing);
    occurrences.push({
      ...positions.bytesOf(units),
      symbol: occurrence.symbol,
      roles: occurrence.roles,
      enclosing: enclosing && positions.bytesOf(enclosing),
      isElsewhere,
    });
  }
  if (first !== null && differing > named * wordsThatMayDiffer) return otherText(first);
  return { kind: 'used', occurrences };
}

const otherText = (detail: string): PlacedDocument => ({ kind: 'other_text', detail });

const placeOf = ({ range }: ScipOccurrence): string =>
  range ? `line ${range.line + 1}, character ${range.character + 1}` : 'a place that is none';

const nameOf = ({ symbol }: ScipOccurrence): string => lastName(symbol) ?? symbol;

function lastName(symbol: string): string | null {
  const name = symbolName(symbol);
  return name?.kind === 'global' ? (name.descriptors.at(-1)?.name ?? null) : null;
}

const unquoted = (text: string): string => text.replace(/^(['"`])(.*)\1$/, '$2');

const wordCharacter = /[\p{L}\p{N}_$]/u;

function cutsWord(text: string, { start, end }: Span): boolean {
  const isWord = (at: number) => wordCharacter.test(text[at] ?? ' ');
  return start < end && ((isWord(start - 1) && isWord(start)) || (isWord(end - 1) && isWord(end)));
}

/** The word a definition should stand at; null for what is not called by a word. */
function definedWord({ symbol, roles }: ScipOccurrence): string | null {
  if ((roles & symbolRoles.definition) === 0 || isLocalSymbol(symbol)) return null;
  const name = symbolName(symbol);
  const last = name?.kind === 'global' ? name.descriptors.at(-1) : undefined;
  if (!last || last.kind === 'namespace' || last.kind === 'meta') return null;
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(last.name) ? last.name : null;
}
