import type { Command } from 'commander';
import type { TaintAnswer } from '../../protocol/taint-view.ts';
import { collect } from '../collect.ts';
import type { CommandContext, FolderOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { formatTaint } from '../format/format-taint.ts';
import { sarif } from '../format/sarif.ts';
import { type FlowOptions, knownOnlyOf, knownOnlyOption } from '../known-only.ts';
import { newCommand } from '../new-command.ts';
import { openEngine } from '../open-engine.ts';
import { printJson } from '../print-json.ts';
import { UsageError } from '../usage-error.ts';
import { writeOutput } from '../write-output.ts';

interface TaintOptions extends FolderOptions, FlowOptions {
  readonly kind?: readonly string[];
  readonly stops?: boolean;
  readonly sarif?: string;
}

export function taintCommand(context: CommandContext, ended: (code: number) => void): Command {
  return newCommand({
    usage: 'taint',
    summary: 'find values from outside that may do harm',
    description:
      'Follows values from outside to where they may do harm, by the models that come with the program and those in .codeanatomy/flow/ of the folder, and shows the whole way of each; graph with the view taint-path draws one. Exits with 1 when something is found or a model is broken.',
    examples: ['taint', 'taint --kind sql-injection --kind xss', 'taint --stops', 'taint --sarif findings.sarif'],
  })
    .option('--kind <category>', 'only this kind of harm, such as command-injection; may be repeated', collect)
    .option('--stops', 'list the other sources too, with where their values stop and why')
    .addOption(knownOnlyOption())
    .option('--sarif <file>', 'write the findings as SARIF 2.1.0')
    .action(async (options: TaintOptions) => ended(await taint(context, options)));
}

async function taint(context: CommandContext, options: TaintOptions): Promise<number> {
  const { terminal } = context;
  const request = { categories: options.kind ?? [], withStops: options.stops === true, ...knownOnlyOf(options) };
  const answer = await openEngine(context, { options }, (engine) => engine.ask('graph/taint', request));
  checkKinds(options.kind ?? [], answer);
  if (options.sarif !== undefined) {
    await writeOutput(terminal, options.sarif, `${JSON.stringify(sarif(answer), null, 2)}\n`);
  }
  if (options.json) await printJson(terminal, answer);
  else await terminal.answer(formatTaint(answer));
  return answer.findings.length + answer.problems.length > 0 ? exitCode.failed : exitCode.ok;
}

/** Categories are data, so what there is is known only with the answer. */
function checkKinds(kinds: readonly string[], { categories }: TaintAnswer): void {
  const known = categories.map(({ id }) => id);
  const stranger = kinds.find((kind) => !known.includes(kind));
  if (stranger !== undefined) throw new UsageError(`There is no kind ${stranger}; there are ${known.join(', ')}.`);
}
