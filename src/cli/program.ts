import { Command } from 'commander';
import type { CommandContext } from './command-context.ts';
import { buildCommand } from './commands/build-command.ts';
import { checkCommand } from './commands/check-command.ts';
import { edgesCommand } from './commands/edges-command.ts';
import { exportCommand } from './commands/export-command.ts';
import { findingsCommand } from './commands/findings-command.ts';
import { flowCommand } from './commands/flow-command.ts';
import { graphCommand } from './commands/graph-command.ts';
import { queryCommand } from './commands/query-command.ts';
import { replayCommand } from './commands/replay-command.ts';
import { rulesCommand } from './commands/rules-command.ts';
import { sliceCommand } from './commands/slice-command.ts';
import { symbolsCommand } from './commands/symbols-command.ts';
import { taintCommand } from './commands/taint-command.ts';
import { whyCommand } from './commands/why-command.ts';
import { exampleQueries } from './example-queries.ts';

const commands = [
  buildCommand,
  symbolsCommand,
  edgesCommand,
  whyCommand,
  flowCommand,
  sliceCommand,
  graphCommand,
  taintCommand,
  findingsCommand,
  rulesCommand,
  queryCommand,
  exportCommand,
  replayCommand,
  checkCommand,
];

const overview = `
A first walk:
  code-anatomy build .               read the folder, build the graph, print a summary
  code-anatomy symbols 'Cart*'       find definitions by name
  code-anatomy edges Cart.add        who calls it, what it calls, what it overrides
  code-anatomy why <edge>            the rule and the source text behind one edge
  code-anatomy graph Cart.add        draw what it is connected to, in one of seven formats
  code-anatomy rules                 what every rule gave and cost
  code-anatomy query "${exampleQueries.edgeKinds}"

Exit codes: 0 done, 1 nothing found, no graph or a failed rule, 2 wrong arguments, 130 cancelled.`;

/** All commands. `ended` gets the exit code of the one that ran. */
export function program(context: CommandContext, version: string, ended: (code: number) => void): Command {
  const { terminal } = context;
  const root = new Command('code-anatomy')
    .description('Builds a code property graph of a folder and answers questions about it. Every edge explains itself.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('Add --help to see what is possible.')
    .configureOutput({ writeOut: (text) => void terminal.answer(text), writeErr: (text) => terminal.note(text) })
    .addHelpText('after', overview);
  for (const command of commands) root.addCommand(command(context, ended).copyInheritedSettings(root));
  return root;
}
