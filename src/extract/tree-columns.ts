/** Largest number of nodes a file may have: node ids leave 23 bits for the node. */
export const nodeLimit = 1 << 23;

/** Bits of syntax_node.flags. */
export const nodeFlag = { named: 1, extra: 2, error: 4, missing: 8, hasError: 16, cut: 32 } as const;

/** Symbol tree-sitter gives to error nodes, in every grammar. */
export const errorSymbol = 0xffff;

/** A token the parser had to invent. */
export interface MissingToken {
  readonly parent: number;
  readonly at: number;
  readonly symbol: number;
}

/** A node whose text is another than the one at its place. */
export interface OwnText {
  readonly row: number;
  readonly text: string;
}

/**
 * A tree as a reader leaves it: kept nodes in preorder, symbols and fields as the grammar numbers them, positions in
 * UTF-16 units. One instance is filled again for every file.
 */
export class TreeColumns {
  kind = new Uint16Array(0);
  field = new Uint16Array(0);
  parent = new Int32Array(0);
  last = new Int32Array(0);
  start = new Int32Array(0);
  end = new Int32Array(0);
  flags = new Uint8Array(0);
  missing: MissingToken[] = [];
  texts: OwnText[] = [];

  /** Makes room for `rows` and forgets the last file. */
  prepare(rows: number): void {
    this.missing = [];
    this.texts = [];
    if (rows <= this.kind.length) return;
    const capacity = Math.min(nodeLimit, Math.max(1 << 14, rows + (rows >> 1)));
    this.kind = new Uint16Array(capacity);
    this.field = new Uint16Array(capacity);
    this.parent = new Int32Array(capacity);
    this.last = new Int32Array(capacity);
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.flags = new Uint8Array(capacity);
  }

  /** Makes room for `rows` and keeps what is there. */
  grow(rows: number): void {
    const { kind, field, parent, last, start, end, flags, missing, texts } = this;
    if (rows <= kind.length) return;
    this.prepare(rows);
    this.kind.set(kind);
    this.field.set(field);
    this.parent.set(parent);
    this.last.set(last);
    this.start.set(start);
    this.end.set(end);
    this.flags.set(flags);
    this.missing = missing;
    this.texts = texts;
  }
}
