import { partUse } from './expression-relations.ts';
import type { FlowTables } from './flow-tables.ts';
import { PlacePairs } from './place-pairs.ts';
import { RowsBy } from './rows-by.ts';

/** What lists that are written out hold. */
export class WrittenLists {
  private readonly lists: ReadonlySet<number>;
  private readonly rows: RowsBy;
  private readonly texts: PlacePairs;

  constructor(private readonly tables: FlowTables) {
    this.lists = tables.listLiterals.placesIn();
    this.rows = new RowsBy(tables.operations.at('whole'));
    this.texts = new PlacePairs(tables.keyTexts.at(), tables.keyTexts.numbers('token'));
  }

  /** The elements of a list, in order; null for what is none, or where something is spread into it. */
  elementsOf(list: number): readonly number[] | null {
    if (!this.lists.has(list)) return null;
    const { operations } = this.tables;
    const [parts, uses, spreads] = [operations.at(), operations.numbers('use'), operations.numbers('isSpread')];
    const rows = this.rows.all(list);
    if (rows.some((row) => spreads[row] === 1 || uses[row] !== partUse.element)) return null;
    return rows.map((row) => parts[row] as number).sort((left, right) => left - right);
  }

  /** The texts that are the elements of a list, as tokens; null when not all of them are texts. */
  textsOf(list: number): readonly number[] | null {
    const texts = this.elementsOf(list)?.map((each) => this.textOf(each));
    return texts === undefined || texts.includes(null) ? null : (texts as readonly number[]);
  }

  /** The values of pairs, by the texts that are their keys; null when a list holds anything else. */
  pairsOf(list: number): readonly (readonly [key: number, value: number])[] | null {
    const pairs: (readonly [key: number, value: number])[] = [];
    for (const element of this.elementsOf(list) ?? [-1]) {
      const [first = -1, value, ...others] = this.elementsOf(element) ?? [];
      const key = this.textOf(first);
      if (key === null || value === undefined || others.length > 0) return null;
      pairs.push([key, value]);
    }
    return pairs;
  }

  private textOf(place: number): number | null {
    const texts = this.texts.all(place);
    return texts.length === 1 ? (texts[0] as number) : null;
  }
}
