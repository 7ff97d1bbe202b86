import { type DocumentationNode, DocumentationNodes } from './documentation-node.ts';
import { readType } from './read-type.ts';
import { takenApart } from './taken-apart.ts';

interface Tag {
  readonly name: string;
  /** Where its sign stands. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const names: Readonly<Record<string, string>> = {
  arg: 'param',
  argument: 'param',
  prop: 'property',
  return: 'returns',
};
const typed = new Set(['param', 'property', 'returns', 'type', 'typedef']);
const path = /\s*\[?\s*([A-Za-z_$][\w$]*(?:(?:\[\])?\.[A-Za-z_$][\w$]*)*)/y;
const plainObject = /^(?:[Oo]bject|Array<[Oo]bject>|[Oo]bject\[\])?$/;
const made = /[\][<]|=>|^function\b/;
/** Texts are kept up to this length; what stands behind is read here. */
const keptLength = 2000;

/** What stands in a documentation text: tags that say types, and for which names may follow. */
interface Holder {
  readonly kind: 'param' | 'property' | 'callback';
  readonly paths: Map<string, { readonly tag: number; readonly node: number; shape: number; isList: boolean }>;
  callback: { readonly shape: number; readonly parameters: string[]; result: string } | null;
}

/** Reads documentation texts of one file: names of types written out are told apart by their number in it. */
export class DocumentationReader {
  private readonly nodes = new DocumentationNodes();
  private holder: Holder = emptyHolder('param');
  /** Place of the next parameter, where some may be taken apart; -1 where none is. */
  private position = -1;

  /** The nodes below a comment, in the order of the text; none where the text itself says as much. */
  read(text: string, start: number, end: number): readonly DocumentationNode[] {
    this.position = takenApart(text, end) ? 0 : -1;
    const masked = withoutMargins(text.slice(start, end));
    const tags = tagsIn(masked);
    this.holder = emptyHolder('param');
    tags.forEach((tag, at) => {
      this.readTag(masked, tag, tags[at + 1]);
    });
    this.endCallback();
    return this.nodes.take().map((node) => ({ ...node, start: node.start + start, end: node.end + start }));
  }

