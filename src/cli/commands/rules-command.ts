import type { Command } from 'commander';
import type { Engine } from '../../engine/engine.ts';
import type { CommandContext, FolderOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { formatBuilds } from '../format/format-builds.ts';
import { formatChanges } from '../format/format-changes.ts';
import { formatExampleRuns } from '../format/format-example-runs.ts';
import { formatQuality } from '../format/format-quality.ts';
import { formatRuleReport } from '../format/format-rule-report.ts';
import { formatRules } from '../format/format-rules.ts';
import { formatTableReport } from '../format/format-table-report.ts';
import { newCommand } from '../new-command.ts';
import { openEngine } from '../open-engine.ts';
import { printJson } from '../print-json.ts';
import { UsageError } from '../usage-error.ts';

interface RulesOptions extends FolderOptions {
  readonly diff?: boolean | string;
  readonly builds?: boolean;
  readonly quality?: boolean;
  readonly table?: string;
  readonly openLineage?: boolean;
  readonly examples?: string;
}

export function rulesCommand(context: CommandContext, ended: (code: number) => void): Command {
  return newCommand({
    usage: 'rules',
    summary: 'list the rules of the last build, or show one',
    description:
      'Without a name: every rule with its rows, time and fate. With a name: its logic, SQL, plan, lineage and fallbacks. With an option: how this build differs from the one before, how good its relations are, or all about one table.',
    examples: ['rules', 'rules <name>', 'rules --diff', 'rules --quality', 'rules --table call_target'],
  })
    .argument('[name]', 'the rule to show')
    .option(
      '--diff [build]',
      'what changed since the build before, or the one whose id or time begins so: rules, their statements in meaning, plans, tables',
    )
    .option('--builds', 'the builds that are kept to be compared with')
    .option('--quality', 'figures of every relation: rows, distinct ends, certainty, ambiguity, refused rows')
    .option('--table <name>', 'one table: its contract, who writes and reads it, some of its rows')
    .option('--examples <name>', 'build the examples of a rule and compare with what it must find')
    .option('--open-lineage', 'OpenLineage run events of the last build, one JSON object per line')
    .action(async (name: string | undefined, options: RulesOptions) => ended(await answer(context, name, options)));
}

async function answer(context: CommandContext, name: string | undefined, options: RulesOptions): Promise<number> {
  const { diff, builds, quality, table, openLineage, examples } = options;
  if ([name, diff, builds, quality, table, openLineage, examples].filter((given) => given !== undefined).length > 1)
    throw new UsageError(
      'Give one of: the name of a rule, --diff, --builds, --quality, --table, --examples, --open-lineage.',
    );
  if (name !== undefined) return showRule(context, name, options);
  if (diff) return print(context, options, (engine) => engine.changes(diff === true ? undefined : diff), formatChanges);
  if (builds) return print(context, options, async (engine) => engine.builds(), formatBuilds);
  if (quality) return print(context, options, (engine) => engine.quality(), formatQuality);
  if (table !== undefined) return print(context, options, (engine) => engine.table(table), formatTableReport);
  if (examples !== undefined) return runExamples(context, examples, options);
  if (openLineage) return printLineage(context, options);
  return listRules(context, options);
}

async function printLineage({ terminal, ...context }: CommandContext, options: FolderOptions): Promise<number> {
  const events = await openEngine({ terminal, ...context }, { options }, (engine) => engine.openLineage());
  for (const event of events) await terminal.answer(`${JSON.stringify(event)}\n`);
  return exitCode.ok;
}

async function runExamples(context: CommandContext, rule: string, options: FolderOptions): Promise<number> {
  const runs = await openEngine(context, { options }, (engine) =>
    engine.runExamples(rule, new AbortController().signal),
  );
  if (options.json) await printJson(context.terminal, runs);
  else await context.terminal.answer(formatExampleRuns(runs));
  return runs.some(({ state }) => state === 'failed') ? exitCode.failed : exitCode.ok;
}

async function print<T extends object>(
  context: CommandContext,
  options: FolderOptions,
  ask: (engine: Engine) => Promise<T>,
  format: (answer: T) => string,
): Promise<number> {
  const answered = await openEngine(context, { options }, ask);
  if (options.json) await printJson(context.terminal, answered);
  else await context.terminal.answer(format(answered));
  return exitCode.ok;
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
