import type { ViewNode } from '../../../src/protocol/graph-view.ts';
import type { GraphPanelMessage } from '../../../src/protocol/panels.ts';
import { t } from '../../../src/protocol/translate.ts';
import { type MenuItem, MenuList } from '../../components/menu-list.ts';
import { nodeGroup } from '../../graph/node-group.ts';

interface Actions {
  /** The selected nodes, else the one given. */
  chosen(at: string): readonly string[];
  post(message: GraphPanelMessage): void;
  open(node: string): void;
  select(node: string): void;
  /** The menu was closed, and the picture is to have the focus again. */
  leave(): void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What can be done with a node, beside it: all that the keys do, for the mouse, and for those who do not know the keys. */
export class NodeMenu {
  private readonly list = new MenuList(t('What can be done with the node'), (takesFocus) => {
    if (takesFocus) this.actions.leave();
  });
  readonly root = this.list.root;

  constructor(private readonly actions: Actions) {
    this.root.classList.add('node-menu');
    this.root.addEventListener('keydown', (event) => {
      if (!this.list.press(event) && event.key === 'Tab') this.list.close();
    });
    this.root.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.root.contains(relatedTarget as Node | null)) this.list.close(false);
    });
  }

  /** Opens at a point of the picture, or as near to it as there is room. */
  show(node: ViewNode, isStart: boolean, { x, y }: Point): void {
    this.list.open(nodeItems(node, isStart, this.actions));
    const { offsetWidth, offsetHeight, style, parentElement } = this.root;
    style.left = `${Math.max(4, Math.min(x, (parentElement?.clientWidth ?? 0) - offsetWidth - 4))}px`;
    style.top = `${Math.max(4, Math.min(y, (parentElement?.clientHeight ?? 0) - offsetHeight - 4))}px`;
  }
}

/** Whether calls can lead to it. */
const isCalled = (kind: string): boolean => ['callable', 'type'].includes(nodeGroup(kind));

function nodeItems({ id, role, place, isPinned, kind }: ViewNode, isStart: boolean, actions: Actions): MenuItem[] {
  const post = (message: GraphPanelMessage) => () => actions.post(message);
  const hides = {
    text: t('Hide'),
    key: 'H',
    startsGroup: true,
    act: () => actions.post({ type: 'hide', nodes: actions.chosen(id) }),
  };
  const expand = post({ type: 'expand', node: id });
  if (role === 'marker' || role === 'fold') return [{ text: t('Show Them'), key: '+', act: expand }, hides];
  return [
    ...(place ? [{ text: t('Open Source'), key: 'Enter', act: () => actions.open(id) }] : []),
    ...(isStart || kind === 'BLOCK' || kind === 'STATEMENT'
      ? []
      : [{ text: t('Start from Here'), key: 'R', act: post({ type: 'refocus', node: id }) }]),
    ...(isStart || !isCalled(kind)
      ? []
      : [
          {
            text: t('Call Path to Here'),
            title: t('How the symbol the picture starts from reaches this one, call by call'),
            act: post({ type: 'pathTo', node: id }),
          },
          {
            text: t('Call Path from Here'),
            title: t('How this symbol reaches the one the picture starts from, call by call'),
            act: post({ type: 'pathFrom', node: id }),
          },
        ]),
    { text: t('Expand'), key: '+', startsGroup: true, act: expand },
    { text: t('Collapse'), key: '-', act: post({ type: 'collapse', node: id }) },
    { text: t('Show Only This and Its Neighbours'), key: 'O', act: post({ type: 'focusOn', node: id }) },
    ...(isStart ? [] : [hides]),
    {
      text: t('Pinned'),
      key: 'P',
      isOn: () => isPinned === true,
      act: () => actions.post({ type: 'pin', nodes: actions.chosen(id) }),
    },
    { text: t('Select'), title: t('A click with Shift does the same'), key: 'Space', act: () => actions.select(id) },
  ];
}
