import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import type { RelationshipKind } from './scip-document.ts';

type Range = readonly [number, number, number] | readonly [number, number, number, number];

export interface WrittenOccurrence {
  readonly range: readonly number[];
  readonly symbol: string;
  readonly roles?: number;
  readonly enclosing?: Range;
  /** Whether numbers are written one by one, which is allowed as well. */
  readonly loose?: boolean;
}

export interface WrittenDocument {
  readonly path: string;
  readonly encoding?: number;
  readonly text?: string;
  readonly occurrences?: readonly WrittenOccurrence[];
  readonly relationships?: readonly {
    readonly symbol: string;
    readonly target: string;
    readonly kind: RelationshipKind;
  }[];
}

export interface WrittenIndex {
  readonly tool?: string;
  readonly version?: string;
  readonly root?: string;
  readonly documents: readonly WrittenDocument[];
}

const flags: Readonly<Record<RelationshipKind, number>> = {
  reference: 2,
  implementation: 3,
  type_definition: 4,
  definition: 5,
};

/** Indexers write more than is read here; it is written as well, so that what reads an index must pass it over. */
const unread = { argument: '--drawn', language: 'none', documentation: 'drawn', external: 'drawn' } as const;

/**
 * A SCIP index as bytes; lines and characters of ranges count from 0.
 * Source: scip.proto of the SCIP Code Intelligence Protocol, whose field numbers these are.
 */
export function writeScip({ tool = 'drawn', version = '1', root = '', documents }: WrittenIndex): Uint8Array {
  const index = new BinaryWriter();
  message(index, 1, (metadata) => {
    message(metadata, 2, (info) => {
      text(info, 1, tool);
      text(info, 2, version);
      text(info, 3, unread.argument);
    });
    text(metadata, 3, root);
    metadata.tag(4, WireType.Varint).int32(1);
  });
  for (const document of documents) message(index, 2, (into) => writeDocument(into, document));
  message(index, 3, (symbol) => text(symbol, 1, unread.external));
  return index.finish();
}

function writeDocument(into: BinaryWriter, document: WrittenDocument): void {
  // The path stands behind what is large, as it may.
  text(into, 4, unread.language);
  for (const occurrence of document.occurrences ?? []) message(into, 2, (at) => writeOccurrence(at, occurrence));
  for (const { symbol, target, kind } of document.relationships ?? [])
    message(into, 3, (at) => {
      text(at, 1, symbol);
      text(at, 3, unread.documentation);
      message(at, 4, (relationship) => {
        text(relationship, 1, target);
        relationship.tag(flags[kind], WireType.Varint).bool(true);
      });
    });
  if (document.text !== undefined) text(into, 5, document.text);
  if (document.encoding !== undefined) into.tag(6, WireType.Varint).int32(document.encoding);
  text(into, 1, document.path);
}

function writeOccurrence(into: BinaryWriter, { range, symbol, roles, enclosing, loose }: WrittenOccurrence): void {
  if (loose) for (const number of range) into.tag(1, WireType.Varint).int32(number);
  else packed(into, 1, range);
  text(into, 2, symbol);
  if (roles !== undefined) into.tag(3, WireType.Varint).int32(roles);
  if (enclosing) packed(into, 7, enclosing);
}

const text = (into: BinaryWriter, field: number, value: string): void => {
  if (value !== '') into.tag(field, WireType.LengthDelimited).string(value);
};

function message(into: BinaryWriter, field: number, write: (inner: BinaryWriter) => void): void {
  into.tag(field, WireType.LengthDelimited).fork();
  write(into);
  into.join();
}

function packed(into: BinaryWriter, field: number, numbers: readonly number[]): void {
  into.tag(field, WireType.LengthDelimited).fork();
  for (const number of numbers) into.int32(number);
  into.join();
}
