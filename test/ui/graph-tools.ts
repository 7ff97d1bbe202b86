import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { type ViewKind, viewKinds } from '../../src/protocol/view-kinds.ts';
import type { Workbench } from './workbench.ts';

async function graphOf(workbench: Workbench, file: string, line: string, word: string): Promise<Frame> {
  await workbench.openFile(file);
  await workbench.clickWord(line, word);
  await workbench.unlabelPictures();
  await workbench.run('Show Graph around Symbol');
  const frame = await workbench.panelFrame('graph', word);
  await drawn(frame, 'neighbourhood', word);
  return frame;
}

const checkout = (workbench: Workbench) =>
  graphOf(workbench, 'shop/checkout.py', 'def checkout(basket, code)', 'checkout');

const drawn = (frame: Frame, view: ViewKind, of: string) =>
  frame.locator(`.picture[aria-label^="${viewKinds[view].title} of ${of}"]`).waitFor();

const names = (frame: Frame) =>
  frame.evaluate(() => {
    const { graphPicture } = window as unknown as { graphPicture: import('cytoscape').Core };
    return graphPicture.nodes().map((node) => String(node.data('label')));
  });

async function shows(frame: Frame, present: readonly string[], absent: readonly string[] = []): Promise<void> {
  const isSo = async () => {
    const shown = await names(frame);
    const has = (name: string) => shown.some((each) => each.startsWith(name));
    return present.every(has) && !absent.some(has);
  };
  for (let tenths = 0; !(await isSo()); tenths++) {
    assert.ok(tenths < 100, `shown: ${(await names(frame)).join(', ')}; wanted: ${present}; not: ${absent}`);
    await frame.page().waitForTimeout(100);
  }
}

const showsAll = (frame: Frame) =>
  frame.waitForFunction(() => {
    const { graphPicture } = window as unknown as { graphPicture: import('cytoscape').Core };
    const [all, seen] = [graphPicture.elements().boundingBox(), graphPicture.extent()];
    return all.w > 0 && all.x1 >= seen.x1 && all.x2 <= seen.x2 && all.y1 >= seen.y1 && all.y2 <= seen.y2;
  });

const openMenu = (frame: Frame) => frame.getByRole('button', { name: 'More actions' }).click();

async function fromMenu(frame: Frame, name: string): Promise<void> {
  await openMenu(frame);
  await frame.locator('.menu-item', { hasText: name }).click();
}

async function isChecked(frame: Frame, name: string, isOn: boolean): Promise<void> {
  const item = frame.locator(`.menu-item[aria-checked="${isOn}"]`, { hasText: name });
  for (let tries = 0; tries < 50; tries++) {
    await openMenu(frame);
    const found = await item.isVisible();
    await frame.page().keyboard.press('Escape');
    if (found) return;
    await frame.page().waitForTimeout(100);
  }
  throw new Error(`${name} is not ${isOn ? 'on' : 'off'}.`);
}

async function choose(frame: Frame, view: ViewKind, of: string): Promise<void> {
  await frame.getByLabel('View', { exact: true }).selectOption(view);
  await drawn(frame, view, of);
}

async function focusNode(frame: Frame, name: string): Promise<void> {
  const box = frame.getByLabel('Find in graph');
  await box.fill(name);
  await box.press('Enter');
  await box.fill('');
  await frame.locator('.picture').focus();
}

const press = (frame: Frame, key: string) => frame.locator('.picture').press(key);

async function isMarked(frame: Frame, name: string): Promise<void> {
  const marked = () =>
    frame.evaluate(() => {
      const { graphPicture } = window as unknown as { graphPicture: import('cytoscape').Core };
      return graphPicture.nodes('.at-cursor').map((node) => String(node.data('label')));
    });
  for (let tenths = 0; !(await marked()).some((each) => each.startsWith(name)); tenths++) {
    assert.ok(tenths < 100, `marked: ${await marked()}; wanted: ${name}`);
    await frame.page().waitForTimeout(100);
  }
}

/** What scenarios of the graph panel do again and again. */
export const graphTools = {
  graphOf,
  checkout,
  drawn,
  names,
  shows,
  showsAll,
  openMenu,
  fromMenu,
  isChecked,
  choose,
  focusNode,
  press,
  isMarked,
} as const;
