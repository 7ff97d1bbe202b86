import type { Command } from 'commander';
import type { CommandContext, FolderOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { formatExplanation } from '../format/format-explanation.ts';
import { newCommand } from '../new-command.ts';
import { openEngine } from '../open-engine.ts';
import { printJson } from '../print-json.ts';

export function whyCommand(context: CommandContext, ended: (code: number) => void): Command {
  return newCommand({
    usage: 'why',
    summary: 'explain one edge',
    description: 'Shows the rule that made an edge, the source text it rests on, how sure it is, and the alternatives.',
    examples: ['edges Cart.add', 'why <edge>', 'why <edge> --json'],
  })
    .argument('<edge>', 'the id of an edge, as edges prints it')
    .action(async (edge: string, options: FolderOptions) => ended(await why(context, edge, options)));
}

async function why(context: CommandContext, edge: string, options: FolderOptions): Promise<number> {
  const explanation = await openEngine(context, { options }, (engine) => engine.why(edge));
  if (options.json) await printJson(context.terminal, explanation);
  else await context.terminal.answer(formatExplanation(explanation));
  return exitCode.ok;
}
