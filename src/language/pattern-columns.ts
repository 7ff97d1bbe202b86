import type { Value } from '../relation/expression.ts';
import type { FlatNode } from './flat-pattern.ts';
import { type NodeColumn, nodeColumn, nodeColumns } from './node-rows.ts';

/** The columns of the nodes of a pattern, and which of them have been asked for. */
export class PatternColumns {
  readonly #asked = new Map<string, Set<NodeColumn>>();
  #isSettled = false;

  constructor(private readonly aliasOf: (node: FlatNode) => string) {}

  of(node: FlatNode, name: NodeColumn): Value<'integer'> {
    return this.under(this.aliasOf(node), name);
  }

  under(alias: string, name: NodeColumn): Value<'integer'> {
    this.#asked.set(alias, (this.#asked.get(alias) ?? new Set<NodeColumn>()).add(name));
    return nodeColumn(alias, name);
  }

  /** From now on columns that nobody asked for are not used. */
  settle(): void {
    this.#isSettled = true;
  }

  used(alias: string): readonly NodeColumn[] {
    const asked = this.#asked.get(alias);
    return nodeColumns.filter((name) => !this.#isSettled || asked?.has(name));
  }
}
