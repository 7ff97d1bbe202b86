import type { Tree } from 'web-tree-sitter';
import { isKeptToken } from './is-kept-token.ts';
import { errorSymbol, nodeFlag, nodeLimit, TreeColumns } from './tree-columns.ts';
import type { TreeReader } from './tree-reader.ts';

/** The views of the parser's memory; they are replaced whenever it grows. */
export interface ParserHeap {
  readonly HEAPU8: Uint8Array;
  readonly HEAPU16: Uint16Array;
  readonly HEAPU32: Uint32Array;
}

/*
 * Bound to web-tree-sitter 0.27.1 (32-bit structs of tree-sitter 0.26); `checkReader` compares it with the public cursor.
 *
 * Tree       u32 words: 0 root subtree (8 bytes: inline data, or a pointer with bit 0 clear), 2 language.
 * Subtree    inline (bit 0 set): word 0 = bits is_inline, visible, named, extra, has_changes, is_missing; byte 1 symbol.
 *            Word 1 = padding columns, padding rows and lookahead, byte 2 padding bytes, byte 3 size in bytes.
 * Subtree    on the heap, u32 words: 1 padding bytes, 4 size bytes, 8 error cost, 9 child count, 10 symbol (low half),
 *            11 bits visible, named, extra, …, bit 9 is_missing; 16 production (high half).
 *            Its children lie in front of it, 8 bytes each.
 * Language   u32 words: 8 field count, 16 field map slices, 17 field map entries, 18 symbol metadata (3 bytes each:
 *            visible, named, supertype), 19 public symbols, 21 alias sequences; 9 (low half) longest alias sequence.
 * Sizes are bytes of UTF-16 text, so they are halved.
 */
const hiddenErrorSymbol = 0xfffe;
const subtreeBit = { visible: 1, named: 2, extra: 4, missingInline: 16, missing: 512 } as const;
const frameWidth = 7;

/** Reads trees from the parser's memory: twelve times faster than the public cursor. */
export function createHeapReader(heap: ParserHeap): TreeReader {
  const reading = new HeapReading();
  return (tree, tokens, columns) => {
    reading.begin(heap, tree, tokens, columns);
    return reading.read();
  };
}

/** Kept between trees, so that the shape of its state stays the same and nothing is allocated per file. */
class HeapReading {
  private u8: Uint8Array = new Uint8Array(0);
  private u16: Uint16Array = new Uint16Array(0);
  private u32: Uint32Array = new Uint32Array(0);
  private longestAlias = 0;
  private hasFields = false;
  private slices = 0;
  private entries = 0;
  private metadata = 0;
  private publicSymbols = 0;
  private aliases = 0;
  private root = 0;
  private tokens: Uint8Array = new Uint8Array(0);
  private columns = new TreeColumns();
  private count = 0;
  /** One frame per open subtree: node, next child, structural child, position, row of its parent, field, own row. */
  private frames = new Int32Array(frameWidth << 10);
  private top = 0;

  begin(heap: ParserHeap, tree: Tree, tokens: Uint8Array, columns: TreeColumns): void {
    this.u8 = heap.HEAPU8;
    this.u16 = heap.HEAPU16;
    this.u32 = heap.HEAPU32;
    const address = ((tree as unknown as readonly number[])[0] as number) >> 2;
    const language = word(this.u32, address + 2);
    const words = language >> 2;
    this.root = word(this.u32, address) >> 2;
    this.hasFields = word(this.u32, words + 8) > 0;
    this.longestAlias = word(this.u32, words + 9) & 0xffff;
    this.slices = word(this.u32, words + 16) >> 1;
    this.entries = word(this.u32, words + 17);
    this.metadata = word(this.u32, words + 18);
    this.publicSymbols = word(this.u32, words + 19) >> 1;
    this.aliases = word(this.u32, words + 21) >> 1;
    this.tokens = tokens;
    this.columns = columns;
    this.count = 0;
    this.top = -frameWidth;
  }

  read(): number {
    const { u32, root } = this;
    const { last } = this.columns;
    const position = word(u32, root + 1);
    const bits = word(u32, root + 11);
    this.keep(
      this.publicSymbol(word(u32, root + 10) & 0xffff),
      0,
      -1,
      position,
      word(u32, root + 4),
      flagsOf(bits, 0, word(u32, root + 8)),
    );
    if (word(u32, root + 9)) this.open(root, position, 0, 0, 0);
    while (this.top >= 0) {
      const { frames, top } = this;
      const node = slotOf(frames, top);
      const index = slotOf(frames, top + 1);
      const children = word(u32, node + 9);
      if (index < children) {
        frames[top + 1] = index + 1;
        this.visit(node, node - 2 * (children - index), index === 0);
        if (this.count === nodeLimit) return -1;
      } else {
        const row = slotOf(frames, top + 6);
        if (row >= 0) last[row] = this.count - 1;
        this.top = top - frameWidth;
      }
    }
    return this.count;
  }

