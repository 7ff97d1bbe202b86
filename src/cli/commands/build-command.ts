import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { EngineSettings, ParameterValue } from '../../protocol/engine-api.ts';
import { collect } from '../collect.ts';
import type { CommandContext, FolderOptions } from '../command-context.ts';
import { exitCode } from '../exit-code.ts';
import { formatSummary } from '../format/format-summary.ts';
import { leftOut } from '../left-out.ts';
import { newCommand } from '../new-command.ts';
import { openEngine } from '../open-engine.ts';
import { listParameterOption, parameterOption } from '../parameter-options.ts';
import { printJson } from '../print-json.ts';
import { profileOptions, profileSettingsOf } from '../profile-options.ts';
import { progressLine } from '../progress-line.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

interface BuildOptions extends FolderOptions {
  readonly scratch?: boolean;
  readonly exclude?: readonly string[];
  readonly scip?: string;
  readonly param?: Readonly<Record<string, ParameterValue>>;
  readonly list?: Readonly<Record<string, ParameterValue>>;
  readonly bundle?: string;
}

export function buildCommand(context: CommandContext, ended: (code: number) => void): Command {
  const command = newCommand({
    usage: 'build',
    summary: 'build the graph of a folder',
    description:
      'Reads the folder, builds its graph and prints a summary. Until it is complete, and when Ctrl-C cancels it, the graph from before stays.',
    examples: ['build', 'build ../shop --scratch', "build . --exclude 'vendor/**' --exclude '**/*.gen.*' --json"],
  })
    .argument('[folder]', 'the folder to read (default: the current one)')
    .option('--bundle <dir>', 'also write what the build was, came from and gave into a new folder, to be replayed')
    .option('--scratch', 'forget the stored graph and build anew')
    .option(
      '--exclude <glob>',
      'leave files out, besides those of .gitignore and those the editor leaves out (files.exclude, search.exclude, of .vscode/settings.json and by default); may be repeated',
      collect,
    )
    .option(
      '--scip <file>',
      'the SCIP index to believe before syntax; auto for those in the folder, off for none (default: auto)',
    );
  command
    .option('--param <name=value>', 'a value rules read; may be repeated', parameterOption)
    .option('--list <name=a,b>', 'a list rules read as a table; may be repeated', listParameterOption);
  for (const option of profileOptions()) command.addOption(option);
  return command.action(async (folder: string | undefined, options: BuildOptions) =>
    ended(await build(context, folder, options)),
  );
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
      { options: chosen, settings: settingsOf(chosen, terminal), progress: (progress) => line.show(progress) },
      async (engine) => {
        const bundle = options.bundle === undefined ? null : resolve(terminal.workingFolder, options.bundle);
        if (bundle !== null) await engine.prepareBundle(bundle);
        const built = await engine.build({ scratch: options.scratch ?? false }, abort.signal);
        if (bundle !== null) await engine.bundle(bundle);
        return built;
      },
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

/** The index as the engine takes it: what is no word of its own is a file, from where the person is. */
function indexOf(scip: string, { workingFolder }: Terminal): string {
  if (scip === 'auto' || scip === 'off') return scip;
  const file = resolve(workingFolder, scip);
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  throw new UsageError(
    `There is no file ${file}. Give the index an indexer has written, auto for those in the folder, or off for none.`,
  );
}

const settingsOf = (options: BuildOptions, terminal: Terminal): EngineSettings => ({
  exclude: leftOut(resolve(terminal.workingFolder, options.folder ?? '.'), options.exclude ?? [], (message) =>
    terminal.note(message),
  ),
  ...(options.scip !== undefined && { scip: indexOf(options.scip, terminal) }),
  ...(options.param || options.list ? { parameters: { ...options.param, ...options.list } } : {}),
  ...profileSettingsOf(options as never),
});
