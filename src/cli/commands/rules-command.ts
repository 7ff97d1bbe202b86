import type { Command } from 'commander';
import type { CommandContext, FolderOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { formatRuleReport } from '../format/format-rule-report.ts';
import { formatRules } from '../format/format-rules.ts';
import { newCommand } from '../new-command.ts';
import { openEngine } from '../open-engine.ts';
import { printJson } from '../print-json.ts';

export function rulesCommand(context: CommandContext, ended: (code: number) => void): Command {
  return newCommand({
    usage: 'rules',
    summary: 'list the rules of the last build, or show one',
    description:
      'Without a name: every rule with its rows, time and fate. With a name: its logic, SQL, plan, lineage and fallbacks.',
    examples: ['rules', 'rules <name>', 'rules --json'],
  })
    .argument('[name]', 'the rule to show')
    .action(async (name: string | undefined, options: FolderOptions) =>
      ended(await (name === undefined ? listRules(context, options) : showRule(context, name, options))),
    );
}

async function listRules(context: CommandContext, options: FolderOptions): Promise<number> {
  const rows = await openEngine(context, { options }, (engine) => engine.rules());
  if (options.json) await printJson(context.terminal, rows);
  else await context.terminal.answer(formatRules(rows));
  return rows.some(({ status }) => status === 'failed') ? exitCode.failed : exitCode.ok;
}

async function showRule(context: CommandContext, name: string, options: FolderOptions): Promise<number> {
  const report = await openEngine(context, { options }, (engine) => engine.rule(name));
  if (options.json) await printJson(context.terminal, report);
  else await context.terminal.answer(formatRuleReport(report));
  return report.row.status === 'failed' ? exitCode.failed : exitCode.ok;
}
