import './language.ts';
import './theme.css';
import { must } from '../src/model/must.ts';
import { mountGraphPage } from './panels/graph/graph-page.ts';
import { mountQueryPage } from './panels/query/query-page.ts';
import { mountRulesPage } from './panels/rules/rules-page.ts';

const pages: Readonly<Record<string, (root: HTMLElement) => void>> = {
  graph: mountGraphPage,
  rules: mountRulesPage,
  query: mountQueryPage,
};

must(
  pages[document.body.dataset.panel ?? ''],
  'page of the panel',
)(must(document.getElementById('root'), 'root element'));
