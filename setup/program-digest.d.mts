/** Digest of the code under `root` that makes graphs, and of the libraries it stands on. */
export function programDigest(root: string): string;
