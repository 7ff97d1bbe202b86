import { lineDigest, lineDigestOfBytes } from '../model/line-digest.ts';
import type { Batch } from './batch.ts';
import { outside as isOutside, kindBit, type LanguageTables } from './language-tables.ts';
import type { LineStarts } from './line-starts.ts';
import type { SourceText } from './source-text.ts';
import { nodeFlag, type TreeColumns } from './tree-columns.ts';
import { fillUtf8Offsets } from './utf8-offsets.ts';

/** A file that was decoded and parsed, its tree read into `tree`. */
export interface ReadFile {
  readonly file: number;
  readonly language: LanguageTables;
  readonly source: SourceText;
  readonly lines: LineStarts;
  readonly tree: TreeColumns;
  readonly rows: number;
}

const longestText = 2048;
let offsets = new Int32Array(1 << 16);

/** Adds the rows of one file to the batch. */
export function extractFile(read: ReadFile, batch: Batch): void {
  const byteOf = read.source.ascii ? null : utf8Offsets(read.source.text);
  addLines(read, byteOf, batch);
  const first = batch.nodes.rows;
  batch.nodes.reserve(read.rows);
  addStructure(read, batch, first);
  addSpans(read, byteOf, batch, first);
  addTexts(read, batch, first);
  addProblems(read, byteOf, batch, first);
  batch.nodes.rows = first + read.rows;
}

function utf8Offsets(text: string): Int32Array {
  if (text.length >= offsets.length) offsets = new Int32Array(text.length + (text.length >> 2) + 1);
  fillUtf8Offsets(text, offsets);
  return offsets;
}

function addLines({ file, source, lines: places }: ReadFile, byteOf: Int32Array | null, { lines }: Batch): void {
  const { units, count } = places;
  lines.reserve(count);
  const from = lines.rows;
  lines.get('file').fill(file, from, from + count);
  const line = lines.get('line');
  const start = lines.get('start');
  const digest = lines.get('digest');
  for (let index = 0; index < count; index++) {
    const unit = units[index] as number;
    const end = places.endOf(index, source.text);
    line[from + index] = index + 1;
    start[from + index] = byteOf ? (byteOf[unit] as number) : unit;
    digest[from + index] = byteOf ? lineDigest(source.text, unit, end) : lineDigestOfBytes(source.utf8, unit, end);
  }
  lines.rows = from + count;
}

/** Everything that follows from the shape of the tree and the kinds in it. */
function addStructure({ file, language, tree, rows }: ReadFile, { nodes }: Batch, first: number): void {
  const { kindOfSymbol, fieldOf, kindBits, outside, fieldCount } = language;
  nodes.get('language').fill(language.number, first, first + rows);
  nodes.get('file').fill(file, first, first + rows);
  nodes.get('parent').set(tree.parent.subarray(0, rows), first);
  nodes.get('last').set(tree.last.subarray(0, rows), first);
  nodes.get('flags').set(tree.flags.subarray(0, rows), first);
  const node = nodes.get('node');
  const kinds = nodes.get('kind');
  const fields = nodes.get('field');
  const positions = nodes.get('position');
  const scopes = nodes.get('scope');
  // Until its own row is passed, `start` is free: it counts the children a node has had so far.
  const children = nodes.get('start');
  for (let row = 0; row < rows; row++) {
    const at = first + row;
    const kind = kindOfSymbol[tree.kind[row] as number] as number;
    const field = fieldOf[tree.field[row] as number] as number;
    node[at] = row;
    kinds[at] = kind;
    fields[at] = field;
    children[at] = 0;
    const parent = tree.parent[row] as number;
    if (parent < 0) {
      positions[at] = 0;
      scopes[at] = -1;
      continue;
    }
    const above = first + parent;
    const position = children[above] as number;
    positions[at] = position;
    if (!((tree.flags[row] as number) & nodeFlag.extra)) children[above] = position + 1;
    const aboveKind = kinds[above] as number;
    const bits = kindBits[aboveKind] as number;
    // A root that is an error still stands for the file.
    let scope = bits & kindBit.makesScope || (parent === 0 && aboveKind === 1) ? parent : (scopes[above] as number);
    if (bits & kindBit.hasOutside && scope > 0) {
      const where = outside[aboveKind * fieldCount + field] as number;
      if (where === isOutside.always || (where === isOutside.inFirst && isFirstOfKind(nodes, first, parent)))
        scope = scopes[first + scope] as number;
    }
    scopes[at] = scope;
  }
}

