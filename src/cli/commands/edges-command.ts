import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { EdgeRow } from '../../protocol/engine-api.ts';
import { collect } from '../collect.ts';
import type { CommandContext, FolderOptions } from '../command-context.ts';
import { edgeKindsOf } from '../edge-kinds-of.ts';
import { exitCode } from '../exit-code.ts';
import { formatEdges } from '../format/format-edges.ts';
import { namesakes, noteNamesakes } from '../namesakes.ts';
import { newCommand } from '../new-command.ts';
import { openEngine } from '../open-engine.ts';
import { positiveInteger } from '../positive-integer.ts';
import { printJson } from '../print-json.ts';
import { symbolAddress } from '../symbol-address.ts';

interface EdgesOptions extends FolderOptions {
  readonly direction: 'in' | 'out' | 'both';
  readonly kind?: readonly string[];
  readonly limit: number;
}

export function edgesCommand(context: CommandContext, ended: (code: number) => void): Command {
  return newCommand({
    usage: 'edges',
    summary: 'list the edges of a symbol',
    description:
      'Lists what a symbol is connected to, with certainty, rule and place, and the id that the command why explains.',
    examples: ['edges Cart.add', 'edges shop/cart.txt:12:9 --direction in --kind CALLS', 'edges <id> --json'],
  })
    .argument('<symbol>', 'a name, an id that symbols printed, path:line:column, or the path of a file or folder')
    .addOption(new Option('--direction <way>', 'edges to show').choices(['in', 'out', 'both']).default('both'))
    .option('--kind <kind>', 'only edges of this kind, such as CALLS; may be repeated', collect)
    .option('--limit <count>', 'most edges to print', positiveInteger, 200)
    .action(async (symbol: string, options: EdgesOptions) => ended(await edges(context, symbol, options)));
}

/** The engine knows no filter, so a filtered list is cut from a longer one. */
const mostFiltered = 100_000;

async function edges(context: CommandContext, text: string, options: EdgesOptions): Promise<number> {
  const { terminal } = context;
  const kinds = edgeKindsOf(options.kind);
  const working = terminal.workingFolder;
  const address = symbolAddress(text, { graph: resolve(working, options.folder ?? '.'), working });
  const isFiltered = options.direction !== 'both' || options.kind !== undefined;
  const { symbol, edges, others } = await openEngine(context, { options }, async (engine) => {
    const found = await engine.edges(address, isFiltered ? mostFiltered : options.limit + 1);
    return { ...found, others: await namesakes(engine, address, found.symbol) };
  });
  const wanted = edges.filter((edge) => isWanted(edge, options.direction, kinds));
  const shown = wanted.slice(0, options.limit);
  if (options.json) await printJson(terminal, { symbol, edges: shown });
  else await terminal.answer(formatEdges(symbol, shown));
  noteNamesakes(terminal, text, others);
  if (wanted.length > shown.length) terminal.note(`There are more than ${options.limit}; raise --limit to see them.\n`);
  return shown.length > 0 ? exitCode.ok : exitCode.failed;
}

const isWanted = (edge: EdgeRow, direction: EdgesOptions['direction'], kinds: readonly string[]): boolean =>
  (direction === 'both' || direction === edge.direction) && (kinds.length === 0 || kinds.includes(edge.kind));
