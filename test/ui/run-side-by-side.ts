import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { prepareFixture } from '../../setup/vscode-host/fixture.mjs';
import { must } from '../../src/model/must.ts';

/** Runs every track in a process of its own, on a folder of its own; whether all went well. */
export async function runSideBySide(tracks: readonly string[]): Promise<boolean> {
  const program = must(process.argv[1], 'the program that runs');
  const codes = tracks.map(async (track) => {
    const fixture = prepareFixture(`ui-tests-${track}`);
    const env = { ...process.env, UI_TRACK: track, CODE_ANATOMY_FIXTURE: fixture };
    const [code] = await once(spawn(process.execPath, [program], { env, stdio: 'inherit' }), 'exit');
    return code;
  });
  return (await Promise.all(codes)).every((code) => code === 0);
}
