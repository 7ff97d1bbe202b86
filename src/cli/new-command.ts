import { Command } from 'commander';

interface CommandText {
  /** Name and arguments. */
  readonly usage: string;
  readonly summary: string;
  readonly description: string;
  /** Command lines after the program's name. */
  readonly examples: readonly string[];
  /** What --folder means, where it is not the folder of the graph. */
  readonly folder?: string;
}

/** A command with the options all commands have. */
export function newCommand({
  usage,
  summary,
  description,
  examples,
  folder = 'the folder the graph is of (default: the current one)',
}: CommandText): Command {
  return new Command(usage)
    .summary(summary)
    .description(description)
    .option('--folder <dir>', folder)
    .option('--storage <dir>', 'where the graph is stored (default: .codeanatomy in the folder)')
    .option('--json', 'print JSON')
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  code-anatomy ${example}`).join('\n')}`);
}
