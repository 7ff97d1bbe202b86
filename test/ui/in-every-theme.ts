import type { Workbench } from './workbench.ts';

const themes = [
  ['light', 'Light Modern', '.vs'],
  ['high-contrast-light', 'Light High Contrast', '.hc-light'],
  ['high-contrast', 'Dark High Contrast', '.hc-black'],
  ['dark', 'Dark Modern', '.vs-dark'],
] as const;

/** Does something in each of the four kinds of themes, the dark one last. */
export async function inEveryTheme(workbench: Workbench, look: (theme: string) => Promise<void>): Promise<void> {
  for (const [name, theme, mark] of themes) {
    await workbench.changeTheme(theme);
    await workbench.page.locator(`.monaco-workbench${mark}`).waitFor();
    await look(name);
  }
}
