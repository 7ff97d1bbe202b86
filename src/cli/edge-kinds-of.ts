import { edgeKinds } from '../model/edge-kinds.ts';
import { UsageError } from './usage-error.ts';

/** The edge kinds a person typed, as the graph writes them. */
export function edgeKindsOf(typed: readonly string[] = []): readonly string[] {
  for (const kind of typed)
    if (!Object.hasOwn(edgeKinds, kind.toUpperCase()))
      throw new UsageError(`There is no edge kind ${kind}; there are ${Object.keys(edgeKinds).join(', ')}.`);
  return typed.map((kind) => kind.toUpperCase());
}
