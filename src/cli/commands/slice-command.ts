import { type Command, Option } from 'commander';
import type { CommandContext, FolderOptions } from '../command-context.ts';
import { cursorPosition } from '../cursor-position.ts';
import { exitCode } from '../exit-code.ts';
import { formatSlice } from '../format/format-flow.ts';
import { type FlowOptions, knownOnlyOf, knownOnlyOption } from '../known-only.ts';
import { newCommand } from '../new-command.ts';
import { openEngine } from '../open-engine.ts';
import { printJson } from '../print-json.ts';

type SliceDirection = 'backward' | 'forward';

interface SliceOptions extends FolderOptions, FlowOptions {
  readonly direction?: SliceDirection;
  readonly to?: string;
  readonly control?: boolean;
}

export function sliceCommand(context: CommandContext, ended: (code: number) => void): Command {
  return newCommand({
    usage: 'slice',
    summary: 'show what a value is made from, or what is made from it',
    description:
      'Lists the lines a value comes from (backward) or gets to (forward) by the flow of data; with --to only those between both places. With --control it lists the statements of the file that the value depends on, what decides whether they run included, but follows no calls.',
    examples: [
      'slice shop/cart.txt:12:9',
      'slice shop/cart.txt:12:9 --control',
      'slice shop/cart.txt:3:7 --to shop/db.txt:12:20',
    ],
  })
    .argument('<place>', 'path:line:column of the value; where none stands, the next one of the line is meant')
    .addOption(
      new Option(
        '--direction <way>',
        'which way to follow (default: backward; with --to the way that leads there)',
      ).choices(['backward', 'forward']),
    )
    .option('--to <place>', 'path:line:column of the other end')
    .addOption(knownOnlyOption())
    .option('--control', 'statements, with what decides whether they run')
    .action(async (position: string, options: SliceOptions) => ended(await slice(context, position, options)));
}

async function slice(context: CommandContext, position: string, options: SliceOptions): Promise<number> {
  const request = {
    position: cursorPosition(context, position, options),
    ...knownOnlyOf(options),
    ...(options.control && { withControl: true }),
    ...(options.to !== undefined && { to: cursorPosition(context, options.to, options) }),
  };
  const answer = await openEngine(context, { options }, async (engine) => {
    const [first, second] = waysOf(options);
    const found = await engine.ask('graph/slice', { ...request, direction: first });
    return second && found.places.length === 0 ? engine.ask('graph/slice', { ...request, direction: second }) : found;
  });
  if (options.json) await printJson(context.terminal, answer);
  else await context.terminal.answer(formatSlice(answer));
  if (answer.places.length === 0)
    context.terminal.note('No value gets from one place to the other; the command flow says where it stops.\n');
  return answer.places.length > 0 ? exitCode.ok : exitCode.failed;
}

/** What lies between two places is the same from both ends, whichever of them was typed first. */
const waysOf = ({ direction, to }: SliceOptions): readonly [SliceDirection, SliceDirection?] =>
  direction ? [direction] : to === undefined ? ['backward'] : ['backward', 'forward'];
