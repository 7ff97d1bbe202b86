import { certaintyTitle } from '../../../src/protocol/certainty-title.ts';
import type { RuleCertainty } from '../../../src/protocol/editor-view.ts';
import { numberText } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';

const order = ['exact', 'one_of', 'heuristic', 'unresolved'] as const;

/** Shares of the certainties as a bar, said in words beside it: `exact 93 %`. */
export function certaintyBar(shares: RuleCertainty | null): HTMLElement {
  if (!shares) return element('span', {}, '–');
  const percent = (name: (typeof order)[number]) => {
    const share = shares[name] * 100;
    return `${numberText(Number(share.toFixed(share > 0 && share < 1 ? 1 : 0)))} %`;
  };
  const present = order.filter((name) => shares[name] > 0);
  const words = present.map((name) => `${certaintyTitle(name)} ${percent(name)}`);
  const bar = element('span', { class: 'certainty-bar', 'aria-hidden': 'true' });
  for (const name of present) {
    const part = element('span', { class: name });
    part.style.flexGrow = String(shares[name]);
    bar.append(part);
  }
  const [main = ''] = [...present].sort((left, right) => shares[right] - shares[left]);
  const text = main === '' ? '' : `${certaintyTitle(main)} ${percent(main)}`;
  return element('span', { class: 'certainty-cell', title: words.join('\n') }, bar, text);
}
