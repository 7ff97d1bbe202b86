import { element } from '../../components/element.ts';

const parts = /('(?:[^']|'')*')|("(?:[^"]|"")*")|(--[^\n]*)|\b(\d+(?:\.\d+)?)\b|\b([A-Z][A-Z_]+)\b/g;
const classes = ['sql-string', 'sql-name', 'sql-comment', 'sql-number', 'sql-word'] as const;

/** SQL with its words, texts and numbers in the colours of the editor. */
export function sqlText(sql: string): HTMLElement {
  const pre = element('pre', { class: 'sql', tabindex: 0 });
  let from = 0;
  for (const match of sql.matchAll(parts)) {
    const group = match.slice(1).findIndex((part) => part !== undefined);
    pre.append(sql.slice(from, match.index), element('span', { class: classes[group] }, match[0]));
    from = match.index + match[0].length;
  }
  pre.append(sql.slice(from));
  return pre;
}
