import type { MatchRows } from './match-rows.ts';
import type { SyntaxColumns } from './syntax-columns.ts';
import type { TokenTexts } from './token-texts.ts';

/** What the steps of a matcher read and write while it goes through a file. One instance is used for every file. */
export class MatchState {
  kind: Uint16Array = new Uint16Array(0);
  field: Uint16Array = new Uint16Array(0);
  parent: Int32Array = new Int32Array(0);
  last: Int32Array = new Int32Array(0);
  flags: Uint8Array = new Uint8Array(0);
  token: Int32Array = new Int32Array(0);
  texts: TokenTexts | null = null;
  rows: readonly MatchRows[] = [];
  /** Which node stands for each node of the pattern; -1 for none. */
  readonly slots: Int32Array;
  /** Where the rows of this group of patterns for this node begin. */
  mark = 0;
  /** For each node the fields and the kinds its children have, as bits that several numbers share. */
  childFields = new Int32Array(0);
  childKinds = new Int32Array(0);

  constructor(slots: number) {
    this.slots = new Int32Array(slots);
  }

  load(columns: SyntaxColumns, texts: TokenTexts, rows: readonly MatchRows[]): void {
    this.kind = columns.kind;
    this.field = columns.field;
    this.parent = columns.parent;
    this.last = columns.last;
    this.flags = columns.flags;
    this.token = columns.token;
    this.texts = texts;
    this.rows = rows;
    this.#markChildren(columns);
  }

  /** Most patterns that start at a node can be ruled out by what its children are, without a look at them. */
  #markChildren({ rows, kind, field, parent }: SyntaxColumns): void {
    if (this.childFields.length < rows) {
      this.childFields = new Int32Array(rows + (rows >> 1));
      this.childKinds = new Int32Array(rows + (rows >> 1));
    }
    const { childFields, childKinds } = this;
    for (let node = 0; node < rows; node++) {
      childFields[node] = 0;
      childKinds[node] = 0;
      const above = parent[node] as number;
      if (above < 0) continue;
      childFields[above] = (childFields[above] as number) | (1 << (field[node] as number));
      childKinds[above] = (childKinds[above] as number) | (1 << (kind[node] as number));
    }
  }
}
