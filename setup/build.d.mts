/** Builds what changed; answers with the names of the bundles that were built. */
export function build(options?: { minify?: boolean; tests?: boolean }): Promise<readonly string[]>;
/** Packages whose code is in the bundles of the product, e.g. for their licences. */
export function bundledPackages(): readonly string[];
