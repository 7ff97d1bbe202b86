import { Command } from 'commander';

interface CommandText {
  /** Name and arguments. */
  readonly usage: string;
  readonly summary: string;
  readonly description: string;
  /** Command lines after the program's name. */
  readonly examples: readonly string[];
}

/** A command with the options all commands have. */
export function newCommand({ usage, summary, description, examples }: CommandText): Command {
  return new Command(usage)
    .summary(summary)
    .description(description)
    .option('--folder <dir>', 'the folder the graph is of (default: the current one)')
    .option('--storage <dir>', 'where the graph is stored (default: .codeanatomy in the folder)')
    .option('--json', 'print JSON')
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  code-anatomy ${example}`).join('\n')}`);
}
