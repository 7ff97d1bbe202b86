import { roomFor } from '../scratch.ts';

/** Sites of definitions, in memory that is used again. */
export class SiteList {
  count = 0;
  sites = new Int32Array(64);

  clear(): void {
    this.count = 0;
  }

  add(site: number): void {
    if (this.count === this.sites.length) {
      const sites = roomFor(this.sites, this.count + 1);
      sites.set(this.sites);
      this.sites = sites;
    }
    this.sites[this.count++] = site;
  }
}