/** Whether no sibling of its kind comes before a node of the file whose rows begin at `first`. */
function isFirstOfKind(nodes: Batch['nodes'], first: number, row: number): boolean {
  const kinds = nodes.get('kind');
  const lasts = nodes.get('last');
  const kind = kinds[first + row];
  let sibling = (nodes.get('parent')[first + row] as number) + 1;
  while (sibling < row) {
    if (kinds[first + sibling] === kind) return false;
    sibling = (lasts[first + sibling] as number) + 1;
  }
  return true;
}

/** Spans in bytes, and the line and column where each node starts. */
function addSpans(
  { tree, rows, lines: { units, count } }: ReadFile,
  byteOf: Int32Array | null,
  { nodes }: Batch,
  first: number,
): void {
  const starts = nodes.get('start');
  const ends = nodes.get('end');
  const lineOf = nodes.get('line');
  const columns = nodes.get('column');
  // In preorder nodes never start before the one above them, so the line only moves forward.
  let line = 0;
  let lineStart = 0;
  let nextLine = count > 1 ? (units[1] as number) : Number.MAX_SAFE_INTEGER;
  for (let row = 0; row < rows; row++) {
    const at = first + row;
    const start = tree.start[row] as number;
    const end = tree.end[row] as number;
    while (start >= nextLine) {
      line++;
      lineStart = nextLine;
      nextLine = line + 1 < count ? (units[line + 1] as number) : Number.MAX_SAFE_INTEGER;
    }
    starts[at] = byteOf ? (byteOf[start] as number) : start;
    ends[at] = byteOf ? (byteOf[end] as number) : end;
    lineOf[at] = line + 1;
    columns[at] = start - lineStart + 1;
  }
}

/** Interns the texts of named leaves, of comments and of the kinds whose whole text is wanted. */
function addTexts(
  { language: { kindBits }, source: { utf8 }, rows, tree }: ReadFile,
  { nodes, texts }: Batch,
  first: number,
): void {
  const kinds = nodes.get('kind');
  const lasts = nodes.get('last');
  const flags = nodes.get('flags');
  const starts = nodes.get('start');
  const ends = nodes.get('end');
  const tokens = nodes.get('token');
  for (let row = 0; row < rows; row++) {
    const at = first + row;
    const isLeaf = lasts[at] === row && (flags[at] as number) & nodeFlag.named;
    const start = starts[at] as number;
    let end = ends[at] as number;
    if (start === end || !(isLeaf || (kindBits[kinds[at] as number] as number) & kindBit.keepsText)) {
      tokens[at] = -1;
      continue;
    }
    if (end - start > longestText) {
      end = start + longestText;
      // Not inside a character: bytes 10xxxxxx continue one.
      while (((utf8[end] as number) & 0xc0) === 0x80) end--;
      flags[at] = (flags[at] as number) | nodeFlag.cut;
    }
    tokens[at] = texts.intern(utf8, start, end);
  }
  for (const { row, text } of tree.texts) {
    const bytes = Buffer.from(text);
    tokens[first + row] = texts.intern(bytes, 0, bytes.length);
  }
}

function addProblems(read: ReadFile, byteOf: Int32Array | null, { nodes, problems }: Batch, first: number): void {
  const { file, tree, rows, lines, language } = read;
  const rootFlags = tree.flags[0] as number;
  if (!(rootFlags & nodeFlag.hasError)) return;
  for (let row = 0; row < rows; row++) {
    if (!((tree.flags[row] as number) & nodeFlag.error)) continue;
    const at = first + row;
    const [start, end] = [nodes.get('start')[at] as number, nodes.get('end')[at] as number];
    const [line, column] = [nodes.get('line')[at] as number, nodes.get('column')[at] as number];
    problems.push({ file, node: row, start, end, line, column, problem: 'error', expected: null });
  }
  for (const { parent, at, symbol } of tree.missing) {
    const start = byteOf ? (byteOf[at] as number) : at;
    const { line, column } = lines.place(at);
    problems.push({
      file,
      node: parent,
      start,
      end: start,
      line,
      column,
      problem: 'missing',
      expected: language.nameOfSymbol(symbol),
    });
  }
}
