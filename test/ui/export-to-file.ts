import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { must } from '../../src/model/must.ts';
import type { Workbench } from './workbench.ts';

/** Exports the picture of a panel through its menu, or the one in front by the command; answers with what was written into the folder of the tests. */
export async function exportToFile(
  workbench: Workbench,
  from: Frame | 'palette',
  format: string,
  name: string,
): Promise<Buffer<ArrayBufferLike>> {
  const { page } = workbench;
  const file = path.join(must(process.env.CODE_ANATOMY_FIXTURE, 'CODE_ANATOMY_FIXTURE'), name);
  rmSync(file, { force: true });
  if (from === 'palette') await workbench.run('Export Graph…');
  else {
    await from.getByRole('button', { name: 'More actions' }).click();
    await from.locator('.menu-item', { hasText: 'Export…' }).click();
  }
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await input.fill(format);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: format }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (ending) => document.querySelector<HTMLInputElement>('.quick-input-widget input')?.value.endsWith(ending),
    path.extname(name),
  );
  await input.fill(file);
  await page.keyboard.press('Enter');
  for (let tenths = 0; tenths < 200; tenths++) {
    try {
      return readFileSync(file);
    } catch {
      await page.waitForTimeout(100);
    }
  }
  throw new Error(`${file} was not written.`);
}
