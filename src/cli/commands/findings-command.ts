import type { Command } from 'commander';
import { findingText } from '../../protocol/finding-text.ts';
import type { CommandContext, FolderOptions } from '../command-context.ts';
import { newCommand } from '../new-command.ts';
import { openEngine } from '../open-engine.ts';
import { printJson } from '../print-json.ts';

/** Most findings of each kind that are listed. */
const most = 100_000;

export function findingsCommand(context: CommandContext): Command {
  return newCommand({
    usage: 'findings',
    summary: 'list what may be worth a look',
    description:
      'Lists import cycles, exports nobody names and callables nothing calls; with --variables also values no use can read, variables that are never read and reads that may find no value.',
    examples: ['findings', 'findings --variables --json'],
  })
    .option('--variables', 'also what is found about variables')
    .action(async (options: FolderOptions & { readonly variables?: boolean }) => findings(context, options));
}

async function findings(context: CommandContext, options: FolderOptions & { readonly variables?: boolean }) {
  const { terminal } = context;
  const request = { limit: most, variables: options.variables === true };
  const answer = await openEngine(context, { options }, (engine) => engine.ask('graph/findings', request));
  if (options.json) return printJson(terminal, answer);
  const lines = answer.findings.map(
    (finding) => `${finding.place.path}:${finding.place.line}:${finding.place.column}: ${findingText(finding)}\n`,
  );
  await terminal.answer(lines.length === 0 ? 'Nothing was found.\n' : lines.join(''));
}