  private readTag(text: string, tag: Tag, next: Tag | undefined): void {
    const name = names[tag.name] ?? tag.name;
    if (name === 'callback') {
      this.beginCallback(text, tag);
      return;
    }
    if (!typed.has(name)) return;
    if (name === 'typedef') this.endCallback();
    const open = /\s*\{/y;
    open.lastIndex = tag.from;
    const hasType = open.test(text) && open.lastIndex <= tag.to;
    if (name === 'typedef') {
      this.readTypedef(text, tag, hasType ? open.lastIndex : -1, next);
      return;
    }
    if (!hasType) return;
    if (name === 'property') {
      this.readProperty(text, tag, open.lastIndex);
      return;
    }
    if (this.holder.callback) {
      this.readOfCallback(text, tag, name, open.lastIndex);
      return;
    }
    this.readOther(text, tag, name, open.lastIndex, next);
  }

  /** Parameters, results and types: those that write a type out, and parameters whose members are said behind. */
  private readOther(text: string, tag: Tag, name: string, from: number, next: Tag | undefined): void {
    const before = this.nodes.nodes.length;
    const type = readType(text, from, tag.to, '}', -1, this.nodes);
    const called = name === 'param' ? pathAt(text, type.end + 1, tag.to) : null;
    if (called?.path.includes('.')) {
      this.addMember(called, type.text);
      return;
    }
    if (name === 'param' && !called) return;
    const place = name === 'param' && this.position >= 0 ? this.position++ : -1;
    const hasMembers = called !== null && plainObject.test(type.text) && isMemberOf(text, next, called.path);
    if (this.nodes.nodes.length === before && !hasMembers && tag.at < keptLength && place < 0) return;
    const suffix = called ? ` ${called.path}` : '';
    const node = this.nodes.add('tag', -1, type.end, type.end, `${name} {${type.text}}${suffix}`);
    const again = place < 0 ? -1 : this.nodes.add('tag', -1, type.end, type.end, `param {${type.text}} $${place}`);
    if (!hasMembers || node < 0) return;
    const isList = type.text.includes('[') || type.text.startsWith('Array');
    this.holder = emptyHolder('param');
    const shape = this.nodes.addShape(-1, type.end);
    const said = `param {${this.nodes.textOf(shape)}${isList ? '[]' : ''}}`;
    this.nodes.setText(node, `${said} ${called.path}`);
    this.nodes.setText(again, `${said} $${place}`);
    this.holder.paths.set(called.path, { tag: node, node: -1, shape, isList });
  }

  private readTypedef(text: string, tag: Tag, from: number, next: Tag | undefined): void {
    const before = this.nodes.nodes.length;
    const node = this.nodes.add('tag', -1, tag.at, tag.at, '');
    const type = from < 0 ? { text: '', end: tag.from - 1 } : readType(text, from, tag.to, '}', -1, this.nodes);
    const called = pathAt(text, type.end + 1, tag.to);
    const hasMembers = (names[next?.name ?? ''] ?? next?.name) === 'property';
    const isMade = made.test(type.text);
    if (!called || !(hasMembers || isMade || this.nodes.nodes.length > before + 1 || tag.at >= keptLength)) {
      this.nodes.nodes.length = before;
      return;
    }
    if (!hasMembers && !isMade) {
      this.nodes.setText(node, `typedef {${type.text}} ${called.path}`);
      return;
    }
    const shape = this.nodes.addShape(-1, type.end);
    this.nodes.setText(node, `typedef {${this.nodes.textOf(shape)}} ${called.path}`);
    if (!hasMembers) {
      this.nodes.add('tag', shape, type.end, type.end, `type {${type.text}}`);
      return;
    }
    this.holder = emptyHolder('property');
    this.holder.paths.set('', { tag: -1, node: -1, shape, isList: false });
  }

  private readProperty(text: string, tag: Tag, from: number): void {
    if (this.holder.kind !== 'property') return;
    const of = this.holder.paths.get('');
    const type = readType(text, from, tag.to, '}', of?.shape ?? -1, this.nodes);
    const called = pathAt(text, type.end + 1, tag.to);
    if (called) this.addMember({ ...called, path: `.${called.path}` }, type.text);
  }

  /** A member of what was named before, or of a member of it. */
  private addMember({ path: said, start }: { path: string; start: number }, type: string): void {
    const path = said.replaceAll('[]', '');
    const dot = path.lastIndexOf('.');
    const of = this.holder.paths.get(path.slice(0, dot));
    if (!of) return;
    if (of.shape < 0) {
      of.shape = this.nodes.addShape(of.node, start);
      if (of.shape < 0) return;
      this.nodes.setText(of.tag, `type {${this.nodes.textOf(of.shape)}${of.isList ? '[]' : ''}}`);
    }
    const length = path.length - dot - 1;
    const from = start + said.length - (said.startsWith('.') ? 1 : 0) - length;
    const node = this.nodes.add('member', of.shape, from, from + length);
    const tag = node < 0 ? -1 : this.nodes.add('tag', node, from + length, from + length, `type {${type}}`);
    const isPlain = plainObject.test(type);
    if (node >= 0 && isPlain) {
      this.holder.paths.set(path, { tag, node, shape: -1, isList: type.includes('[') || type.startsWith('Array') });
    }
  }

  private beginCallback(text: string, tag: Tag): void {
    this.endCallback();
    const called = pathAt(text, tag.from, tag.to);
    if (!called) return;
    const node = this.nodes.add('tag', -1, tag.at, tag.at, '');
    const shape = this.nodes.addShape(-1, tag.at);
    this.nodes.setText(node, `typedef {${this.nodes.textOf(shape)}} ${called.path}`);
    this.holder = emptyHolder('callback');
    this.holder.callback = { shape, parameters: [], result: '' };
  }

  private readOfCallback(text: string, tag: Tag, name: string, from: number): void {
    const { callback } = this.holder;
    if (!callback) return;
    const type = readType(text, from, tag.to, '}', callback.shape, this.nodes).text;
    if (name === 'returns') callback.result = type;
    else callback.parameters.push(/[(),]/.test(type) ? '*' : type);
  }

  private endCallback(): void {
    const { callback } = this.holder;
    this.holder = emptyHolder('param');
    if (!callback) return;
    const said = `type {function(${callback.parameters.join(', ')}): ${callback.result}}`;
    const at = this.nodes.nodes.at(-1)?.start ?? 0;
    this.nodes.add('tag', callback.shape, at, at, said);
  }
}

const emptyHolder = (kind: Holder['kind']): Holder => ({ kind, paths: new Map(), callback: null });

/** The text with blanks for the signs around it and at the margin: positions stay. */
const withoutMargins = (comment: string): string =>
  comment.replace(/^\/\*\*|\*\/$|(?<=\n)[ \t]*\*+(?!\/)/g, (margin) => ' '.repeat(margin.length));

function tagsIn(text: string): readonly Tag[] {
  const found = [...text.matchAll(/(?<=^|\n)[ \t]*@([A-Za-z]+)/g)];
  return found.map((tag, at) => ({
    name: tag[1] as string,
    at: tag.index + tag[0].indexOf('@'),
    from: tag.index + tag[0].length,
    to: found[at + 1]?.index ?? text.length,
  }));
}

function pathAt(text: string, from: number, to: number): { readonly path: string; readonly start: number } | null {
  path.lastIndex = from;
  const found = path.exec(text);
  if (!found || path.lastIndex > to) return null;
  return { path: found[1] as string, start: path.lastIndex - (found[1] as string).length };
}

/** Whether a tag is about a member of the parameter with a name. */
function isMemberOf(text: string, tag: Tag | undefined, name: string): boolean {
  if (!tag || (names[tag.name] ?? tag.name) !== 'param') return false;
  const said = text.slice(tag.from, tag.to);
  return said.includes(`${name}.`) || said.includes(`${name}[].`);
}
