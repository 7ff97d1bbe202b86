import { type KernelTable, valuesOf } from './kernel-table.ts';

/** Where each file of a batch starts among the rows of `syntax_node`, which are in order of file and node. */
export class FilePlaces {
  private readonly starts: Int32Array;
  private readonly least: number;

  constructor(syntax: KernelTable) {
    const [file, node] = [valuesOf(syntax, 'file'), valuesOf(syntax, 'node')];
    const { rows } = syntax;
    this.least = rows === 0 ? 0 : (file[0] as number);
    this.starts = new Int32Array(rows === 0 ? 0 : (file[rows - 1] as number) - this.least + 1);
    for (let row = 0; row < rows; row++) if (node[row] === 0) this.starts[(file[row] as number) - this.least] = row;
  }

  start(file: number): number {
    return this.starts[file - this.least] as number;
  }

  /** The places of the nodes in a column. */
  rowsOf(table: KernelTable, column = 'node'): Int32Array {
    const [file, node] = [valuesOf(table, 'file'), valuesOf(table, column)];
    const out = new Int32Array(table.rows);
    for (let row = 0; row < out.length; row++)
      out[row] = (this.starts[(file[row] as number) - this.least] as number) + (node[row] as number);
    return out;
  }
}
