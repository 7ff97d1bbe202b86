import type { FlowTable } from './flow-table.ts';
import { PlacePairs } from './place-pairs.ts';

/** What a key says: a text, or a number by its digits; -1 where it is not that. */
interface Said {
  /** Undefined where the key is a number that is written there. */
  readonly token: number | undefined;
  readonly digits: number;
}

interface KeyTables {
  readonly keyTexts: FlowTable;
  readonly numberTokens: FlowTable;
  readonly constantNames: FlowTable;
  readonly computedNames: FlowTable;
  readonly variableNames: FlowTable;
}

const nothing: readonly Said[] = [];

/** What expressions say that are keys: literals, and variables that are given one of them and nothing else. */
export class WrittenKeys {
  private readonly texts: PlacePairs;
  private readonly digits: PlacePairs;
  private readonly constants: PlacePairs;
  private readonly computed: PlacePairs;
  private readonly variables: ReadonlySet<number>;

  constructor({ keyTexts, numberTokens, constantNames, computedNames, variableNames }: KeyTables) {
    this.texts = new PlacePairs(keyTexts.at(), keyTexts.numbers('token'));
    this.digits = new PlacePairs(numberTokens.at(), numberTokens.numbers('token'));
    this.constants = targetsOf(constantNames);
    this.computed = targetsOf(computedNames);
    this.variables = variableNames.placesIn();
  }

  /** Accesses by key, with what the key says. */
  ofMembers(members: FlowTable): FlowTable {
    const tokens = members.numbers('token');
    return this.joined(members, members.at('name'), tokens, (key) => this.saidAt(key));
  }

  /** Arguments that are keys. */
  ofArguments(given: FlowTable): FlowTable {
    return this.joined(given, given.at('value'), null, (key) => this.saidAt(key));
  }

  /** Values under keys that are computed. */
  ofElements(elements: FlowTable): FlowTable {
    const unknown = new Int32Array(elements.rows).fill(-1);
    return this.joined(elements, elements.at('key'), unknown, (key) => this.constantAt(key));
  }

  /** Entries whose name may be computed from what a variable says. */
  ofProperties(entries: FlowTable): FlowTable {
    const names = entries.at('name');
    const tokens = entries
      .numbers('token')
      .map((token, row) => (this.variables.has(names[row] as number) ? -1 : token));
    return this.joined(entries, names, tokens, (name) => this.computedAt(name));
  }

  private saidAt(key: number): readonly Said[] {
    if (this.texts.has(key)) return this.textsOf(key);
    if (this.digits.has(key)) return this.digits.all(key).map((digits) => ({ token: undefined, digits }));
    return this.constantAt(key);
  }

  private constantAt(key: number): readonly Said[] {
    if (!this.constants.has(key)) return nothing;
    return this.constants
      .all(key)
      .flatMap((literal) => [
        ...this.textsOf(literal),
        ...this.digits.all(literal).map((digits) => ({ token: -1, digits })),
      ]);
  }

  private computedAt(name: number): readonly Said[] {
    return this.computed.has(name) ? this.computed.all(name).flatMap((literal) => this.textsOf(literal)) : nothing;
  }

  private textsOf(literal: number): readonly Said[] {
    return this.texts.all(literal).map((token) => ({ token, digits: -1 }));
  }

  /**
   * The rows of a table with `token` and `digits` of what their keys say, one for each; where nothing is said, with the token
   * they have by themselves, or not at all.
   */
  private joined(
    table: FlowTable,
    keys: Int32Array,
    own: Int32Array | null,
    said: (key: number) => readonly Said[],
  ): FlowTable {
    const rows: number[] = [];
    const tokens: number[] = [];
    const digits: number[] = [];
    const put = (row: number, token: number, number: number): void => {
      rows.push(row);
      tokens.push(token);
      digits.push(number);
    };
    for (let row = 0; row < table.rows; row++) {
      const all = said(keys[row] as number);
      for (const each of all) put(row, each.token ?? own?.[row] ?? -1, each.digits);
      if (all.length === 0 && own) put(row, own[row] as number, -1);
    }
    return table.chosen(rows, { token: Int32Array.from(tokens), digits: Int32Array.from(digits) });
  }
}

const targetsOf = (table: FlowTable): PlacePairs => new PlacePairs(table.at(), table.at('target_node', 'target_file'));
