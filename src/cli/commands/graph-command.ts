import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { SymbolAddress, ViewRequest } from '../../protocol/engine-api.ts';
import { type PictureFormatName, pictureFormats } from '../../protocol/export/picture-formats.ts';
import { writePicture } from '../../protocol/export/write-picture.ts';
import { type ViewKind, viewKinds } from '../../protocol/view-kinds.ts';
import { collect } from '../collect.ts';
import type { CommandContext, FolderOptions } from '../command-context.ts';
import { edgeKindsOf } from '../edge-kinds-of.ts';
import { exitCode } from '../exit-code.ts';
import { type FlowOptions, knownOnlyOf, knownOnlyOption } from '../known-only.ts';
import { namesakes, noteNamesakes } from '../namesakes.ts';
import { newCommand } from '../new-command.ts';
import { openEngine } from '../open-engine.ts';
import { positiveInteger } from '../positive-integer.ts';
import { symbolAddress } from '../symbol-address.ts';
import { UsageError } from '../usage-error.ts';
import { writeOutput } from '../write-output.ts';

interface GraphOptions extends FolderOptions, FlowOptions {
  readonly view: ViewKind;
  readonly format: PictureFormatName;
  readonly direction: 'in' | 'out' | 'both';
  readonly kind?: readonly string[];
  readonly depth: number;
  readonly budget: number;
  readonly to?: string;
  readonly output?: string;
}

const longestView = Math.max(...Object.keys(viewKinds).map((name) => name.length));

export function graphCommand(context: CommandContext, ended: (code: number) => void): Command {
  const views = Object.keys(viewKinds);
  return newCommand({
    usage: 'graph',
    summary: 'draw a view of the graph',
    description:
      'Writes a picture that starts from a symbol, file or folder, with its legend and the build it comes from.',
    examples: [
      'graph Cart.add --view calls --format mermaid',
      'graph Cart.add --view impact --format svg --output impact.svg',
      'graph app.py:12:5 --view taint-path --format svg --output taint.svg',
      'graph main --view path --to Cart.add --format json',
    ],
  })
    .argument('<symbol>', 'a name, an id that symbols printed, path:line:column, or the path of a file or folder')
    .addOption(new Option('--view <view>', 'what the picture shows').choices(views).default('neighbourhood'))
    .addOption(
      new Option('--format <format>', 'format of the picture').choices(Object.keys(pictureFormats)).default('mermaid'),
    )
    .addOption(new Option('--direction <way>', 'edges to follow').choices(['in', 'out', 'both']).default('both'))
    .option('--kind <kind>', 'only edges of this kind, such as CALLS; may be repeated', collect)
    .option('--depth <steps>', 'steps to follow, 1 to 4', stepsToFollow, 1)
    .option('--budget <count>', 'most elements to draw; what is left out is said', positiveInteger, 300)
    .option('--to <symbol>', 'where a path or a tainted value ends')
    .addOption(knownOnlyOption())
    .option('--output <file>', 'write to a file instead of standard output')
    .addHelpText('after', ({ command }) => `\nViews:\n${viewList(command)}`)
    .action(async (symbol: string, options: GraphOptions) => ended(await drawGraph(context, symbol, options)));
}

function stepsToFollow(text: string): number {
  if (!/^[1-4]$/.test(text)) throw new InvalidArgumentError('It must be a whole number, 1 to 4.');
  return Number(text);
}

function viewList(command: Command): string {
  const help = command.createHelp();
  help.prepareContext({});
  return Object.entries(viewKinds)
    .map(([name, { doc, from }]) => help.formatItem(name, longestView, `${doc} From: ${from}.`, help))
    .join('\n');
}

async function drawGraph(context: CommandContext, text: string, options: GraphOptions): Promise<number> {
  const { terminal } = context;
  if (options.view === 'path' && options.to === undefined)
    throw new UsageError('A path needs an end; give it with --to.');
  const format = options.json ? 'json' : options.format;
  const request = viewRequest(context, text, options);
  const { graph, others } = await openEngine(context, { options }, async (engine) => {
    const graph = await engine.view(request);
    return { graph, others: await namesakes(engine, request.from, { id: graph.root }) };
  });
  const positions = isDrawn(format) ? await context.arrange(graph, viewKinds[options.view].arrangement) : {};
  const picture = writePicture(graph, format, positions);
  if (options.output === undefined) await terminal.answer(picture);
  else {
    const file = await writeOutput(terminal, options.output, picture);
    terminal.note(`Wrote ${graph.nodes.length} nodes and ${graph.edges.length} edges to ${file}.\n`);
  }
  for (const note of graph.notes) terminal.note(`${note}\n`);
  noteNamesakes(terminal, text, others);
  return graph.nodes.length > 0 ? exitCode.ok : exitCode.failed;
}

const isDrawn = (format: PictureFormatName): boolean => 'isDrawn' in pictureFormats[format];

function viewRequest({ terminal }: CommandContext, text: string, options: GraphOptions): ViewRequest {
  const working = terminal.workingFolder;
  const folders = { graph: resolve(working, options.folder ?? '.'), working };
  const { view, direction, depth, budget } = options;
  return {
    view,
    from: startOf(text, view, folders),
    ...(options.to === undefined ? {} : { to: symbolAddress(options.to, folders) }),
    direction,
    kinds: edgeKindsOf(options.kind),
    ...knownOnlyOf(options),
    depth,
    budget,
  };
}

/** A view of files and folders starts from a path, where there is one of that name. */
function startOf(
  text: string,
  view: ViewKind,
  folders: { readonly graph: string; readonly working: string },
): SymbolAddress {
  const wantsPath = viewKinds[view].from === 'file' || viewKinds[view].from === 'file or folder';
  const path = text === '.' ? '' : text.replace(/^\.\//, '').replace(/\/+$/, '');
  return wantsPath && existsSync(resolve(folders.graph, path)) ? { path } : symbolAddress(text, folders);
}
