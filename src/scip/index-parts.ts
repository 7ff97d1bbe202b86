import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { FileWindow } from './file-window.ts';
import { messageEnd, readFields } from './read-fields.ts';

/** What an index says of itself. */
export interface ScipMetadata {
  readonly tool: string;
  readonly toolVersion: string;
  /** A file URI; empty when the index does not say. */
  readonly projectRoot: string;
}

/** A part of an index; the bytes of a document stay what they are until the next part. */
export type IndexPart =
  | { readonly kind: 'metadata'; readonly metadata: ScipMetadata }
  | { readonly kind: 'document'; readonly bytes: Uint8Array };

/** Numbers of fields as https://github.com/sourcegraph/scip/blob/main/scip.proto has them. */
const indexFields = { metadata: 1, document: 2 } as const;
const metadataFields = { tool: 2, projectRoot: 3 } as const;
const toolFields = { name: 1, version: 2 } as const;

/** The parts of an index, one after the other: no more than one document is held in memory. */
export function* indexParts(path: string): Generator<IndexPart> {
  const file = new FileWindow(path);
  try {
    while (file.position < file.size) {
      const tag = readVarint(file);
      if ((tag & 7) !== WireType.LengthDelimited) throw new Error('It is not a SCIP index.');
      const length = readVarint(file);
      const field = tag >>> 3;
      if (field === indexFields.metadata) yield { kind: 'metadata', metadata: readMetadata(file.bytes(length)) };
      else if (field === indexFields.document) yield { kind: 'document', bytes: file.bytes(length) };
      else file.skip(length);
    }
  } finally {
    file.close();
  }
}

function readMetadata(bytes: Uint8Array): ScipMetadata {
  const reader = new BinaryReader(bytes);
  let [tool, toolVersion, projectRoot] = ['', '', ''];
  readFields(reader, bytes.length, (field) => {
    if (field === metadataFields.projectRoot) projectRoot = reader.string();
    else if (field === metadataFields.tool)
      readFields(reader, messageEnd(reader), (inner) => {
        if (inner === toolFields.name) tool = reader.string();
        else if (inner === toolFields.version) toolVersion = reader.string();
        else return false;
        return true;
      });
    else return false;
    return true;
  });
  return { tool, toolVersion, projectRoot };
}

function readVarint(file: FileWindow): number {
  let [value, scale] = [0, 1];
  for (let place = 0; place < 5; place++) {
    const byte = file.byte();
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return value;
    scale *= 128;
  }
  throw new Error('It is not a SCIP index.');
}
