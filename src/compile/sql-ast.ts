import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

type Library = typeof import('@polyglot-sql/sdk/manual');

/** Types of the columns of the tables a statement may read, as the database writes them, by table. */
export type SchemaMap = ReadonlyMap<string, Readonly<Record<string, string>>>;

const dialect = 'duckdb';

/**
 * The syntax trees of statements, through a library. It is large and slow next to a build (tens of milliseconds a
 * statement), so it is loaded when something asks for it.
 */
export class SqlAst {
  private constructor(readonly library: Library) {}

  /** `wasmFile`: the library's code as it was packed, dist/polyglot_sql.wasm; it is loaded once. */
  static load(wasmFile: string): Promise<SqlAst> {
    SqlAst.loaded ??= SqlAst.loadOnce(wasmFile);
    return SqlAst.loaded;
  }

  private static loaded: Promise<SqlAst> | null = null;

  private static async loadOnce(wasmFile: string): Promise<SqlAst> {
    const library = await import('@polyglot-sql/sdk/manual');
    const module = await WebAssembly.compile(await readFile(wasmFile));
    // Typed as an address, but what is already compiled is taken as it is, without a fetch.
    await library.init({ wasmUrl: module as unknown as URL });
    return new SqlAst(library);
  }

  /** The statement as the library writes it again from its syntax tree: equal meaning, one spelling. */
  canonical(sql: string): string {
    const { success, sql: statements, error } = this.library.transpile(sql, dialect as never, dialect as never);
    const [statement] = statements ?? [];
    if (!success || statements?.length !== 1 || statement === undefined)
      throw new Error(`The statement cannot be read as a syntax tree: ${error ?? 'it is not one statement'}.`);
    return statement;
  }

  /** Hex sha256 of the canonical form: spelling, comments and layout do not change it. */
  fingerprint(sql: string): string {
    return createHash('sha256').update(this.canonical(sql)).digest('hex');
  }

  /** Sentences about tables and columns that are not in the schema map; none when every name is resolved. */
  faults(sql: string, tables: SchemaMap): readonly string[] {
    const schema = {
      strict: true,
      tables: [...tables].map(([name, columns]) => ({
        name,
        columns: Object.entries(columns).map(([column, type]) => ({ name: column, type })),
      })),
    };
    const { errors } = this.library.validateWithSchema(sql, schema, dialect, { strict: true });
    return errors.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  }
}
