import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../../setup/build.mjs';
import { root } from '../../../setup/root.mjs';
import { openBrowser, startHost } from '../../../setup/vscode-host/host.mjs';
import { installHost } from '../../../setup/vscode-host/install.mjs';
import { measure } from '../measure.mjs';
import { answerQuestions } from './answer-questions.mjs';
import { starts, writeSymbolRepository } from './symbol-repository.mjs';
import { notePaints, WindowFigures } from './window-figures.mjs';

/** Builds a repository of a hundred thousand symbols, opens it in a real window, and reports what a person waits for there. */
export async function benchFace({ cache, rounds, cycles, say }) {
  await build({ tests: true });
  const folder = join(cache, 'symbols');
  say('face: writing and building the repository');
  const symbols = writeSymbolRepository(folder);
  await measure([join(root, 'dist/cli.cjs'), 'build', folder, '--json'], { cwd: cache });
  if (!existsSync(join(folder, '.codeanatomy/graph.duckdb'))) throw new Error(`No graph was stored in ${folder}.`);
  const installed = await installHost();
  const browser = await openBrowser(installed.browser);
  const plan = { starts, rounds, cycles, sampleEvery: Math.max(1, cycles / 20) };
  const answers = await answerQuestions(plan, new WindowFigures(browser.page), say);
  const host = await startHost({ ...installed, environment: { FACE_BENCH: answers.address } });
  try {
    await browser.page.addInitScript(notePaints);
    await browser.page.exposeFunction('codeAutomationLog', () => {});
    await browser.page.exposeFunction('codeAutomationExit', (code) => {
      if (code !== 0) answers.fail(new Error('The run in the window failed.'));
    });
    const opened = [
      ['extensionDevelopmentPath', host.remote(root)],
      ['extensionTestsPath', host.remote(join(root, 'out/tests/face-bench.cjs'))],
    ];
    await browser.page.goto(host.url(folder, opened));
    return { symbols, ...(await answers.run) };
  } finally {
    await browser.close();
    await host.stop();
    answers.close();
  }
}
