/** What a descriptor names, by the mark behind or around its name. */
export type DescriptorKind =
  | 'namespace'
  | 'type'
  | 'term'
  | 'method'
  | 'type_parameter'
  | 'parameter'
  | 'meta'
  | 'macro';

export interface Descriptor {
  readonly kind: DescriptorKind;
  readonly name: string;
}

/** A symbol's name in its parts; a local symbol means something within one document only. */
export type SymbolName =
  | { readonly kind: 'local'; readonly id: string }
  | {
      readonly kind: 'global';
      readonly scheme: string;
      readonly manager: string;
      readonly package: string;
      readonly version: string;
      readonly descriptors: readonly Descriptor[];
    };

const suffixes: Readonly<Record<string, DescriptorKind>> = {
  '/': 'namespace',
  '#': 'type',
  '.': 'term',
  ':': 'meta',
  '!': 'macro',
};

export const isLocalSymbol = (symbol: string): boolean => symbol.startsWith('local ');

/** Takes a symbol apart as the grammar in scip.proto says; null when it does not follow it. */
export function symbolName(symbol: string): SymbolName | null {
  if (isLocalSymbol(symbol)) return { kind: 'local', id: symbol.slice('local '.length) };
  const fields: string[] = [];
  let at = 0;
  while (fields.length < 4) {
    const field = spacedField(symbol, at);
    if (field === null) return null;
    fields.push(field.text === '.' ? '' : field.text);
    at = field.next;
  }
  const descriptors = readDescriptors(symbol, at);
  if (descriptors === null || descriptors.length === 0) return null;
  const [scheme = '', manager = '', name = '', version = ''] = fields;
  return { kind: 'global', scheme, manager, package: name, version, descriptors };
}

/** Up to a space; two spaces stand for one that belongs to the field. */
function spacedField(symbol: string, from: number): { readonly text: string; readonly next: number } | null {
  let text = '';
  for (let at = from; at < symbol.length; at++) {
    if (symbol[at] !== ' ') text += symbol[at];
    else if (symbol[at + 1] === ' ') {
      text += ' ';
      at++;
    } else return { text, next: at + 1 };
  }
  return null;
}

function readDescriptors(symbol: string, from: number): readonly Descriptor[] | null {
  const found: Descriptor[] = [];
  let at = from;
  while (at < symbol.length) {
    const read = readDescriptor(symbol, at);
    if (read === null) return null;
    found.push(read.descriptor);
    at = read.next;
  }
  return found;
}

interface ReadDescriptor {
  readonly descriptor: Descriptor;
  readonly next: number;
}

function readDescriptor(symbol: string, at: number): ReadDescriptor | null {
  if (symbol[at] === '(') return enclosed(symbol, at, ')', 'parameter');
  if (symbol[at] === '[') return enclosed(symbol, at, ']', 'type_parameter');
  const name = identifier(symbol, at);
  if (name === null) return null;
  const mark = symbol[name.next];
  if (mark === '(') {
    const end = symbol.indexOf(').', name.next);
    return end < 0 ? null : { descriptor: { kind: 'method', name: name.text }, next: end + 2 };
  }
  const kind = mark === undefined ? undefined : suffixes[mark];
  return kind === undefined ? null : { descriptor: { kind, name: name.text }, next: name.next + 1 };
}

function enclosed(symbol: string, at: number, close: string, kind: DescriptorKind): ReadDescriptor | null {
  const name = identifier(symbol, at + 1);
  return name === null || symbol[name.next] !== close
    ? null
    : { descriptor: { kind, name: name.text }, next: name.next + 1 };
}

const simpleCharacter = /[\w+\-$]/;

/** A simple identifier, or one in backticks, where two backticks stand for one. */
function identifier(symbol: string, from: number): { readonly text: string; readonly next: number } | null {
  let at = from;
  if (symbol[at] !== '`') {
    while (at < symbol.length && simpleCharacter.test(symbol[at] ?? '')) at++;
    return at === from ? null : { text: symbol.slice(from, at), next: at };
  }
  let text = '';
  for (at++; at < symbol.length; at++) {
    if (symbol[at] !== '`') text += symbol[at];
    else if (symbol[at + 1] === '`') {
      text += '`';
      at++;
    } else return { text, next: at + 1 };
  }
  return null;
}
