import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { messageEnd, readFields } from './read-fields.ts';
import type {
  PositionEncoding,
  RelationshipKind,
  ScipDocument,
  ScipOccurrence,
  ScipRange,
  ScipRelationship,
  ScipSymbol,
} from './scip-document.ts';

/** Numbers of fields as https://github.com/sourcegraph/scip/blob/main/scip.proto has them. */
const documentFields = { path: 1, occurrence: 2, symbol: 3, text: 5, encoding: 6 } as const;
const occurrenceFields = { range: 1, symbol: 2, roles: 3, enclosing: 7 } as const;
const symbolFields = { symbol: 1, relationship: 4, displayName: 6 } as const;
const relationshipFields = { symbol: 1 } as const;
const relationshipFlags: Readonly<Record<number, RelationshipKind>> = {
  2: 'reference',
  3: 'implementation',
  4: 'type_definition',
  5: 'definition',
};

/** Indexers that do not say how they count are programs in JavaScript, whose texts are UTF-16. */
const encodings: readonly PositionEncoding[] = ['utf-16', 'utf-8', 'utf-16', 'utf-32'];

export function readDocument(bytes: Uint8Array): ScipDocument {
  const reader = new BinaryReader(bytes);
  const occurrences: ScipOccurrence[] = [];
  const symbols: ScipSymbol[] = [];
  let [path, encoding]: [string, PositionEncoding] = ['', 'utf-16'];
  let text: string | null = null;
  readFields(reader, bytes.length, (field) => {
    if (field === documentFields.path) path = reader.string();
    else if (field === documentFields.text) text = reader.string();
    else if (field === documentFields.encoding) encoding = encodings[reader.int32()] ?? 'utf-16';
    else if (field === documentFields.occurrence) occurrences.push(readOccurrence(reader));
    else if (field === documentFields.symbol) symbols.push(readSymbol(reader));
    else return false;
    return true;
  });
  return { path, encoding, text: text === '' ? null : text, occurrences, symbols };
}

/** The path alone, which costs little. */
export function readDocumentPath(bytes: Uint8Array): string {
  const reader = new BinaryReader(bytes);
  let path = '';
  readFields(reader, bytes.length, (field) => {
    if (field !== documentFields.path) return false;
    path = reader.string();
    return true;
  });
  return path;
}

function readOccurrence(reader: BinaryReader): ScipOccurrence {
  const numbers: number[] = [];
  const enclosing: number[] = [];
  let [symbol, roles] = ['', 0];
  readFields(reader, messageEnd(reader), (field, wire) => {
    if (field === occurrenceFields.range) readNumbers(reader, wire, numbers);
    else if (field === occurrenceFields.symbol) symbol = reader.string();
    else if (field === occurrenceFields.roles) roles = reader.int32();
    else if (field === occurrenceFields.enclosing) readNumbers(reader, wire, enclosing);
    else return false;
    return true;
  });
  return { range: rangeOf(numbers), symbol, roles, enclosing: rangeOf(enclosing) };
}

function readSymbol(reader: BinaryReader): ScipSymbol {
  const relationships: ScipRelationship[] = [];
  let [symbol, displayName] = ['', ''];
  readFields(reader, messageEnd(reader), (field) => {
    if (field === symbolFields.symbol) symbol = reader.string();
    else if (field === symbolFields.displayName) displayName = reader.string();
    else if (field === symbolFields.relationship) relationships.push(readRelationship(reader));
    else return false;
    return true;
  });
  return { symbol, displayName, relationships };
}

function readRelationship(reader: BinaryReader): ScipRelationship {
  const kinds: RelationshipKind[] = [];
  let symbol = '';
  readFields(reader, messageEnd(reader), (field) => {
    const kind = relationshipFlags[field];
    if (field === relationshipFields.symbol) symbol = reader.string();
    else if (kind === undefined) return false;
    else if (reader.bool()) kinds.push(kind);
    return true;
  });
  return { symbol, kinds };
}

/** Repeated numbers come packed, or one by one. */
function readNumbers(reader: BinaryReader, wire: WireType, into: number[]): void {
  if (wire !== WireType.LengthDelimited) {
    into.push(reader.int32());
    return;
  }
  const end = messageEnd(reader);
  while (reader.pos < end) into.push(reader.int32());
}

/** A range on one line has three numbers, others four. */
function rangeOf(numbers: readonly number[]): ScipRange | null {
  const [line = 0, character = 0, third = 0, fourth] = numbers;
  if (numbers.length !== 3 && numbers.length !== 4) return null;
  const range =
    fourth === undefined
      ? { line, character, endLine: line, endCharacter: third }
      : { line, character, endLine: third, endCharacter: fourth };
  const isOrdered = range.endLine > line || (range.endLine === line && range.endCharacter >= character);
  return line >= 0 && character >= 0 && isOrdered ? range : null;
}
