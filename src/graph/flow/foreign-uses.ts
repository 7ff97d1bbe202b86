import type { FlowTable } from './flow-table.ts';
import type { FlowTables } from './flow-tables.ts';
import type { Occurrences } from './occurrences.ts';

/** Where a variable is used by another name or as a member. */
export interface Foreign {
  readonly reads: number[];
  /** As members of a class or of its instances. */
  readonly classReads: number[];
  /** Members that are given a new value. */
  readonly writes: number[];
}

/** Uses of variables by the names they are imported by, and as members of their module or class; by the places of their symbols. */
export class ForeignUses {
  private readonly bySymbol = new Map<number, Foreign>();

  constructor({ foreignNames, imports, memberVariables }: FlowTables, occurrences: Occurrences) {
    const [targets, imported] = [imports.at('target_node', 'target_file'), imports.at('symbol')];
    for (const [row, target] of targets.entries()) {
      const uses = [...occurrences.of(imported[row] as number).values()].flat();
      this.of(target).reads.push(...uses.flatMap(({ at, isWrite }) => (isWrite ? [] : [at])));
    }
    const names = foreignNames.at();
    for (const [row, symbol] of foreignNames.at('target_node', 'target_file').entries())
      this.of(symbol).reads.push(names[row] as number);
    this.addMembers(memberVariables);
  }

  /** Those of a module have its variables as they are; what a class or an instance of it is given is its own. */
  private addMembers(members: FlowTable): void {
    const [accesses, symbols] = [members.at(), members.at('target_node', 'target_file')];
    const [isWrite, isModule] = [members.numbers('isWrite'), members.numbers('isModule')];
    for (const [row, access] of accesses.entries()) {
      const { reads, classReads, writes } = this.of(symbols[row] as number);
      if (isWrite[row] === 0) (isModule[row] === 1 ? reads : classReads).push(access);
      else if (isModule[row] === 1) writes.push(access);
    }
  }

  all(): Iterable<readonly [symbol: number, uses: Foreign]> {
    return this.bySymbol;
  }

  at(symbol: number): Foreign | undefined {
    return this.bySymbol.get(symbol);
  }

  private of(symbol: number): Foreign {
    const known = this.bySymbol.get(symbol) ?? { reads: [], classReads: [], writes: [] };
    this.bySymbol.set(symbol, known);
    return known;
  }
}
