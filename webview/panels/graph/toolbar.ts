import type { GraphPanelMessage, GraphPanelState } from '../../../src/protocol/panels.ts';
import { element } from '../../components/element.ts';

interface Actions {
  post(message: GraphPanelMessage): void;
  fit(): void;
  zoom(factor: number): void;
  search(text: string): void;
  found(): void;
  showList(isList: boolean): void;
}

const directions = [
  ['in', '← Callers', 'What leads to the symbol'],
  ['both', 'Both', 'Both directions'],
  ['out', 'Callees →', 'What the symbol leads to'],
] as const;
const arrangements = [
  ['layered', 'Columns', 'Arrange in columns along the edges'],
  ['organic', 'Cluster', 'Arrange by closeness'],
] as const;

/** The tools above the picture. */
export class Toolbar {
  private readonly title = element('h1', { class: 'title' });
  private readonly back: HTMLButtonElement;
  private readonly list: HTMLButtonElement;
  private readonly searchBox: HTMLInputElement;
  private readonly choices: readonly (readonly [string, HTMLButtonElement])[];
  readonly root: HTMLElement;

  constructor(actions: Actions) {
    const choice = (name: string, text: string, title: string, message: GraphPanelMessage) =>
      [name, element('button', { title, 'aria-pressed': 'false', click: () => actions.post(message) }, text)] as const;
    const direction = directions.map(([name, text, title]) =>
      choice(name, text, title, { type: 'direction', direction: name }),
    );
    const arrangement = arrangements.map(([name, text, title]) =>
      choice(name, text, title, { type: 'arrange', arrangement: name }),
    );
    this.choices = [...direction, ...arrangement];
    this.back = element(
      'button',
      { title: 'Back to the symbol before', 'aria-label': 'Back', click: () => actions.post({ type: 'back' }) },
      '←',
    );
    this.list = element(
      'button',
      { title: 'The same graph as a list', 'aria-pressed': 'false', click: () => actions.showList(!this.isList) },
      'List',
    );
    this.searchBox = element('input', {
      type: 'search',
      placeholder: 'Find in graph',
      'aria-label': 'Find in graph',
      input: () => actions.search(this.searchBox.value),
      keydown: (event) => {
        if ((event as KeyboardEvent).key === 'Enter') actions.found();
      },
    });
    const group = (label: string, ...buttons: readonly HTMLElement[]) =>
      element('div', { class: 'group', role: 'group', 'aria-label': label }, ...buttons);
    this.root = element(
      'div',
      { class: 'toolbar', role: 'toolbar', 'aria-label': 'Graph' },
      this.back,
      this.title,
      group('Direction', ...direction.map(([, button]) => button)),
      group('Arrangement', ...arrangement.map(([, button]) => button)),
      group(
        'Zoom',
        element('button', { title: 'Zoom out', 'aria-label': 'Zoom out', click: () => actions.zoom(0.8) }, '−'),
        element('button', { title: 'Fit the picture (F)', click: () => actions.fit() }, 'Fit'),
        element('button', { title: 'Zoom in', 'aria-label': 'Zoom in', click: () => actions.zoom(1.25) }, '+'),
      ),
      this.list,
      this.searchBox,
    );
  }

  get isList(): boolean {
    return this.list.getAttribute('aria-pressed') === 'true';
  }

  set isList(isList: boolean) {
    this.list.setAttribute('aria-pressed', String(isList));
  }

  focusSearch(): void {
    this.searchBox.focus();
  }

  show({ graph, seed, canGoBack }: Extract<GraphPanelState, { kind: 'ready' }>): void {
    this.title.textContent = graph.title;
    this.title.title = `${graph.nodes.length} nodes, ${graph.edges.length} edges`;
    this.back.hidden = !canGoBack;
    for (const [name, button] of this.choices)
      button.setAttribute('aria-pressed', String(name === seed.request.direction || name === seed.arrangement));
  }
}
