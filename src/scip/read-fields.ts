import type { BinaryReader, WireType } from '@bufbuild/protobuf/wire';

/** Reads the field at hand; answers false when it knows no such field. */
export type ReadField = (field: number, wire: WireType) => boolean;

/** Goes through the fields of a message that ends at a position; what is not known is passed over. */
export function readFields(reader: BinaryReader, end: number, read: ReadField): void {
  while (reader.pos < end) {
    const [field, wire] = reader.tag();
    if (!read(field, wire)) reader.skip(wire, field);
  }
  if (reader.pos > end) throw new Error('A message is longer than it says.');
}

/** Where the message that begins here ends. */
export function messageEnd(reader: BinaryReader): number {
  const length = reader.uint32();
  return reader.pos + length;
}
