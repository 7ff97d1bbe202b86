import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { BundleConfig, BundleManifest } from '../../protocol/bundle.ts';
import type { EngineSettings, Folder } from '../../protocol/engine-api.ts';
import type { CommandContext, FolderOptions } from '../command-context.ts';
import { digestDifferences } from '../digest-differences.ts';
import { exitCode } from '../exit-code.ts';
import { formatReplay } from '../format/format-replay.ts';
import { newCommand } from '../new-command.ts';
import { openEngine } from '../open-engine.ts';
import { printJson } from '../print-json.ts';
import { progressLine } from '../progress-line.ts';
import { readBundleFile } from '../read-bundle-file.ts';
import { UsageError } from '../usage-error.ts';

export function replayCommand(context: CommandContext, ended: (code: number) => void): Command {
  return newCommand({
    usage: 'replay',
    summary: 'build what a bundle describes again and compare',
    description:
      'Builds again with the settings of a bundle, apart from the stored graph unless --storage says where, and compares rows and digest of every table.',
    folder: 'where the sources are now (default: where they were)',
    examples: ['build --bundle out/run', 'replay out/run', 'replay out/run --folder ../shop --json'],
  })
    .argument('<bundle>', 'the folder that build --bundle wrote')
    .action(async (bundle: string, options: FolderOptions) => ended(await replay(context, bundle, options)));
}

async function replay(context: CommandContext, bundle: string, options: FolderOptions): Promise<number> {
  const { terminal } = context;
  const from = resolve(terminal.workingFolder, bundle);
  const config = await readBundleFile<BundleConfig>(from, 'config.json');
  const manifest = await readBundleFile<BundleManifest>(from, 'manifest.json');
  const folders = movedFolders(config, options.folder && resolve(terminal.workingFolder, options.folder));
  const apart = options.storage === undefined ? await mkdtemp(join(tmpdir(), 'code-anatomy-replay-')) : null;
  const line = progressLine(terminal);
  const abort = new AbortController();
  const stopListening = terminal.onInterrupt(() => abort.abort());
  try {
    const digests = await openEngine(
      context,
      {
        options: { ...options, ...(apart === null ? {} : { storage: apart }) },
        settings: config.settings as EngineSettings,
        folders,
        progress: (progress) => line.show(progress),
      },
      async (engine) => {
        await engine.build({ scratch: true }, abort.signal);
        return engine.digests(false);
      },
    );
    line.clear();
    const differences = digestDifferences(manifest.tables, digests);
    if (options.json) await printJson(terminal, { build: manifest.build_id, tables: digests.length, differences });
    else await terminal.answer(formatReplay(manifest.build_id, digests.length, differences));
    return differences.length > 0 ? exitCode.failed : exitCode.ok;
  } finally {
    line.clear();
    stopListening();
    if (apart !== null) await rm(apart, { recursive: true, force: true });
  }
}

/** The folders of the build; a single one may lie elsewhere now. Its name stays, for it is in the graph. */
function movedFolders({ volatile }: BundleConfig, to: string | undefined): readonly Folder[] {
  const [first, ...others] = volatile.folders;
  if (to === undefined || !first) return volatile.folders;
  if (others.length > 0)
    throw new UsageError('The bundle is of several folders; it can be replayed only where they are.');
  return [{ name: first.name, path: to }];
}
