import { must } from '../../model/must.ts';

export type Alignment = 'left' | 'right';

/** Cells in columns as wide as their widest cell, two blanks apart; a line break in a cell is shown as `\n`. */
export function textTable(rows: readonly (readonly string[])[], alignments: readonly Alignment[]): string {
  const cells = rows.map((row) => row.map(oneLine));
  const widths = alignments.map((_, index) =>
    cells.reduce((widest, row) => Math.max(widest, must(row[index], 'cell').length), 0),
  );
  return cells.map((row) => `${row.map(padded(widths, alignments)).join('  ').trimEnd()}\n`).join('');
}

const padded = (widths: readonly number[], alignments: readonly Alignment[]) => (cell: string, index: number) => {
  const width = must(widths[index], 'width');
  return alignments[index] === 'right' ? cell.padStart(width) : cell.padEnd(width);
};

const oneLine = (cell: string): string => cell.replaceAll('\r', '\\r').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
