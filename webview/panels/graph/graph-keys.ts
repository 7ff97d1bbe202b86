import type { ViewNode } from '../../../src/protocol/graph-view.ts';
import type { GraphPanelMessage } from '../../../src/protocol/panels.ts';
import type { Step } from '../../graph/walk.ts';

/** What the keys of the picture can do; `at` is the node that has the focus, else the one the picture starts from. */
export interface KeyActions {
  at(): ViewNode | undefined;
  /** The selected nodes, else the one given. */
  chosen(at: string): readonly string[];
  post(message: GraphPanelMessage): void;
  walk(step: Step): void;
  goHome(): void;
  open(node: string): void;
  select(node: string): void;
  whyNext(node: string): void;
  showKeys(): void;
  showMenu(node: string): void;
  fit(): void;
  search(): void;
  leave(): void;
}

/** Answers to keys that are pressed in the picture; `key-list.ts` says what they do. */
export function graphKeys(actions: KeyActions): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const node = actions.at();
    const key = event.key === 'F10' && event.shiftKey ? 'ContextMenu' : event.key;
    const act = node && actionOf(key, node, actions);
    if (!act) return;
    event.preventDefault();
    act();
  };
}

function actionOf(key: string, node: ViewNode, actions: KeyActions): (() => void) | undefined {
  if (key.startsWith('Arrow')) return () => actions.walk(key as Step);
  const message = messageOf(key.toLowerCase(), node.id, actions);
  if (message) return () => actions.post(message);
  switch (key) {
    case 'Home':
      return () => actions.goHome();
    case 'Enter':
      return () =>
        node.role === 'marker' || node.role === 'fold'
          ? actions.post({ type: 'expand', node: node.id })
          : actions.open(node.id);
    case ' ':
      return () => actions.select(node.id);
    case '?':
      return () => actions.showKeys();
    case 'ContextMenu':
      return () => actions.showMenu(node.id);
    case 'w':
      return () => actions.whyNext(node.id);
    case 'f':
      return () => actions.fit();
    case '/':
      return () => actions.search();
    case 'Escape':
      return () => actions.leave();
    default:
      return undefined;
  }
}

function messageOf(key: string, node: string, { chosen }: KeyActions): GraphPanelMessage | undefined {
  const messages: Readonly<Record<string, GraphPanelMessage>> = {
    '+': { type: 'expand', node },
    e: { type: 'expand', node },
    '-': { type: 'collapse', node },
    h: { type: 'hide', nodes: chosen(node) },
    o: { type: 'focusOn', node },
    p: { type: 'pin', nodes: chosen(node) },
    s: { type: 'save' },
    a: { type: 'openAll', nodes: chosen(node) },
    r: { type: 'refocus', node },
    u: { type: 'undo' },
    y: { type: 'redo' },
    b: { type: 'back' },
    n: { type: 'forward' },
  };
  return Object.hasOwn(messages, key) ? messages[key] : undefined;
}
