/** File formats a dataset may have; each can be read and, but for a database, written. */
export const datasetFormats = {
  parquet: { ending: '.parquet', doc: 'Apache Parquet.' },
  csv: { ending: '.csv', doc: 'Comma-separated values with a header.' },
  json: { ending: '.json', doc: 'One JSON object per line, or a list of them.' },
  arrow: { ending: '.arrow', doc: 'Arrow IPC file.' },
  duckdb: { ending: '.duckdb', doc: 'A table of another DuckDB file.' },
} as const;

export type DatasetFormat = keyof typeof datasetFormats;

/** What can be said about how a dataset is read. */
export interface ScanOptions {
  readonly format?: DatasetFormat;
  /** Columns in the names of folders, `kind=a/…`, with their types. */
  readonly partitions?: Readonly<Record<string, string>>;
  /** Columns by which its rows are in order. */
  readonly order?: readonly string[];
  /** Names of the files below the path that matter; all of the format without. */
  readonly files?: readonly string[];
  /** Table of a database file. */
  readonly table?: string;
}

/** Where a dataset lies, with what a person says about it. */
export interface DatasetLocation extends ScanOptions {
  /** A file, or a folder of files. */
  readonly path: string;
}

/** What the file itself, or the sidecar beside it, says. */
export interface DatasetSpec extends ScanOptions {
  /** Column names with the types the database gives them. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** How a dataset is read, everything decided. */
export interface ResolvedScan {
  readonly path: string;
  readonly format: DatasetFormat;
  readonly partitions: Readonly<Record<string, string>>;
  readonly order: readonly string[];
  readonly files: readonly string[];
  readonly table: string | null;
  /** Types of columns a text format does not carry, as far as they are known. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What is said with the location wins over the spec, and the spec over what follows from the path. */
export function resolveScan(location: DatasetLocation, spec: DatasetSpec = {}): ResolvedScan {
  return {
    path: location.path,
    format: location.format ?? spec.format ?? formatOf(location.path),
    partitions: location.partitions ?? spec.partitions ?? {},
    order: location.order ?? spec.order ?? [],
    files: location.files ?? spec.files ?? [],
    table: location.table ?? spec.table ?? null,
    columns: spec.columns ?? {},
  };
}

function formatOf(path: string): DatasetFormat {
  const found = Object.entries(datasetFormats).find(([, { ending }]) => path.toLowerCase().endsWith(ending));
  if (!found)
    throw new Error(
      `${path} does not end in ${Object.values(datasetFormats)
        .map(({ ending }) => ending)
        .join(', ')}; say its format.`,
    );
  return found[0] as DatasetFormat;
}
