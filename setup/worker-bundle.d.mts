export function bundleWorker(options?: {
  readonly out?: string;
  readonly minify?: boolean;
  readonly sourcemap?: boolean;
}): Promise<void>;
