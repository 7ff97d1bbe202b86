/** The dictionary of texts that the tokens of a file number. */
export interface TokenTexts {
  /** Changes when the numbers get a new meaning. */
  readonly epoch: number;
  /** All texts in UTF-8, one after the other. */
  readonly bytes: Uint8Array;
  /** Where each text ends. */
  readonly ends: Int32Array;
  startOf(token: number): number;
  textOf(token: number): string;
}
