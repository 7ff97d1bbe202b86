import { stepsPerNode } from '../../model/tables/points-to.ts';
import { IntList } from './int-list.ts';
import { IntMap } from './int-map.ts';
import { PairTable } from './pair-table.ts';

/** Places with a number of their own: those of the text by file and node, and others. */
export class PlaceTable {
  private readonly files = new IntList();
  private readonly nodes = new IntList();
  /** The place that stands for another one. */
  private readonly aliases = new IntMap();
  private readonly isSymbol = new IntMap();
  /** By file: numbers plus one of its places, by node. Rows come file by file, so that few pages are touched at a time. */
  private readonly pages: (Int32Array | undefined)[] = [];
  private readonly steps = new PairTable();
  private readonly stepPlaces = new IntList();

  fileOf = (place: number): number => this.files.at(place);
  nodeOf = (place: number): number => this.nodes.at(place);

  /** Whether a place is one of the text. */
  isWritten = (place: number): boolean => this.fileOf(place) >= 0;

  /** The number of a place of the text; occurrences of one symbol share it. Steps of what happens at a node are below 0. */
  of(file: number, node: number): number {
    if (node < 0) return this.stepOf(file, node);
    const page = this.pageOf(file, node);
    const known = page[node] as number;
    if (known > 0) return this.rootOf(known - 1);
    const place = this.append(file, node);
    page[node] = place + 1;
    return place;
  }

  /** The place of a step of what happens at a place of the text; the place itself where it has no text. */
  stepAt(place: number, step: number): number {
    const node = this.nodeOf(place);
    if (step === 0 || node < 0 || !this.isWritten(place)) return place;
    return this.stepOf(this.fileOf(place), -(node * stepsPerNode + step));
  }

  private stepOf(file: number, node: number): number {
    const number = this.steps.add(file, node);
    return number < this.stepPlaces.length
      ? this.stepPlaces.at(number)
      : this.stepPlaces.at(this.stepPlaces.push(this.append(file, node)));
  }

  /** A place without a text. */
  make(): number {
    return this.append(noFile, this.files.length);
  }

  /** Makes an occurrence one with its symbol. */
  alias(file: number, node: number, toFile: number, toNode: number): void {
    const symbol = this.of(toFile, toNode);
    const place = this.of(file, node);
    this.isSymbol.set(symbol, 1);
    if (place !== symbol) this.aliases.set(place, symbol);
  }

  /** Compares places by where they stand in the text. */
  compare = (left: number, right: number): number =>
    this.fileOf(left) - this.fileOf(right) || this.nodeOf(left) - this.nodeOf(right);

  private append(file: number, node: number): number {
    this.files.push(file);
    return this.nodes.push(node);
  }

  /** Visits the places that others stand for. */
  forEachSymbol(visit: (place: number) => void): void {
    for (let place = 0; place < this.files.length; place++)
      if (this.isSymbol.get(place) >= 0 && this.aliases.get(place) < 0) visit(place);
  }

  private rootOf(place: number): number {
    let root = place;
    for (let next = this.aliases.get(root); next >= 0; next = this.aliases.get(root)) root = next;
    return root;
  }

  private pageOf(file: number, node: number): Int32Array {
    const page = this.pages[file];
    if (page !== undefined && node < page.length) return page;
    const larger = new Int32Array(Math.max(smallestPage, 2 ** Math.ceil(Math.log2(node + 1))));
    if (page !== undefined) larger.set(page);
    this.pages[file] = larger;
    return larger;
  }
}

const smallestPage = 64;
const noFile = -2;
