import type { Page } from 'playwright-core';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Box of a word in a visible editor line; waits until the line is drawn with its tokens, for lines are redrawn at will. */
export async function wordBox(page: Page, lineText: string, word: string): Promise<Box> {
  const handle = await page.waitForFunction(findWord, [lineText, word] as const, { timeout: 20_000 });
  return (await handle.jsonValue()) as Box;
}

/** Runs in the page. */
function findWord([lineText, word]: readonly [string, string]): Box | false {
  const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');
  const line = [...document.querySelectorAll('.view-line')].find((each) => plain(each.textContent).includes(lineText));
  if (!line?.querySelector('span[class*="mtk"]')) return false;
  const at = plain(line.textContent).indexOf(lineText) + lineText.indexOf(word);
  const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  for (
    let text = texts.nextNode() as Text | null, seen = 0;
    text;
    seen += text.data.length, text = texts.nextNode() as Text | null
  ) {
    if (at < seen || at >= seen + text.data.length) continue;
    const range = document.createRange();
    range.setStart(text, at - seen);
    range.setEnd(text, Math.min(text.data.length, at - seen + word.length));
    const { x, y, width, height } = range.getBoundingClientRect();
    return width > 0 && { x, y, width, height };
  }
  return false;
}
