import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { collect } from '../collect.ts';
import type { CommandContext, FolderOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { formatCount } from '../format/format-count.ts';
import { textTable } from '../format/text-table.ts';
import { newCommand } from '../new-command.ts';
import { openEngine } from '../open-engine.ts';
import { printJson } from '../print-json.ts';
import { UsageError } from '../usage-error.ts';

interface ExportOptions extends FolderOptions {
  readonly format: 'parquet' | 'csv' | 'json' | 'arrow';
  readonly table?: readonly string[];
}

export function exportCommand(context: CommandContext, ended: (code: number) => void): Command {
  return newCommand({
    usage: 'export',
    summary: 'write tables of the graph to files',
    description:
      'Writes tables or views of the stored graph to a folder, one file each, in an order that is always the same, with a .meta.json beside each that says what it is. Such a file can be asked about with query --dataset.',
    examples: ['export out', 'export out --format csv --table cpg_node --table cpg_edge'],
  })
    .argument('<dir>', 'the folder to write to')
    .addOption(
      new Option('--format <format>', 'format of the files')
        .choices(['parquet', 'csv', 'json', 'arrow'])
        .default('parquet'),
    )
    .option('--table <name>', 'what to write; may be repeated (default: cpg_node, cpg_edge, cpg_property)', collect)
    .action(async (folder: string, options: ExportOptions) => ended(await exportTables(context, folder, options)));
}

async function exportTables(context: CommandContext, folder: string, options: ExportOptions): Promise<number> {
  const { terminal } = context;
  const tables = options.table ?? ['cpg_node', 'cpg_edge', 'cpg_property'];
  const into = resolve(terminal.workingFolder, folder);
  if (existsSync(into) && !statSync(into).isDirectory())
    throw new UsageError(`${into} is a file; give a folder to write to, which is made if there is none.`);
  const request = { folder: into, format: options.format, tables };
  const files = await openEngine(context, { options }, (engine) => engine.export(request));
  if (options.json) await printJson(terminal, files);
  else
    await terminal.answer(
      textTable(
        files.map(({ file, rows }) => [file, `${formatCount(rows)} rows`]),
        ['left', 'right'],
      ),
    );
  return exitCode.ok;
}
