/** Integers one after another, without a box for each. */
export class IntList {
  length = 0;
  items = new Int32Array(1024);

  /** Appends a number; answers with its place. */
  push(item: number): number {
    if (this.length === this.items.length) this.grow();
    this.items[this.length] = item;
    return this.length++;
  }

  at(place: number): number {
    return this.items[place] as number;
  }

  set(place: number, item: number): void {
    this.items[place] = item;
  }

  clear(): void {
    this.length = 0;
  }

  private grow(): void {
    const items = new Int32Array(this.items.length * 2);
    items.set(this.items);
    this.items = items;
  }
}
