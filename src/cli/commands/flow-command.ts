import type { Command } from 'commander';
import type { CommandContext, FolderOptions } from '../command-context.ts';
import { cursorPosition } from '../cursor-position.ts';
import { exitCode } from '../exit-code.ts';
import { formatFlow } from '../format/format-flow.ts';
import { type FlowOptions, knownOnlyOf, knownOnlyOption } from '../known-only.ts';
import { newCommand } from '../new-command.ts';
import { openEngine } from '../open-engine.ts';
import { printJson } from '../print-json.ts';

export function flowCommand(context: CommandContext, ended: (code: number) => void): Command {
  return newCommand({
    usage: 'flow',
    summary: 'show how a value gets from one place to another',
    description:
      'Follows a value through assignments, calls, fields, collections and variables of functions around, and shows the shortest way step by step with certainty and source line. Without a way it shows where the value stops and why, and exits with 1.',
    examples: ['flow shop/cart.txt:3:7 shop/db.txt:12:20', 'flow shop/cart.txt:3:7 shop/db.txt:12:20 --json'],
  })
    .argument('<from>', 'path:line:column of the value')
    .argument('<to>', 'path:line:column of where it may get')
    .addOption(knownOnlyOption())
    .action(async (from: string, to: string, options: FolderOptions & FlowOptions) =>
      ended(await flow(context, from, to, options)),
    );
}

async function flow(
  context: CommandContext,
  from: string,
  to: string,
  options: FolderOptions & FlowOptions,
): Promise<number> {
  const ends = { from: cursorPosition(context, from, options), to: cursorPosition(context, to, options) };
  const request = { ...ends, ...knownOnlyOf(options) };
  const answer = await openEngine(context, { options }, (engine) => engine.ask('graph/flow', request));
  if (options.json) await printJson(context.terminal, answer);
  else await context.terminal.answer(formatFlow(answer));
  return answer.steps ? exitCode.ok : exitCode.failed;
}
