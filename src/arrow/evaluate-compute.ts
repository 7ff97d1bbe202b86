import { wholeTableKernels } from '../kernel/kernels.ts';
import type { Frame } from './frame.ts';
import { lazyFrame } from './lazy-frame.ts';
import type { NodeOf } from './node-of.ts';
import { UnsupportedInLane } from './unsupported-in-lane.ts';

/** What a kernel over whole tables computes. */
export function evaluateCompute(node: NodeOf<'compute'>, source: Frame): Frame {
  const kernel = wholeTableKernels[node.kernel];
  if (!kernel) throw new UnsupportedInLane(`the kernel \`${node.kernel}\``, 'nobody has registered it');
  const columns = Object.fromEntries(
    Object.keys(source.schema).map((name) => {
      const cells = source.column(name);
      const choices = kernel.choices[name];
      return [
        name,
        Int32Array.from({ length: source.length }, (_, row) =>
          choices ? choices.indexOf(String(cells[row])) : Number(cells[row]),
        ),
      ];
    }),
  );
  const found = kernel.compute(columns, source.length);
  const [first = []] = Object.values(found);
  return lazyFrame(node.schema, first.length, (name) => {
    const cells = found[name] ?? [];
    return node.schema[name]?.type === 'boolean' ? Array.from(cells, (cell) => cell === 1) : cells;
  });
}
