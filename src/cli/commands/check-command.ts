import type { Command } from 'commander';
import type { UserRulesAnswer } from '../../protocol/user-rules.ts';
import type { CommandContext, FolderOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { formatFindings } from '../format/format-findings.ts';
import { newCommand } from '../new-command.ts';
import { openEngine } from '../open-engine.ts';
import { printJson } from '../print-json.ts';

export function checkCommand(context: CommandContext, ended: (code: number) => void): Command {
  return newCommand({
    usage: 'check',
    summary: 'run the rules of the folder itself',
    description:
      'Runs the rules in .codeanatomy/rules/ of the folder on its stored graph and lists what they find. They can only read the graph, with limits of rows and time; a folder you do not trust should not be checked nevertheless. Exits with 1 when a rule is broken or finds an error.',
    examples: ['check', 'check --folder ../shop --json'],
  }).action(async (options: FolderOptions) => ended(await check(context, options)));
}

async function check(context: CommandContext, options: FolderOptions): Promise<number> {
  const { terminal } = context;
  const abort = new AbortController();
  const stopListening = terminal.onInterrupt(() => abort.abort());
  try {
    const answer = await openEngine(context, { options }, (engine) => engine.userRules(abort.signal));
    if (options.json) await printJson(terminal, answer);
    else await terminal.answer(formatFindings(answer));
    return isClean(answer) ? exitCode.ok : exitCode.failed;
  } finally {
    stopListening();
  }
}

const isClean = ({ rules, findings }: UserRulesAnswer): boolean =>
  rules.every(({ status }) => status !== 'failed') && findings.every(({ severity }) => severity !== 'error');
