import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { must } from '../../src/model/must.ts';
import { untilStill } from './until-still.ts';
import { wordBox } from './word-box.ts';

const screenshots = path.resolve('out/screenshots');
const windowSize = { width: 1440, height: 900 } as const;

/** Whether something worked. */
const shown = [() => true, () => false] as const;

/** The row of the open list that Enter takes; while what was typed is looked up, another one has the focus. */
const focusedRow = (page: Page, title: string) =>
  page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).first();

/** How long a list may take to open: a key that went to a page being drawn is lost, so that the first waits are short. */
const patience = (tries: number) => ({ timeout: Math.min(1000 * (tries + 1), 5000) });

/** What a person does with the workbench. */
export class Workbench {
  constructor(readonly page: Page) {}

  /** Runs a command from the palette, one of ours unless another category is named. */
  async run(title: string, category = 'Code Anatomy'): Promise<void> {
    const { page } = this;
    const input = page.locator('.quick-input-widget input').first();
    const name = `${category}: ${title}`; // Another one may come first for being used before.
    const row = focusedRow(page, name);
    const listed = page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
    const brief = { timeout: 5000 };
    const goDownTo = async (row: Locator) => {
      for (let steps = 0; steps < 5; steps++) {
        if (await row.waitFor({ timeout: steps === 0 ? 500 : 200 }).then(...shown)) return;
        await page.keyboard.press('ArrowDown');
      }
      await row.waitFor(brief);
    };
    const isListed = async (tries: number) => {
      await page.keyboard.press('F1');
      return input
        .fill(`>${name}`, patience(tries))
        .then(() => listed.waitFor(brief))
        .then(() => goDownTo(row))
        .then(() => input.evaluate((each) => each === document.activeElement))
        .catch(() => false);
    };
    // A window or page that is still starting takes the focus, which closes the list; one that is open keeps the commands it began with.
    for (let tries = 1; !(await isListed(tries)); tries++) {
      if (tries === 10) throw new Error(`The palette did not list ${title}.`);
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => {
      const input = document.querySelector<HTMLInputElement>('.quick-input-widget input'); // A command may open a list of its own.
      return !input || input.offsetParent === null || !input.value.startsWith('>');
    });
  }

  /** Closes everything in the editor area, by a command of the editor itself. */
  async closeEditors(): Promise<void> {
    await this.run('Close All Editors', 'View');
    await this.page.locator('.tab').first().waitFor({ state: 'detached' });
  }

  /** Takes an entry of the list that is open. */
  async pick(label: string): Promise<void> {
    const { page } = this;
    const input = page.locator('.quick-input-widget input').first();
    const brief = { timeout: 10_000 };
    await input.waitFor(brief);
    await input.fill(label, brief);
    await focusedRow(page, label).waitFor(brief);
    await page.keyboard.press('Enter');
    await page.waitForFunction((label) => {
      const input = document.querySelector<HTMLInputElement>('.quick-input-widget input'); // The entry may ask for something in turn.
      return !input || input.offsetParent === null || input.value !== label;
    }, label);
  }

  /** Runs a command and takes an entry of its list; a panel that takes the focus closes the list, which is opened again then. */
  async choose(title: string, label: string): Promise<void> {
    for (let tries = 0; tries < 5; tries++) {
      await this.run(title);
      const isTaken = await this.pick(label).then(
        () => true,
        () => false,
      );
      if (isTaken) return;
    }
    throw new Error(`The list of ${title} closed before ${label} could be taken.`);
  }

