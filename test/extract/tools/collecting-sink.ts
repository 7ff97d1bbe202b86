import type { ExtractionSink } from '../../../src/extract/extraction-sink.ts';
import { must } from '../../../src/model/must.ts';

type Row = Readonly<Record<string, string | number | bigint | null>>;

/** Keeps everything it is given, as rows. */
export class CollectingSink implements ExtractionSink {
  readonly tables = new Map<string, Row[]>();
  readonly texts: string[] = [];

  readonly appendColumns: ExtractionSink['appendColumns'] = (table, columns, rows) => {
    const names = Object.keys(table.columns);
    const target = this.rows(table.name);
    for (let row = 0; row < rows; row++) {
      target.push(Object.fromEntries(names.map((name, index) => [name, must(columns[index]?.[row], name)])));
    }
  };

  readonly appendRows: ExtractionSink['appendRows'] = (table, rows) => {
    this.rows(table.name).push(...rows);
  };

  readonly appendTexts: ExtractionSink['appendTexts'] = (from, texts) => {
    if (from !== this.texts.length) throw new Error(`Texts continue at ${from}, there are ${this.texts.length}.`);
    this.texts.push(...texts);
  };

  rows(table: string): Row[] {
    const rows = this.tables.get(table) ?? [];
    this.tables.set(table, rows);
    return rows;
  }

  file(path: string): Row {
    return must(
      this.rows('file').find((row) => row.path === path),
      `file ${path}`,
    );
  }

  /** Nodes of a file with names instead of numbers. */
  nodes(path: string) {
    const kinds = new Map(this.rows('syntax_kind').map((row) => [row.kind, row.name]));
    const fields = new Map(this.rows('syntax_field').map((row) => [row.field, row.name]));
    const { file } = this.file(path);
    return this.rows('syntax_node')
      .filter((row) => row.file === file)
      .map((row) => ({
        ...(row as Record<string, number>),
        kind: kinds.get(must(row.kind)) as string,
        field: (fields.get(must(row.field)) ?? null) as string | null,
        text: row.token === -1 ? null : must(this.texts[row.token as number]),
      })) as unknown as NamedNode[];
  }
}

export interface NamedNode {
  readonly node: number;
  readonly parent: number;
  readonly last: number;
  readonly kind: string;
  readonly field: string | null;
  readonly position: number;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly flags: number;
  readonly text: string | null;
  readonly scope: number;
}
