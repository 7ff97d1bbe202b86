import type { Command } from 'commander';
import type { CommandContext, FolderOptions } from '../command-context.ts';
import { exampleQueries } from '../example-queries.ts';
import { exitCode } from '../exit-code.ts';
import { formatQuery } from '../format/format-query.ts';
import { newCommand } from '../new-command.ts';
import { openEngine } from '../open-engine.ts';
import { positiveInteger } from '../positive-integer.ts';
import { printRows } from '../print-rows.ts';

interface QueryOptions extends FolderOptions {
  readonly limit?: number;
}

/** More rows than a process can hold anyway. */
const allRows = 2 ** 31 - 1;

export function queryCommand(context: CommandContext, ended: (code: number) => void): Command {
  return newCommand({
    usage: 'query',
    summary: 'ask the graph in SQL, read only',
    description:
      'Asks the stored graph one question in SQL, read only. The views cpg_node, cpg_edge and cpg_property are where to start. With --json it prints an array of row objects, in which ids and numbers beyond 2^53 are strings.',
    examples: [`query "${exampleQueries.nodeKinds}"`, `query "${exampleQueries.slowRules}" --json`],
  })
    .argument('<select>', 'one query')
    .option('--limit <count>', 'most rows to print (default: all)', positiveInteger)
    .action(async (sql: string, options: QueryOptions) => ended(await query(context, sql, options)));
}

async function query(context: CommandContext, sql: string, options: QueryOptions): Promise<number> {
  const { terminal } = context;
  const result = await openEngine(context, { options }, (engine) => engine.query(sql, options.limit ?? allRows));
  if (options.json) await printRows(terminal, result);
  else await terminal.answer(formatQuery(result));
  if (result.truncated) terminal.note(`There are more than ${result.rows.length} rows; raise --limit to see them.\n`);
  return exitCode.ok;
}
