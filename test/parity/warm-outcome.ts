import type { SourceFiles } from '../tools/built-graph.ts';
import { EngineFixture } from '../tools/engine-fixture.ts';

/** Digests of a cold build, and of a build that found the graph of another state of the files and then of these. */
export async function warmOutcome(
  files: SourceFiles,
): Promise<{ readonly cold: Readonly<Record<string, string>>; readonly warm: Readonly<Record<string, string>> }> {
  const fixture = new EngineFixture();
  try {
    const folder = fixture.folder(files);
    const digests = async () =>
      Object.fromEntries(
        (await fixture.engine.digests(true)).map(({ table, rows, digest }) => [table, `${rows} ${digest}`]),
      );
    await fixture.built(folder, { matches: 'all' });
    const cold = await digests();
    const [first = ''] = Object.keys(files);
    const build = () => fixture.engine.build({ scratch: false }, new AbortController().signal);
    fixture.write(folder, { [first]: '' });
    await build();
    fixture.write(folder, { [first]: files[first] ?? '' });
    await build();
    await build();
    return { cold, warm: await digests() };
  } finally {
    await fixture.close();
  }
}
