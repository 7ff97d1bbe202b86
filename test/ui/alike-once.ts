import type { Frame } from 'playwright-core';

/** Shorter lists are looked at as they are. */
const fewest = 12;

/**
 * Takes away, while something is done, all but two of the entries of a long list that look alike in everything but words and
 * place. What is wrong with how one looks, such as too little contrast, is wrong with all of them.
 */
export async function withAlikeOnce<T>(frame: Frame, done: () => Promise<T>): Promise<T> {
  await frame.evaluate(hideAlike, fewest);
  try {
    return await done();
  } finally {
    await frame.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>('[data-alike]')) {
        each.style.display = each.dataset.alike ?? '';
        delete each.dataset.alike;
      }
    });
  }
}

/** Runs in the page. */
function hideAlike(fewest: number): void {
  const attribute = ({ name, value }: Attr) =>
    /^(class|role|tabindex)$/.test(name) || /^(true|false|)$/.test(value) ? `${name}=${value}` : name;
  const look = (each: Element): string => {
    const { color, backgroundColor, opacity, fontSize, fontWeight, display } = getComputedStyle(each);
    const painted = [color, backgroundColor, opacity, fontSize, fontWeight, display];
    const words = each.childElementCount === 0 && each.textContent?.trim() ? 'words' : '';
    const own = [each.localName, ...[...each.attributes].map(attribute), ...painted, words];
    return `<${own.join(' ')}>${[...each.children].map(look).join('')}`;
  };
  for (const list of document.querySelectorAll('body *')) {
    if (list.childElementCount < fewest) continue;
    const seen = new Map<string, number>();
    for (const entry of list.children) {
      if (!(entry instanceof HTMLElement)) continue;
      const how = look(entry);
      const times = (seen.get(how) ?? 0) + 1;
      seen.set(how, times);
      if (times <= 2) continue;
      entry.dataset.alike = entry.style.display;
      entry.style.display = 'none';
    }
  }
}
