import { viewsMarkdown } from './views-markdown.ts';

const start = '<!-- views: written by npm run fix:readme -->\n';
const end = '<!-- end of views -->';

/** The README with its table of views as the model defines them. */
export function readmeWithViews(readme: string): string {
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md needs the lines ${start.trim()} and ${end}.`);
  return `${readme.slice(0, from + start.length)}\n${viewsMarkdown()}\n${readme.slice(to)}`;
}
