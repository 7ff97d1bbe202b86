/** A file or folder, when its content last changed (milliseconds since 1970), and its size in bytes. */
export type Place = readonly [path: string, changedMs: number, size: number];

/** Every place a scan depended on: while none changes, another scan finds the same files. */
export class ScanTrace {
  readonly startedAt = Date.now();
  readonly places: Place[] = [];

  add(path: string, stats: { readonly mtimeMs: number; readonly size: number }): void {
    this.places.push([path, stats.mtimeMs, stats.size]);
  }
}
