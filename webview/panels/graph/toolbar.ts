import type { GraphPanelMessage, GraphPanelState } from '../../../src/protocol/panels.ts';
import { counted, t } from '../../../src/protocol/translate.ts';
import { type ViewKind, viewKinds } from '../../../src/protocol/view-kinds.ts';
import { element } from '../../components/element.ts';

interface Actions {
  post(message: GraphPanelMessage): void;
  fit(): void;
  zoom(factor: number): void;
  search(text: string): void;
  found(): void;
  showList(isList: boolean): void;
  showKeys(): void;
}

const directions = () =>
  [
    ['in', t('← In'), t('What leads to the symbol')],
    ['both', t('Both'), t('Both directions')],
    ['out', t('Out →'), t('What the symbol leads to')],
  ] as const;
const arrangements = () =>
  [
    ['layered', t('Columns'), t('Arrange in columns along the edges')],
    ['organic', t('Cluster'), t('Arrange by closeness')],
  ] as const;

/** The tools above the picture. */
export class Toolbar {
  private readonly title = element('h1', { class: 'title' });
  private readonly steps: Readonly<Record<'back' | 'undo' | 'redo', HTMLButtonElement>>;
  private readonly list: HTMLButtonElement;
  private readonly keep: HTMLButtonElement;
  private readonly searchBox: HTMLInputElement;
  private readonly view: HTMLSelectElement;
  private readonly directions: HTMLElement;
  private readonly choices: readonly (readonly [string, HTMLButtonElement])[];
  readonly root: HTMLElement;

  constructor(private readonly actions: Actions) {
    const direction = directions().map(([name, text, title]) =>
      this.choice(name, text, title, { type: 'direction', direction: name }),
    );
    const arrangement = arrangements().map(([name, text, title]) =>
      this.choice(name, text, title, { type: 'arrange', arrangement: name }),
    );
    this.choices = [...direction, ...arrangement];
    this.directions = group(t('Direction'), ...direction.map(([, button]) => button));
    const step = (type: 'back' | 'undo' | 'redo', title: string, text: string) =>
      element('button', { title, 'aria-label': title, click: () => actions.post({ type }) }, text);
    this.steps = {
      back: step('back', t('Back to the symbol before'), '←'),
      undo: step('undo', t('Undo'), '↶'),
      redo: step('redo', t('Redo'), '↷'),
    };
    this.list = element(
      'button',
      { title: t('The same graph as a list'), 'aria-pressed': 'false', click: () => actions.showList(!this.isList) },
      t('List'),
    );
    this.keep = this.makeKeep();
    this.searchBox = this.makeSearchBox();
    this.view = this.makeViewChoice();
    this.root = element(
      'div',
      { class: 'toolbar', role: 'toolbar', 'aria-label': t('Graph') },
      this.steps.back,
      this.title,
      this.view,
      group(t('History'), this.steps.undo, this.steps.redo),
      this.directions,
      group(t('Arrangement'), ...arrangement.map(([, button]) => button)),
      this.makeZoom(),
      this.list,
      this.keep,
      element(
        'button',
        { title: t('Save the graph under a name'), click: () => actions.post({ type: 'save' }) },
        t('Save…'),
      ),
      element(
        'button',
        { title: t('Write the picture to a file'), click: () => actions.post({ type: 'export' }) },
        t('Export…'),
      ),
      element('button', { title: t('What the keys do (?)'), click: () => actions.showKeys() }, t('Keys')),
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

  show({ graph, seed, canGoBack, canUndo, canRedo, isKept }: Extract<GraphPanelState, { kind: 'ready' }>): void {
    const nodes = counted(graph.nodes.length, '{0} node', '{0} nodes');
    this.title.textContent = graph.title;
    this.title.title = `${nodes}, ${counted(graph.edges.length, '{0} edge', '{0} edges')}`;
    this.steps.back.hidden = !canGoBack;
    this.steps.undo.disabled = !canUndo;
    this.steps.redo.disabled = !canRedo;
    this.keep.setAttribute('aria-pressed', String(isKept));
    const view = seed.request.view ?? 'neighbourhood';
    this.view.value = view;
    this.directions.hidden = !viewKinds[view].hasDirections;
    for (const [name, button] of this.choices)
      button.setAttribute('aria-pressed', String(name === seed.request.direction || name === seed.arrangement));
  }

  private choice(name: string, text: string, title: string, message: GraphPanelMessage) {
    const click = () => this.actions.post(message);
    return [name, element('button', { title, 'aria-pressed': 'false', click }, text)] as const;
  }

  private makeZoom(): HTMLElement {
    const { zoom, fit } = this.actions;
    return group(
      t('Zoom'),
      element('button', { title: t('Zoom out'), 'aria-label': t('Zoom out'), click: () => zoom(0.8) }, '−'),
      element('button', { title: t('Fit the picture (F)'), click: fit }, t('Fit')),
      element('button', { title: t('Zoom in'), 'aria-label': t('Zoom in'), click: () => zoom(1.25) }, '+'),
    );
  }

  private makeKeep(): HTMLButtonElement {
    const isOn = () => this.keep.getAttribute('aria-pressed') === 'true';
    return element(
      'button',
      {
        title: t('Keep this picture: the next graph opens in a panel of its own'),
        'aria-pressed': 'false',
        click: () => this.actions.post({ type: 'keep', isOn: !isOn() }),
      },
      t('Keep'),
    );
  }

  private makeViewChoice(): HTMLSelectElement {
    const views = Object.entries(viewKinds);
    return element(
      'select',
      {
        'aria-label': t('View'),
        title: t('What the picture should show'),
        change: () => this.actions.post({ type: 'view', view: this.view.value as ViewKind }),
      },
      ...views.map(([value, { title, doc }]) => element('option', { value, title: t(doc) }, t(title))),
    );
  }

  private makeSearchBox(): HTMLInputElement {
    return element('input', {
      type: 'search',
      placeholder: t('Find in graph'),
      'aria-label': t('Find in graph'),
      input: () => this.actions.search(this.searchBox.value),
      keydown: (event) => {
        if ((event as KeyboardEvent).key === 'Enter') this.actions.found();
      },
    });
  }
}

const group = (label: string, ...buttons: readonly HTMLElement[]): HTMLElement =>
  element('div', { class: 'group', role: 'group', 'aria-label': label }, ...buttons);
