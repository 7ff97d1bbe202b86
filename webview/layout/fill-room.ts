import { type Block, moved, type Size } from './block.ts';

export interface Gaps {
  /** Between levels, where the edges are seen. */
  readonly levels: number;
  /** Between columns of one level, and between blocks of a column. */
  readonly columns: number;
  readonly blocks: number;
  /** Between rows of columns. */
  readonly rows: number;
  /** Between levels that stand below each other. */
  readonly chain: number;
}

export interface Filled extends Omit<Block, 'id'> {
  /** How large it is drawn, less what its rows cost. */
  readonly score: number;
}

interface Level {
  readonly blocks: readonly Block[];
  /** Between its blocks. */
  readonly gap: number;
}

interface Column extends Size {
  readonly level: Level;
  /** Room to the column before it in its row. */
  readonly gap: number;
}

const mostRows = 5;
const heightsTried = 14;
const mostAside = 110;
/** What chains that go down must gain. */
const costOfChains = 0.1;

/** What one more row must gain: reading goes back and forth then, and in dense pictures edges run across the rows. */
const costOfRow = { sparse: 0.05, dense: 0.3 } as const;

/**
 * Levels from left to right, so that all of it is as large as can be in a room: a level that is too tall goes on in columns
 * beside it, a chain may go down instead, and a sequence that is too wide turns around and goes on below, from right to
 * left and back again.
 */
export function fillRoom(
  levels: readonly (readonly Block[])[],
  room: Size,
  gaps: Gaps,
  density: keyof typeof costOfRow = 'sparse',
): Filled {
  let best: { readonly score: number; readonly rows: readonly (readonly Column[])[] } | undefined;
  const plain = levels.map((blocks) => ({ blocks, gap: gaps.blocks }));
  const chained = chainsDown(plain, gaps);
  for (const [tried, cost] of [
    [plain, 0],
    ...(chained.length < plain.length ? [[chained, costOfChains] as const] : []),
  ] as const)
    for (const height of heights(tried)) {
      const columns = tried.flatMap((level) => columnsOf(level, height, gaps));
      for (let count = 1; count <= Math.min(mostRows, columns.length); count++) {
        const rows = inRows(columns, count);
        const size = sizeOf(rows, gaps);
        const zoom = Math.min(room.width / size.width, room.height / size.height);
        const score = zoom * (1 - cost - costOfRow[density] * (rows.length - 1));
        if (!best || score > best.score) best = { score, rows };
      }
    }
  const rows = best?.rows ?? [];
  return { ...sizeOf(rows, gaps), places: placesOf(rows, gaps), score: best?.score ?? 0 };
}

/** Levels with one block each that follow each other, as one level from top to bottom. */
function chainsDown(levels: readonly Level[], gaps: Gaps): readonly Level[] {
  const joined: Level[] = [];
  for (const level of levels) {
    const last = joined.at(-1);
    const isChain =
      level.blocks.length === 1 && last !== undefined && (last.blocks.length === 1 || last.gap === gaps.chain);
    if (isChain) joined[joined.length - 1] = { blocks: [...last.blocks, ...level.blocks], gap: gaps.chain };
    else joined.push(level);
  }
  return joined;
}

/** Heights a column may have: from that of the tallest block to that of the tallest level. */
function heights(levels: readonly Level[]): readonly number[] {
  const least = Math.max(1, ...levels.flatMap(({ blocks }) => blocks.map(({ height }) => height)));
  const most = Math.max(least, ...levels.map(stacked));
  return Array.from({ length: heightsTried }, (_, at) => least * (most / least) ** (at / (heightsTried - 1)));
}

const stacked = ({ blocks, gap }: Level): number => blocks.reduce((sum, { height }) => sum + height + gap, -gap);

/** A level in as few columns as the height allows, each about as tall as the others. */
function columnsOf(level: Level, height: number, gaps: Gaps): readonly Column[] {
  const target = stacked(level) / Math.ceil(stacked(level) / height);
  const columns: Block[][] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const block of level.blocks) {
    if (filled + block.height / 2 > target) {
      columns.push([]);
      filled = 0;
    }
    columns.at(-1)?.push(block);
    filled += block.height + level.gap;
  }
  return columns.map((blocks, at) => ({
    level: { ...level, blocks },
    width: Math.max(...blocks.map(({ width }) => width)),
    height: stacked({ ...level, blocks }),
    gap: at === 0 ? gaps.levels : gaps.columns,
  }));
}

/** Columns in so many rows, each about as wide as the others. */
function inRows(columns: readonly Column[], count: number): readonly (readonly Column[])[] {
  const target = columns.reduce((sum, { width, gap }) => sum + width + gap, 0) / count;
  const rows: Column[][] = [[]];
  let filled = 0;
  for (const column of columns) {
    if (filled > 0 && filled + column.width / 2 > target && rows.length < count) {
      rows.push([]);
      filled = 0;
    }
    rows.at(-1)?.push(column);
    filled += column.width + column.gap;
  }
  return rows;
}

const widthOf = (row: readonly Column[]): number =>
  row.reduce((sum, { width, gap }, at) => sum + width + (at > 0 ? gap : 0), 0);
const heightOf = (row: readonly Column[]): number => Math.max(0, ...row.map(({ height }) => height));

const sizeOf = (rows: readonly (readonly Column[])[], gaps: Gaps): Size => ({
  width: Math.max(0, ...rows.map(widthOf)),
  height: rows.reduce((sum, row) => sum + heightOf(row) + gaps.rows, -gaps.rows),
});

/** Every second row goes back; it begins aside of where the one above it ends, so that edges down do not run behind its nodes. */
function placesOf(rows: readonly (readonly Column[])[], gaps: Gaps): Block['places'] {
  const { width: all } = sizeOf(rows, gaps);
  let top = 0;
  return rows.flatMap((row, at) => {
    const isBack = at % 2 === 1;
    const height = heightOf(row);
    let left = at > 0 ? Math.min(mostAside, all - widthOf(row)) : 0;
    const places = row.flatMap((column, place) => {
      if (place > 0) left += column.gap;
      const x = isBack ? all - left - column.width : left;
      left += column.width;
      return placesIn(column, x, top + (height - column.height) / 2);
    });
    top += height + gaps.rows;
    return places;
  });
}

function placesIn({ level, width }: Column, left: number, top: number): Block['places'] {
  let y = top;
  return level.blocks.flatMap((block) => {
    const places = moved(block, left + (width - block.width) / 2, y);
    y += block.height + level.gap;
    return places;
  });
}
