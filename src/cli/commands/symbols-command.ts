import type { Command } from 'commander';
import type { CommandContext, FolderOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { formatSymbols } from '../format/format-symbols.ts';
import { newCommand } from '../new-command.ts';
import { openEngine } from '../open-engine.ts';
import { positiveInteger } from '../positive-integer.ts';
import { printJson } from '../print-json.ts';

interface SymbolsOptions extends FolderOptions {
  readonly limit: number;
}

export function symbolsCommand(context: CommandContext, ended: (code: number) => void): Command {
  return newCommand({
    usage: 'symbols',
    summary: 'find definitions by name',
    description:
      'Lists the definitions whose name, or whose qualified name, begins so or fits a pattern with *; best matches first.',
    examples: ['symbols add', "symbols 'Cart.*' --limit 10", 'symbols checkout --json'],
  })
    .argument('<pattern>', 'the beginning of a name, or a pattern with *')
    .option('--limit <count>', 'most rows to print', positiveInteger, 50)
    .action(async (pattern: string, options: SymbolsOptions) => ended(await symbols(context, pattern, options)));
}

async function symbols(context: CommandContext, pattern: string, options: SymbolsOptions): Promise<number> {
  const { terminal } = context;
  const found = await openEngine(context, { options }, (engine) => engine.symbols(pattern, options.limit + 1));
  const rows = found.slice(0, options.limit);
  if (options.json) await printJson(terminal, rows);
  else if (rows.length > 0) await terminal.answer(formatSymbols(rows));
  if (rows.length === 0) {
    terminal.note(`No definition has a name like ${pattern}.\n`);
    return exitCode.failed;
  }
  if (found.length > rows.length) terminal.note(`There are more than ${options.limit}; raise --limit to see them.\n`);
  return exitCode.ok;
}
