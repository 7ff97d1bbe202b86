import type { FlowTables } from './flow-tables.ts';
import { anyPart } from './parts.ts';
import { partsOf } from './parts-of.ts';
import { RowsBy } from './rows-by.ts';

/** An entry of an object that is written out: the place of its key, and the part it is. */
export type WrittenEntry = readonly [place: number, part: number];

/** Under which names objects that are written out have entries, as far as that is known. */
export class WrittenEntries {
  private readonly named: RowsBy;
  private readonly keyed: RowsBy;
  private readonly keyOf: (row: number) => number;

  constructor(private readonly tables: FlowTables) {
    this.named = new RowsBy(tables.properties.at('owner'));
    this.keyed = new RowsBy(tables.keyedElements.at('owner'));
    this.keyOf = partsOf(tables.keyedElements, tables);
  }

  of(object: number): readonly WrittenEntry[] {
    const { properties, keyedElements } = this.tables;
    const [names, tokens] = [properties.at('name'), properties.numbers('token')];
    const named = this.named
      .all(object)
      .flatMap((row): readonly WrittenEntry[] =>
        (tokens[row] as number) >= 0 ? [[names[row] as number, tokens[row] as number]] : [],
      );
    const keys = keyedElements.at('key');
    const keyed = this.keyed
      .all(object)
      .flatMap((row): readonly WrittenEntry[] =>
        this.keyOf(row) === anyPart ? [] : [[keys[row] as number, this.keyOf(row)]],
      );
    return [...named, ...keyed];
  }
}
