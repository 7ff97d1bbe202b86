import type { NeighbourhoodRequest } from '../../../src/protocol/engine-api.ts';
import type { Arrangement } from '../../../src/protocol/layout.ts';
import type { GraphPanelMessage, GraphPanelState } from '../../../src/protocol/panels.ts';
import { counted, t } from '../../../src/protocol/translate.ts';
import { type ViewKind, viewKinds } from '../../../src/protocol/view-kinds.ts';
import { element } from '../../components/element.ts';
import { Menu } from '../../components/menu.ts';
import type { MenuItem } from '../../components/menu-list.ts';

interface Actions {
  post(message: GraphPanelMessage): void;
  search(text: string): void;
  found(): void;
  showList(isList: boolean): void;
  showKeys(): void;
}

const directions = () =>
  [
    ['in', '←', t('What leads to the symbol')],
    ['both', '↔', t('Both directions')],
    ['out', '→', t('What the symbol leads to')],
  ] as const;
const arrangements = () =>
  [
    ['layered', t('Columns'), t('Arrange in columns along the edges')],
    ['organic', t('Cluster'), t('Arrange by closeness')],
  ] as const;

/** Ways from one picture of the panel to another. */
type Move = 'back' | 'forward' | 'undo' | 'redo';

/** The tools above the picture, in one row; what is used less often stands in a menu at its end. */
export class Toolbar {
  private readonly title = element('h1', { class: 'title' });
  private readonly kept = element('span', { class: 'badge', hidden: true }, t('kept'));
  private readonly steps: Readonly<Record<Move, HTMLButtonElement>>;
  private readonly searchBox: HTMLInputElement;
  private readonly view: HTMLSelectElement;
  private readonly directions: HTMLElement;
  private readonly choices: readonly (readonly [string, HTMLButtonElement])[];
  private arrangement: Arrangement = 'layered';
  private isKept = false;
  isList = false;
  readonly root: HTMLElement;

  constructor(private readonly actions: Actions) {
    this.choices = directions().map(([name, text, title]) => this.direction(name, text, title));
    this.directions = group(t('Direction'), ...this.choices.map(([, button]) => button));
    const step = (type: Move, title: string, text: string) =>
      element('button', { class: 'icon', title, 'aria-label': title, click: () => actions.post({ type }) }, text);
    this.steps = {
      back: step('back', t('Back to the symbol before'), '←'),
      forward: step('forward', t('Forward to the symbol after'), '→'),
      undo: step('undo', t('Undo'), '↶'),
      redo: step('redo', t('Redo'), '↷'),
    };
    this.searchBox = this.makeSearchBox();
    this.view = this.makeViewChoice();
    this.root = element(
      'div',
      { class: 'toolbar', role: 'toolbar', 'aria-label': t('Graph') },
      this.steps.back,
      this.steps.forward,
      this.title,
      this.kept,
      this.view,
      this.directions,
      group(t('History'), this.steps.undo, this.steps.redo),
      this.searchBox,
      new Menu(t('More actions'), this.menuItems()).root,
    );
  }

  private menuItems(): readonly MenuItem[] {
    const { post, showList, showKeys } = this.actions;
    const arrange = arrangements().map(
      ([arrangement, text, title]): MenuItem => ({
        text,
        title,
        isChoice: true,
        isOn: () => this.arrangement === arrangement,
        act: () => post({ type: 'arrange', arrangement }),
      }),
    );
    return [
      ...arrange,
      {
        text: t('Show as List'),
        title: t('The same graph as a list'),
        startsGroup: true,
        isOn: () => this.isList,
        act: () => showList(!this.isList),
      },
      {
        text: t('Keep This Picture'),
        title: t('Keep this picture: the next graph opens in a panel of its own'),
        isOn: () => this.isKept,
        act: () => post({ type: 'keep', isOn: !this.isKept }),
      },
      {
        text: t('Save…'),
        title: t('Save the graph under a name'),
        key: 'S',
        startsGroup: true,
        act: () => post({ type: 'save' }),
      },
      { text: t('Export…'), title: t('Write the picture to a file'), act: () => post({ type: 'export' }) },
      { text: t('What the keys do'), key: '?', startsGroup: true, act: showKeys },
    ];
  }

  focusSearch(): void {
    this.searchBox.focus();
  }

  show(state: Extract<GraphPanelState, { kind: 'ready' }>): void {
    const { graph, seed, canGoBack, canGoForward, canUndo, canRedo, isKept } = state;
    const nodes = counted(graph.nodes.length, '{0} node', '{0} nodes');
    this.title.textContent = graph.title;
    this.title.title = `${graph.title}: ${nodes}, ${counted(graph.edges.length, '{0} edge', '{0} edges')}`;
    this.steps.back.hidden = !canGoBack;
    this.steps.forward.hidden = !canGoForward;
    this.steps.undo.disabled = !canUndo;
    this.steps.redo.disabled = !canRedo;
    this.isKept = isKept;
    this.kept.hidden = !isKept;
    this.arrangement = seed.arrangement;
    const view = seed.request.view ?? 'neighbourhood';
    this.view.value = view;
    this.directions.hidden = !viewKinds[view].hasDirections;
    for (const [name, button] of this.choices)
      button.setAttribute('aria-pressed', String(name === seed.request.direction));
  }

  private direction(direction: NeighbourhoodRequest['direction'], text: string, title: string) {
    const click = () => this.actions.post({ type: 'direction', direction });
    return [
      direction,
      element('button', { title, 'aria-label': title, 'aria-pressed': 'false', click }, text),
    ] as const;
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
      placeholder: t('Find'),
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
