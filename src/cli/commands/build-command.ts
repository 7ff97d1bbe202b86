import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { EngineSettings } from '../../protocol/engine-api.ts';
import { collect } from '../collect.ts';
import type { CommandContext, FolderOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { formatSummary } from '../format/format-summary.ts';
import { megabytes } from '../megabytes.ts';
import { newCommand } from '../new-command.ts';
import { openEngine } from '../open-engine.ts';
import { positiveInteger } from '../positive-integer.ts';
import { printJson } from '../print-json.ts';
import { progressLine } from '../progress-line.ts';
import { UsageError } from '../usage-error.ts';

interface BuildOptions extends FolderOptions {
  readonly scratch?: boolean;
  readonly exclude: readonly string[];
  readonly maxFileSize?: number;
  readonly workers?: number;
  readonly threads?: number;
  readonly memoryLimit?: number;
  readonly fallback?: 'record' | 'deny';
  readonly explain?: 'off' | 'plan' | 'analyze';
}

export function buildCommand(context: CommandContext, ended: (code: number) => void): Command {
  return newCommand({
    usage: 'build',
    summary: 'build the graph of a folder',
    description:
      'Reads the folder, builds its graph and prints a summary. Until it is complete, and when Ctrl-C cancels it, the graph from before stays.',
    examples: ['build', 'build ../shop --scratch', "build . --exclude 'vendor/**' --exclude '**/*.gen.*' --json"],
  })
    .argument('[folder]', 'the folder to read (default: the current one)')
    .option('--scratch', 'forget the stored graph and build anew')
    .option('--exclude <glob>', 'leave files out, besides those of .gitignore; may be repeated', collect, [])
    .option('--max-file-size <size>', 'leave larger files out: megabytes, or a number with KB, MB or GB', megabytes)
    .option('--workers <count>', 'threads that parse', positiveInteger)
    .option('--threads <count>', 'threads of the database', positiveInteger)
    .option('--memory-limit <size>', 'memory of the database: megabytes, or a number with MB or GB', megabytes)
    .addOption(
      new Option('--fallback <policy>', 'what to do when a rule cannot run natively').choices(['record', 'deny']),
    )
    .addOption(new Option('--explain <level>', 'query plans to keep for each rule').choices(['off', 'plan', 'analyze']))
    .action(async (folder: string | undefined, options: BuildOptions) => ended(await build(context, folder, options)));
}

async function build(context: CommandContext, folder: string | undefined, options: BuildOptions): Promise<number> {
  const { terminal } = context;
  const chosen = { ...options, ...whichFolder(folder, options.folder, terminal.workingFolder) };
  const line = progressLine(terminal);
  const abort = new AbortController();
  const stopListening = terminal.onInterrupt(() => abort.abort());
  try {
    const summary = await openEngine(
      context,
      { options: chosen, settings: settingsOf(options), progress: (progress) => line.show(progress) },
      (engine) => engine.build({ scratch: options.scratch ?? false }, abort.signal),
    );
    line.clear();
    if (options.json) await printJson(terminal, summary);
    else await terminal.answer(formatSummary(summary));
    return summary.rules.failed > 0 ? exitCode.failed : exitCode.ok;
  } finally {
    line.clear();
    stopListening();
  }
}

function whichFolder(argument: string | undefined, option: string | undefined, from: string): FolderOptions {
  if (argument !== undefined && option !== undefined && resolve(from, argument) !== resolve(from, option)) {
    throw new UsageError(`Two folders were given, ${argument} and ${option}; give one.`);
  }
  const folder = argument ?? option;
  return folder === undefined ? {} : { folder };
}

/** Settings that were given; the engine has defaults for the others. */
function settingsOf(options: BuildOptions): EngineSettings {
  const { exclude, maxFileSize, workers, threads, memoryLimit, fallback, explain } = options;
  return {
    ...(exclude.length > 0 && { exclude }),
    ...(maxFileSize !== undefined && { maxFileSizeMb: maxFileSize }),
    ...(workers !== undefined && { workers }),
    ...(threads !== undefined && { threads }),
    ...(memoryLimit !== undefined && { memoryLimitMb: memoryLimit }),
    ...(fallback !== undefined && { fallback }),
    ...(explain !== undefined && { explain }),
  };
}
