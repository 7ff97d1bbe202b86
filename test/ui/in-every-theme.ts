import type { Frame } from 'playwright-core';
import type { Workbench } from './workbench.ts';

const themes = [
  ['light', 'Light Modern', '.vs', 'vscode-light'],
  ['high-contrast-light', 'Light High Contrast', '.hc-light', 'vscode-high-contrast-light'],
  ['high-contrast', 'Dark High Contrast', '.hc-black', 'vscode-high-contrast'],
  ['dark', 'Dark Modern', '.vs-dark', 'vscode-dark'],
] as const;

/** Does something in each of the four kinds of themes, the dark one last. */
export async function inEveryTheme(workbench: Workbench, look: (theme: string) => Promise<void>): Promise<void> {
  for (const [name, theme, mark, kind] of themes) {
    await workbench.changeTheme(theme);
    await workbench.page.locator(`.monaco-workbench${mark}`).waitFor();
    await Promise.all(workbench.page.frames().map((frame) => hasTheme(frame, kind)));
    await look(name);
  }
}

/** A page of ours hears of the theme after the window has it. */
async function hasTheme(frame: Frame, kind: string): Promise<void> {
  const isOurs = await frame.evaluate(() => document.body?.dataset.panel !== undefined).catch(() => false);
  if (isOurs) await frame.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor({ state: 'attached' });
}
