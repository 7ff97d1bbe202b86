/** Integers, none of them negative, by small integers; -1 where there is none. */
export class IntMap {
  /** Each plus one. */
  private items = new Int32Array(1024);

  get(key: number): number {
    return key < this.items.length ? (this.items[key] as number) - 1 : -1;
  }

  set(key: number, item: number): void {
    if (key >= this.items.length) this.grow(key);
    this.items[key] = item + 1;
  }

  private grow(key: number): void {
    const items = new Int32Array(2 ** Math.ceil(Math.log2(key + 1)));
    items.set(this.items);
    this.items = items;
  }
}
