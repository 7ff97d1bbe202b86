import { byPlace } from '../../src/engine/examples/by-place.ts';
import { edgeTexts } from '../../src/engine/examples/edge-text.ts';
import { sessionReader } from '../../src/engine/session-reader.ts';
import type { GraphLayers } from '../../src/model/graph-layers.ts';
import { BuiltGraph } from './built-graph.ts';

/** One `edges` block of a page. */
interface ExpectedEdges {
  readonly kind: string;
  /** Only edges with one of these names at an end; empty for all edges of the kind. */
  readonly names: readonly string[];
  readonly lines: readonly string[];
  /** Lines of the page between the fences. */
  readonly from: number;
  readonly to: number;
}

export interface Section {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly expected: readonly ExpectedEdges[];
}

export interface Page {
  readonly title: string;
  /** Whether each section is a workspace of its own; otherwise each is a folder of one workspace, which is faster. */
  readonly apart: boolean;
  /** Whether the graph has all layers of flow: what runs after what, and values. */
  readonly layered: boolean;
  readonly sections: readonly Section[];
  readonly lines: readonly string[];
}

const fileLine = /^`([^`]+)`:$/;
const fence = /^```(.*)$/;
const nothing = '(none)';
const layeredSentence = 'The graph is built with `--layers all`.';
const apartSentence = 'Each section is a workspace of its own.';

/** Reads a page: `## ` begins a section, `` `path`: `` before a code block makes it a file, `edges` blocks are expected. */
export function parsePage(text: string): Page {
  const lines = text.split('\n');
  const sections: { title: string; files: Record<string, string>; expected: ExpectedEdges[] }[] = [];
  let path: string | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const title = /^## (.*)$/.exec(line);
    if (title) sections.push({ title: title[1] ?? '', files: {}, expected: [] });
    const open = fence.exec(line);
    if (!open) {
      path = fileLine.exec(line)?.[1] ?? (line.trim() === '' ? path : null);
      continue;
    }
    const from = at + 1;
    const to = lines.indexOf('```', from);
    if (to < 0) throw new Error(`Line ${from}: the block has no end.`);
    const section = sections.at(-1);
    const info = open[1] ?? '';
    if (info.startsWith('edges ')) section?.expected.push(expectedEdges(info, lines.slice(from, to), from, to));
    else if (path !== null && section) section.files[path] = `${lines.slice(from, to).join('\n')}\n`;
    path = null;
    at = to;
  }
  return {
    title: lines[0]?.replace(/^# /, '') ?? '',
    apart: lines.includes(apartSentence),
    layered: lines.includes(layeredSentence),
    sections: sections.filter(({ expected }) => expected.length > 0),
    lines,
  };
}

/** `edges KIND`, or `edges KIND of name name` for those with one of the names at an end. */
function expectedEdges(info: string, lines: readonly string[], from: number, to: number): ExpectedEdges {
  const [, kind = '', , names = ''] = /^edges (\S+)( of (.*))?$/.exec(info) ?? [];
  if (kind === '') throw new Error(`Line ${from}: write \`edges KIND\` or \`edges KIND of name name\`.`);
  return {
    kind,
    names: names.split(' ').filter(Boolean),
    lines: lines.filter((line) => line.trim() !== '' && line !== nothing),
    from,
    to,
  };
}

type Edges = readonly (readonly string[])[];

/** The edges of each section as the graph has them, in the order of its blocks. */
export async function pageEdges(page: Page): Promise<readonly Edges[]> {
  const layers = page.layered ? 'all' : 'symbols';
  if (!page.apart) return edgesOf(page.sections, layers);
  const all: Edges[] = [];
  for (const section of page.sections) all.push(...(await edgesOf([section], layers)));
  return all;
}

/** Builds one workspace; of several sections each is a folder of it. */
async function edgesOf(sections: readonly Section[], layers: GraphLayers): Promise<readonly Edges[]> {
  const folder = (at: number) => (sections.length === 1 ? '' : `section${at + 1}/`);
  const files = Object.fromEntries(
    sections.flatMap((section, at) =>
      Object.entries(section.files).map(([path, text]) => [`${folder(at)}${path}`, text]),
    ),
  );
  const graph = await BuiltGraph.ofFiles(files, { layers, strict: true });
  try {
    const edges = await edgeTexts(sessionReader(graph.session), files);
    return sections.map((section, at) => {
      const own = edges.filter(({ text }) => text.startsWith(folder(at)));
      return section.expected.map(({ kind, names }) =>
        own
          .filter((edge) => edge.kind === kind)
          .filter((edge) => names.length === 0 || edge.names.some((name) => names.includes(name)))
          .map(({ text }) => text.replaceAll(folder(at), ''))
          .sort(byPlace),
      );
    });
  } finally {
    graph.close();
  }
}

/** The page with what the graph has in its `edges` blocks; `actual` is by section, then by block. */
export function updatedPage(page: Page, actual: readonly (readonly (readonly string[])[])[]): string {
  const blocks = page.sections.flatMap(({ expected }, section) =>
    expected.map((block, at) => ({ block, lines: actual[section]?.[at] ?? block.lines })),
  );
  const lines = [...page.lines];
  for (const { block, lines: edges } of blocks.reverse())
    lines.splice(block.from, block.to - block.from, ...(edges.length > 0 ? edges : [nothing]));
  return lines.join('\n');
}
