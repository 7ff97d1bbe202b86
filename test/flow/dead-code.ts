import { type Arbitrary, array, constantFrom, letrec, oneof, record } from 'fast-check';

/**
 * Statements; what stands behind a jump in the same block is dead. There are no finally parts: a dead jump through one adds a
 * way out at its end, as the graph holds such a part once.
 */
export type Statement =
  | { readonly kind: 'set'; readonly name: string; readonly from: string }
  | { readonly kind: 'if'; readonly test: string; readonly body: Block; readonly other: Block }
  | { readonly kind: 'while'; readonly test: string; readonly body: Block }
  | { readonly kind: 'try'; readonly body: Block; readonly handler: Block };

export interface Block {
  readonly statements: readonly Statement[];
  readonly jump: 'none' | 'return' | 'throw' | 'loop';
  readonly dead: readonly Statement[];
}

const names = constantFrom('a', 'b', 'c');

/** Blocks of small programs with dead code. */
export const blocks: Arbitrary<Block> = letrec<{ block: Block; statement: Statement }>((tie) => ({
  block: record({
    statements: array(tie('statement'), { maxLength: 3 }),
    jump: constantFrom<Block['jump']>('none', 'none', 'return', 'throw', 'loop'),
    dead: array(tie('statement'), { minLength: 1, maxLength: 2 }),
  }),
  statement: oneof(
    { maxDepth: 2, depthIdentifier: 'statement' },
    record({ kind: constantFrom('set' as const), name: names, from: names }),
    record({ kind: constantFrom('if' as const), test: names, body: tie('block'), other: tie('block') }),
    record({ kind: constantFrom('while' as const), test: names, body: tie('block') }),
    record({ kind: constantFrom('try' as const), body: tie('block'), handler: tie('block') }),
  ),
})).block;

export interface Text {
  readonly lines: readonly string[];
  /** Numbers of the lines that are dead. */
  readonly dead: ReadonlySet<number>;
}

/** How a language writes the statements. */
export interface Writing {
  readonly head: readonly string[];
  readonly tail: readonly string[];
  readonly nothing: string;
  set(name: string, from: string): string;
  open(kind: 'if' | 'else' | 'while' | 'try' | 'catch', test: string): string;
  readonly close: string | null;
  readonly jumps: Readonly<Record<'return' | 'throw' | 'loop', string>>;
}

/** A program with a function whose body is the block. */
export function written(block: Block, writing: Writing): Text {
  const lines = [...writing.head];
  const dead = new Set<number>();
  const put = (text: string, depth: number, isDead: boolean): void => {
    lines.push('  '.repeat(depth) + text);
    if (isDead) dead.add(lines.length);
  };
  const part = (kind: Parameters<Writing['open']>[0], test: string, of: Block, at: Place): void => {
    put(writing.open(kind, test), at.depth, at.isDead);
    inside(of, { ...at, depth: at.depth + 1, inLoop: at.inLoop || kind === 'while' });
    if (writing.close !== null) put(writing.close, at.depth, at.isDead);
  };
  const one = (of: Statement, at: Place): void => {
    if (of.kind === 'set') put(writing.set(of.name, of.from), at.depth, at.isDead);
    else if (of.kind === 'while') part('while', of.test, of.body, at);
    else if (of.kind === 'if') {
      part('if', of.test, of.body, at);
      part('else', '', of.other, at);
    } else {
      part('try', '', of.body, at);
      part('catch', '', of.handler, at);
    }
  };
  const inside = (of: Block, at: Place): void => {
    for (const each of of.statements) one(each, at);
    const jump = of.jump === 'loop' && !at.inLoop ? 'return' : of.jump;
    put(jump === 'none' ? writing.nothing : writing.jumps[jump], at.depth, at.isDead);
    if (jump === 'none') return;
    for (const each of of.dead) one(each, { ...at, isDead: true });
  };
  inside(block, { depth: 1, inLoop: false, isDead: false });
  return { lines: [...lines, ...writing.tail], dead };
}

interface Place {
  readonly depth: number;
  readonly inLoop: boolean;
  readonly isDead: boolean;
}
