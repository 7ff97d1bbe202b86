/** The syntax nodes of one file as extraction has them: in preorder, numbered from 0, kinds and fields as in `syntax_node`. */
export interface SyntaxColumns {
  readonly rows: number;
  readonly kind: Uint16Array;
  readonly field: Uint16Array;
  readonly parent: Int32Array;
  readonly last: Int32Array;
  readonly flags: Uint8Array;
  /** Number of the text in the dictionary, or -1. */
  readonly token: Int32Array;
}
