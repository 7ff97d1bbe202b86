/** Runs npm; throws the end of what it wrote when it fails. */
export function npm(args: readonly string[], folder: string): string;
