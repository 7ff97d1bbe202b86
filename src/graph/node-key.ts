/** A node as the tables number it: file -1 for entities, -2 where an edge has no target. */
export interface NodeKey {
  readonly file: number;
  readonly node: number;
}

const nodeBits = 23n;

/** The parts of the id of a syntax node: key of the file and number within it. */
export function splitId(id: bigint): { readonly fileKey: bigint; readonly node: number } {
  return { fileKey: id >> nodeBits, node: Number(id & ((1n << nodeBits) - 1n)) };
}

export const joinId = (fileKey: bigint, node: number): string => String((fileKey << nodeBits) | BigInt(node));

export const keyText = ({ file, node }: NodeKey): string => `${file}:${node}`;
