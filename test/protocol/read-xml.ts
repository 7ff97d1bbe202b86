export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  /** Its text without that of its children. */
  text: string;
}

const empty = new Set(['meta']);

/** Reads XML as strictly as the tests of exports need: tags must nest, attributes be quoted, and no stray `<` or `&` stand anywhere. */
export function readXml(source: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const token = /<[?!][^>]*>|<\/([\w-]+)>|<([\w-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/gy;
  for (const [whole, closes, opens, attributes = '', slash, text, stray] of source.matchAll(token)) {
    const inside = open.at(-1);
    if (!inside || stray !== undefined) throw new Error(`Stray ${whole}`);
    if (text !== undefined) inside.text += plain(text);
    if (closes !== undefined && open.pop()?.name !== closes) throw new Error(`${whole} closes nothing`);
    if (opens === undefined) continue;
    const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      plain(value),
    ]);
    const element: Element = { name: opens, attributes: Object.fromEntries(pairs), children: [], text: '' };
    inside.children.push(element);
    if (!slash && !empty.has(opens)) open.push(element);
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)?.name} is not closed`);
  return root;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function plain(text: string): string {
  return text.replace(/&([^;\s]*;?)/g, (whole, name: string) => {
    const found = entities[name.slice(0, -1)];
    if (found === undefined) throw new Error(`${whole} is no entity`);
    return found;
  });
}
