import type { DocumentationNodes } from './documentation-node.ts';

/** A type as a tag says it, each type written out in it by the name of its node, and where it ends. */
export interface ReadType {
  readonly text: string;
  readonly end: number;
}

const name = /(?:readonly\s+)?(?:([A-Za-z_$][\w$]*)|"([^"\n]*)"|'([^'\n]*)'|\d+)/y;
const opening = '([<';
const closing = ')]>';
const quotes = '"\'`';

/**
 * Reads a type up to the first of `stops` that stands in no brackets; members of the types written out in it become nodes
 * below `parent`. What a type has of several others is said as a choice among them: it has the members of each.
 */
export function readType(
  text: string,
  from: number,
  to: number,
  stops: string,
  parent: number,
  nodes: DocumentationNodes,
): ReadType {
  let said = '';
  let depth = 0;
  let at = from;
  while (at < to) {
    const char = text[at] as string;
    if (depth === 0 && stops.includes(char)) break;
    if (char === '{') {
      const shape = nodes.addShape(parent, at);
      said += nodes.textOf(shape);
      at = readShape(text, at + 1, to, shape, nodes);
      continue;
    }
    const isArrow = char === '=' && text[at + 1] === '>';
    if (quotes.includes(char)) {
      const end = endOfQuote(text, at, to);
      said += text.slice(at, end);
      at = end;
      continue;
    }
    if (opening.includes(char)) depth++;
    if (closing.includes(char)) depth = Math.max(0, depth - 1);
    said += isArrow ? '=>' : char === '&' ? '|' : char;
    at += isArrow ? 2 : 1;
  }
  return { text: said.replace(/\s+/g, ' ').trim(), end: at };
}

function endOfQuote(text: string, from: number, to: number): number {
  const end = text.indexOf(text[from] as string, from + 1);
  return end < 0 || end >= to ? to : end + 1;
}

/** Reads members up to the closing brace, and answers what is behind it. */
function readShape(text: string, from: number, to: number, shape: number, nodes: DocumentationNodes): number {
  let at = from;
  while (at < to) {
    const char = text[at] as string;
    if (char === '}') return at + 1;
    if (/[\s,;]/.test(char)) {
      at++;
      continue;
    }
    name.lastIndex = at;
    const found = name.exec(text);
    at = found ? readMember(text, found, to, shape, nodes) : readType(text, at + 1, to, ',;}', shape, nodes).end;
  }
  return to;
}

function readMember(
  text: string,
  found: RegExpExecArray,
  to: number,
  shape: number,
  nodes: DocumentationNodes,
): number {
  const end = found.index + found[0].length;
  const called = found[1] ?? found[2] ?? found[3] ?? '';
  const start = end - called.length - (found[1] === undefined ? 1 : 0);
  const member = called === '' ? -1 : nodes.add('member', shape, start, start + called.length);
  const parent = member < 0 ? shape : member;
  const behind = /\s*[?!]?\s*/y;
  behind.lastIndex = end;
  const at = end + (behind.exec(text)?.[0].length ?? 0);
  const isMethod = text[at] === '(' || text[at] === '<';
  const type = readType(text, text[at] === ':' ? at + 1 : at, to, ',;}', parent, nodes);
  const said = isMethod ? type.text.replace(/^(?:<[^<>]*>)?(\([^()]*\))\s*:/, '$1 =>') : type.text;
  if (member >= 0 && said !== '') nodes.add('tag', member, type.end, type.end, `type {${said}}`);
  return type.end;
}