  /** Reads the child whose subtree stands at `slot`. */
  private visit(node: number, slot: number, isFirst: boolean): void {
    const { u32, frames, top } = this;
    const low = word(u32, slot);
    let from = slotOf(frames, top + 3);
    let child = 0;
    let size: number;
    let symbol: number;
    let bits: number;
    let isMissing: number;
    if (low & 1) {
      const high = word(u32, slot + 1);
      if (!isFirst) from += (high >>> 16) & 255;
      size = high >>> 24;
      symbol = (low >>> 8) & 255;
      bits = low >>> 1;
      isMissing = bits & subtreeBit.missingInline;
    } else {
      child = low >>> 2;
      if (!isFirst) from += word(u32, child + 1);
      size = word(u32, child + 4);
      symbol = word(u32, child + 10) & 0xffff;
      bits = word(u32, child + 11);
      isMissing = bits & subtreeBit.missing;
    }
    frames[top + 3] = from + size;

    let alias = 0;
    let field = 0;
    // Extras such as comments take no place among the children the grammar's rule speaks of.
    if (!(bits & subtreeBit.extra)) {
      const structural = slotOf(frames, top + 2);
      frames[top + 2] = structural + 1;
      const production = word(u32, node + 16) >>> 16;
      field = slotOf(frames, top + 5);
      // Production 0 stands for all without fields and aliases: most.
      if (production) {
        alias = half(this.u16, this.aliases + production * this.longestAlias + structural);
        field = this.fieldOf(production, structural, field);
      }
    }

    const isVisible = bits & subtreeBit.visible || alias;
    const parent = slotOf(frames, top + 4);
    let row = -1;
    if (isVisible) {
      const isNamed = alias ? byte(this.u8, this.metadata + alias * 3 + 1) : bits & subtreeBit.named;
      const kind = this.publicSymbol(alias || symbol);
      if (isMissing) this.columns.missing.push({ parent, at: from >> 1, symbol: kind });
      if (isNamed || field || this.isKept(kind, parent)) {
        const cost = this.errorCost(child);
        row = this.keep(kind, field, parent, from, size, flagsOf(isNamed ? bits | 2 : bits & ~2, isMissing, cost));
      }
    }
    if (child && word(u32, child + 9)) this.open(child, from, row < 0 ? parent : row, isVisible ? 0 : field, row);
  }

  private isKept(token: number, parent: number): boolean {
    return (
      byte(this.tokens, token) > 0 &&
      isKeptToken(this.tokens, token, parent < 0 ? 0 : (this.columns.kind[parent] as number))
    );
  }

  private keep(symbol: number, field: number, parent: number, from: number, size: number, flags: number): number {
    const { columns } = this;
    const row = this.count++;
    columns.kind[row] = symbol;
    columns.field[row] = field;
    columns.parent[row] = parent;
    columns.last[row] = row;
    columns.start[row] = from >> 1;
    columns.end[row] = (from + size) >> 1;
    columns.flags[row] = symbol === errorSymbol ? flags | nodeFlag.error : flags;
    return row;
  }

  private open(node: number, position: number, parent: number, field: number, row: number): void {
    this.top += frameWidth;
    const { top } = this;
    if (top + frameWidth > this.frames.length) {
      const larger = new Int32Array(this.frames.length * 2);
      larger.set(this.frames);
      this.frames = larger;
    }
    const { frames } = this;
    frames[top] = node;
    frames[top + 1] = 0;
    frames[top + 2] = 0;
    frames[top + 3] = position;
    frames[top + 4] = parent;
    frames[top + 5] = field;
    frames[top + 6] = row;
  }

  /** Field by which a production holds its structural child, or else that of the hidden node around it; inherited ones do not count. */
  private fieldOf(production: number, structural: number, around: number): number {
    if (!this.hasFields) return around;
    const { u8, u16 } = this;
    const first = half(u16, this.slices + production * 2);
    const length = half(u16, this.slices + production * 2 + 1);
    for (let entry = this.entries + first * 4; entry < this.entries + (first + length) * 4; entry += 4) {
      if (byte(u8, entry + 2) === structural && !byte(u8, entry + 3)) return half(u16, entry >> 1);
    }
    return around;
  }

  private errorCost(child: number): number {
    return child ? word(this.u32, child + 8) : 0;
  }

  private publicSymbol(symbol: number): number {
    return symbol >= hiddenErrorSymbol ? symbol : half(this.u16, this.publicSymbols + symbol);
  }
}

// Elements the layout says are there. One function per array type: shared by all types it would be ten times slower.
const word = (array: Uint32Array, index: number): number => array[index] as number;
const half = (array: Uint16Array, index: number): number => array[index] as number;
const byte = (array: Uint8Array, index: number): number => array[index] as number;
const slotOf = (array: Int32Array, index: number): number => array[index] as number;

function flagsOf(bits: number, isMissing: number, errorCost: number): number {
  let flags = 0;
  if (bits & subtreeBit.named) flags |= nodeFlag.named;
  if (bits & subtreeBit.extra) flags |= nodeFlag.extra;
  if (isMissing) flags |= nodeFlag.missing | nodeFlag.hasError;
  if (errorCost) flags |= nodeFlag.hasError;
  return flags;
}
