import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { EngineError } from '../../engine/engine.ts';
import type { EngineSettings, ParameterValue } from '../../protocol/engine-api.ts';
import type { CommandContext, FolderOptions } from '../command-context.ts';
import { exampleQueries } from '../example-queries.ts';
import { exitCode } from '../exit-code.ts';
import { formatQuery } from '../format/format-query.ts';
import { newCommand } from '../new-command.ts';
import { openEngine } from '../open-engine.ts';
import { datasetOption, listParameterOption, parameterOption } from '../parameter-options.ts';
import { positiveInteger } from '../positive-integer.ts';
import { printRows } from '../print-rows.ts';
import { UsageError } from '../usage-error.ts';

interface QueryOptions extends FolderOptions {
  readonly limit?: number;
  readonly param?: Readonly<Record<string, ParameterValue>>;
  readonly list?: Readonly<Record<string, ParameterValue>>;
  readonly dataset?: NonNullable<EngineSettings['datasets']>;
}

/** More rows than a process can hold anyway. */
const allRows = 2 ** 31 - 1;

export function queryCommand(context: CommandContext, ended: (code: number) => void): Command {
  const command = newCommand({
    usage: 'query',
    summary: 'ask the graph in SQL, read only',
    description:
      'Asks the stored graph one question in SQL, read only. The views cpg_node, cpg_edge and cpg_property are where to start. With --json it prints an array of row objects, in which ids and numbers beyond 2^53 are strings.',
    examples: [`query "${exampleQueries.nodeKinds}"`, `query "${exampleQueries.slowRules}" --json`],
  })
    .argument('<select>', 'one query')
    .option('--limit <count>', 'most rows to print (default: all)', positiveInteger)
    .option('--param <name=value>', 'a value the question reads as $name; may be repeated', parameterOption)
    .option(
      '--list <name=a,b>',
      'a list the question reads as data.parameter_name; may be repeated',
      listParameterOption,
    )
    .option(
      '--dataset <name=path>',
      'a file the question reads as data.name, or a folder of them; may be repeated. Instead of the path JSON may say more: {"path", "format", "partitions", "order", "files", "table"}',
      datasetOption,
    )
    .action(async (sql: string, options: QueryOptions) => ended(await query(context, sql.trimStart(), options)));
  const parseOptions = command.parseOptions.bind(command);
  command.parseOptions = (args) => parseOptions(args.map(asStatement));
  return command;
}

/** A statement may begin with a comment: what begins as an option does and has blanks in its name is none. */
const asStatement = (arg: string): string => (/^--[^=\s]*\s/.test(arg) ? ` ${arg}` : arg);

async function query(context: CommandContext, sql: string, options: QueryOptions): Promise<number> {
  const { terminal } = context;
  const parameters = { ...options.param, ...options.list };
  const datasets = Object.entries(options.dataset ?? {}).map(
    ([name, location]) => [name, { ...location, path: resolve(terminal.workingFolder, location.path) }] as const,
  );
  for (const [, { path }] of datasets)
    if (!existsSync(path)) throw new UsageError(`There is no file or folder ${path}.`);
  const settings = datasets.length === 0 ? {} : { datasets: Object.fromEntries(datasets) };
  const warnings: string[] = [];
  const warned = (message: string) => void warnings.push(message);
  const result = await openEngine(context, { options, settings, warned }, (engine) =>
    engine.query(sql, options.limit ?? allRows, undefined, parameters),
  ).catch((error: unknown) => {
    if (isMissing(unreadable(warnings), error)) return null; // Why, the warning has said.
    throw error;
  });
  if (result === null) return exitCode.failed;
  if (options.json) await printRows(terminal, result);
  else await terminal.answer(formatQuery(result));
  if (result.truncated) terminal.note(`There are more than ${result.rows.length} rows; raise --limit to see them.\n`);
  return exitCode.ok;
}

/** Names of the datasets that a warning is about. */
const unreadable = (warnings: readonly string[]): readonly string[] =>
  warnings.flatMap((warning) => /^Dataset (\w+) /.exec(warning)?.[1] ?? []);

/** Whether a question failed because it reads a dataset that is not there. */
const isMissing = (names: readonly string[], error: unknown): boolean =>
  error instanceof EngineError &&
  names.some((name) => error.message.startsWith(`Catalog Error: Table with name ${name} does not exist`));
