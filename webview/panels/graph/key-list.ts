import { t } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';

/** What the keys of the picture do. */
const keys = () =>
  [
    ['← → ↑ ↓', t('Walk to the next node, along an edge if there is one')],
    ['Home', t('Go to the symbol the picture starts from')],
    ['Enter', t('Open the source')],
    ['+', t('Expand the node')],
    ['-', t('Collapse what only this node holds')],
    ['H', t('Hide the node, or the selected nodes')],
    ['O', t('Show only this node and its neighbours')],
    ['P', t('Pin the node or the selected nodes, or let them go')],
    ['S', t('Save the graph under a name')],
    ['Shift+F10', t('Show what can be done with the node')],
    ['Space', t('Select the node; a click with Shift does the same')],
    ['A', t('Open the selected nodes in editors')],
    ['R', t('Start the graph from here')],
    ['W', t('Say why the next edge is there')],
    ['U', t('Undo')],
    ['Y', t('Redo')],
    ['B', t('Back to the symbol before')],
    ['N', t('Forward to the symbol after')],
    ['F', t('Fit the picture')],
    ['/', t('Find in graph')],
    ['?', t('Show or hide this list')],
    ['Esc', t('Close, or leave the node')],
  ] as const;

/** The list of keys, for the eyes: at the side of the picture, put away until it is asked for. */
export const keyList = (): HTMLElement =>
  element(
    'aside',
    { class: 'side', 'aria-label': t('What the keys do'), tabindex: 0, hidden: true },
    element(
      'dl',
      { class: 'keys' },
      ...keys().flatMap(([key, text]) => [element('dt', {}, element('kbd', {}, key)), element('dd', {}, text)]),
    ),
  );

/** The same as one sentence, for those who hear it. */
export const keySentence = (): string =>
  keys()
    .map(([key, text]) => `${key}: ${text}.`)
    .join(' ');