  /** Opens a file at its first line in the group of the code, not in that of the panels; a key pressed while a list changes may be lost. */
  async openFile(file: string): Promise<void> {
    const { page } = this;
    const active = page.locator('.tab.active', { hasText: path.basename(file) }).first();
    const tab = page.locator('.editor-group-container').first().locator('.tab.active').first();
    const input = page.locator('.quick-input-widget input').first();
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: path.basename(file) }).first();
    const brief = { timeout: 5000 };
    for (let tries = 0; tries < 10; tries++) {
      if (await tab.isVisible()) await tab.click();
      await page.keyboard.press('F1'); // The key for files does not come through from every panel; this list has them too.
      const isDone = await input
        .fill(`${file}:1`, patience(tries))
        .then(() => row.waitFor(brief))
        .then(() => page.keyboard.press('Enter'))
        .then(() => input.waitFor({ state: 'hidden', ...brief }))
        .then(() => active.waitFor(brief))
        .then(...shown);
      if (isDone) return;
      await page.keyboard.press('Escape');
    }
    throw new Error(`${file} did not open.`);
  }

  /** Puts the cursor at a place of a file in the group of the code, without the mouse. */
  async goTo(file: string, line: number, column: number): Promise<void> {
    const { page } = this;
    const input = page.locator('.quick-input-widget input').first();
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: path.basename(file) }).first();
    const panel = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Graph:' }); // It is listed, too.
    const place = page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` });
    const brief = { timeout: 5000 };
    for (let tries = 0; tries < 10; tries++) {
      await page.keyboard.press('Control+1');
      await page.keyboard.press('F1'); // The key for files does not come through from every panel; this list has them too.
      const isDone = await input
        .fill(`${file}:${line}:${column}`, patience(tries))
        .then(() => row.waitFor(brief))
        .then(async () => {
          for (let rows = 0; rows < 5 && (await panel.isVisible()); rows++) await page.keyboard.press('ArrowDown');
        })
        .then(() => page.keyboard.press('Enter'))
        .then(() => input.waitFor({ state: 'hidden', ...brief }))
        .then(() => place.waitFor(brief))
        .then(...shown);
      if (isDone) return;
      await page.keyboard.press('Escape');
    }
    throw new Error(`The cursor did not come to ${file}:${line}:${column}.`);
  }

  /** Brings a tab to the front; a click right after a list closed may be lost. */
  async activateTab(name: string): Promise<void> {
    const active = this.page.locator('.tab.active', { hasText: name });
    for (let tries = 0; tries < 10 && !(await active.isVisible()); tries++) {
      await this.page.locator('.tab', { hasText: name }).click();
      await active.waitFor({ timeout: 1000 }).catch(() => {});
    }
  }

  /** Puts the cursor into a word; a click right after a list closed may be lost. */
  async clickWord(line: string, word: string): Promise<void> {
    const { page } = this;
    const active = page.locator('.active-line-number');
    for (let tries = 0; tries < 10; tries++) {
      const box = await wordBox(page, line, word);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      for (let tenths = 0; tenths < 10; tenths++) {
        const lines = await Promise.all((await active.all()).map((each) => each.boundingBox()));
        if (lines.some((at) => at && Math.abs(at.y - box.y) < at.height / 2)) return;
        await page.waitForTimeout(100);
      }
    }
    throw new Error(`The cursor did not come to ${word}.`);
  }

  /** Text of our hover; a still pointer asks only once, so it is nudged until there is an answer. */
  async hover(line: string, word: string): Promise<string> {
    const hover = this.page.locator('.monaco-hover:visible', { hasText: 'Show graph' });
    for (let tries = 0; tries < 10 && !(await hover.isVisible()); tries++) {
      const box = await wordBox(this.page, line, word);
      await this.page.mouse.move(box.x - 30, box.y + 60);
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
      await hover.waitFor({ timeout: 3000 }).catch(() => {});
    }
    return (await hover.allInnerTexts()).join().trim();
  }

  /** The inner frame that shows a kind of panel, when it shows it; with several, the one of a title. */
  async panelFrame(kind: 'graph' | 'rules' | 'query', title = ''): Promise<Frame> {
    for (let tenths = 0; tenths < 600; tenths++) {
      for (const frame of this.page.frames()) {
        const found = await frame
          .evaluate(() => [document.body?.dataset.panel, document.querySelector('.title')?.textContent] as const)
          .catch(() => [undefined, undefined] as const);
        if (found[0] === kind && (title === '' || found[1]?.includes(title))) return frame;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error(`The ${kind} panel did not open.`);
  }

  /** Takes the labels off the pictures that are shown, so that one with a label was drawn afterwards. */
  async unlabelPictures(): Promise<void> {
    const unlabel = () => document.querySelector('.picture')?.removeAttribute('aria-label');
    await Promise.all(this.page.frames().map((frame) => frame.evaluate(unlabel).catch(() => {})));
  }

  /** Waits for an editor and puts the cursor into it, whichever group of editors has the focus. */
  async focusEditor(title: string): Promise<void> {
    const tab = this.page.locator('.tab.active', { hasText: title });
    await tab.waitFor();
    await this.page.locator('.editor-group-container', { has: tab }).locator('.view-lines').click();
  }

  /** Where an element of the drawn graph is on the screen. */
  async placeOf(frame: Frame, selector: string): Promise<{ readonly x: number; readonly y: number }> {
    const inside = await frame.evaluate((selector) => {
      const { graphPicture } = window as unknown as { graphPicture: import('cytoscape').Core };
      const { ele } = graphPicture.$(selector).max((each) => {
        if (!each.isEdge()) return 0;
        const [from, to] = [each.sourceEndpoint(), each.targetEndpoint()];
        return Math.hypot(from.x - to.x, from.y - to.y); // A short edge may lie under its nodes.
      });
      if (!ele) return null;
      const point = ele.isEdge()
        ? ele.renderedMidpoint()
        : (ele as import('cytoscape').NodeSingular).renderedPosition();
      return { x: point.x, y: point.y };
    }, selector);
    const area = must(await frame.locator('.picture').boundingBox(), 'the picture');
    const { x, y } = must(inside, selector);
    return { x: area.x + x, y: area.y + y };
  }

  /**
   * Waits for a message in the notification centre; the test driver of the editor shows no toasts. The centre closes with the
   * last notification in it, as when a progress ends, and is opened again then.
   */
  async notification(text: RegExp): Promise<void> {
    const centre = this.page.locator('.notifications-center');
    const message = centre.getByText(text).first();
    for (let tries = 0; tries < 30; tries++) {
      if (!(await centre.isVisible())) await this.page.locator('.statusbar-item[id="status.notifications"]').click();
      if (await message.waitFor({ timeout: 2000 }).then(...shown)) return;
    }
    throw new Error(`No notification said ${text}.`);
  }

  async dismissNotifications(): Promise<void> {
    await this.page.locator('.notifications-center .codicon-notifications-clear-all').click();
    await this.page.locator('.notifications-center').waitFor({ state: 'hidden' });
  }

  /** Builds by the command of a title; what earlier builds said does not count. */
  async build(title = 'Build Code Graph'): Promise<void> {
    await this.run('Clear All Notifications', 'Notifications');
    await this.run(title);
    await this.notification(/Code graph built in .* nodes?, .* edges?/);
    await this.dismissNotifications();
  }

  async changeTheme(name: string): Promise<void> {
    const { page } = this;
    // A panel takes the focus back, which closes the list of themes.
    const editor = page.locator('.view-lines').first();
    if (await editor.isVisible()) await editor.click();
    else await page.locator('.pane-body .monaco-list').first().focus();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+t');
    const input = page.locator('.quick-input-widget input');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Modern' }).first().waitFor();
    await input.fill(name);
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
    await page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  async screenshot(name: string): Promise<void> {
    await mkdir(screenshots, { recursive: true });
    await Promise.all(this.page.frames().map(untilStill));
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  }

  /** Puts away what a scenario that failed may have left: lists, messages, another theme, size or kind of motion. */
  async rest(): Promise<void> {
    const { page } = this;
    await page.mouse.move(5, 5);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize(windowSize);
    for (let times = 0; times < 3; times++) await page.keyboard.press('Escape');
    if (await page.locator('.notifications-center').isVisible()) await this.dismissNotifications();
    if (!(await page.locator('.monaco-workbench.vs-dark').isVisible())) await this.changeTheme('Dark Modern');
  }
}
