import type { Folder } from './engine-api.ts';

/** Rows and digest of one table: equal sets of rows have equal digests. */
export interface TableDigest {
  readonly table: string;
  readonly rows: number;
  readonly digest: string;
}

/** What `build --bundle` wrote. */
export interface BundleSummary {
  readonly folder: string;
  readonly files: readonly string[];
}

/** What a bundle says about how to build the same again: its `config.json`. */
export interface BundleConfig {
  readonly format: 1;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Fields below `volatile` may differ between two runs over the same files. */
  readonly volatile: { readonly folders: readonly Folder[] };
}

/** The part of `manifest.json` that a replay reads. */
export interface BundleManifest {
  readonly format: 1;
  readonly build_id: string;
  readonly tables: readonly TableDigest[];
}
