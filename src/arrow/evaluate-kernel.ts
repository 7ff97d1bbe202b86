import { fileKernels } from '../flow/file-kernels.ts';
import type { KernelColumn, KernelTable } from '../flow/kernel-table.ts';
import type { Cell } from './cell.ts';
import type { Cells } from './cells.ts';
import type { Frame } from './frame.ts';
import { lazyFrame } from './lazy-frame.ts';
import type { NodeOf } from './node-of.ts';

/** The rows of a kernel, which works on columns of integers. */
export function evaluateKernel({ kernel, output, schema }: NodeOf<'kernel'>, sources: readonly Frame[]): Frame {
  const table = fileKernels[kernel](output, sources.map(inOrder));
  return lazyFrame(schema, table.rows, (name) => {
    const { data, mask, texts } = table.column(name);
    const isBoolean = schema[name]?.type === 'boolean';
    return Array.from({ length: table.rows }, (_, row): Cell => {
      const value = data[row & mask] as number;
      return texts ? (texts[value] as string) : isBoolean ? value === 1 : value;
    });
  });
}

/** Kernels want the rows of a file together, in order of its nodes. */
function inOrder(frame: Frame): KernelTable {
  const isByNode = 'file' in frame.schema && 'node' in frame.schema;
  const order = Array.from({ length: frame.length }, (_, row) => row);
  if (isByNode) {
    const [file, node] = [frame.column('file'), frame.column('node')];
    order.sort((a, b) => Number(file[a]) - Number(file[b]) || Number(node[a]) - Number(node[b]));
  }
  return { rows: frame.length, column: (name) => asIntegers(frame.column(name), order) };
}

function asIntegers(cells: Cells, order: readonly number[]): KernelColumn {
  const isText = typeof cells[0] === 'string';
  const texts = isText ? [...new Set(Array.from(cells, String))] : null;
  const places = new Map(texts?.map((text, at) => [text, at]));
  const data = Int32Array.from(order, (row) =>
    texts ? (places.get(String(cells[row])) as number) : Number(cells[row]),
  );
  return { data, mask: -1, texts };
}
