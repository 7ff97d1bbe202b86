import { t } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';

type View = 'list' | 'pipeline';

const names: readonly View[] = ['list', 'pipeline'];

const viewTitle = (view: View): string => (view === 'list' ? t('List') : t('Pipeline'));

/** Two buttons and the view that is chosen: the rules as a list, or as a picture of what feeds what. */
export function viewSwitch(
  chosen: View,
  views: Readonly<Record<View, HTMLElement>>,
  save: (view: View) => void,
): HTMLElement {
  const buttons = names.map((name) => {
    const choose = () => {
      show(name);
      save(name);
    };
    return element('button', { class: 'small', 'data-view': name, click: choose }, viewTitle(name));
  });
  const show = (view: View) => {
    for (const name of names) views[name].hidden = name !== view;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.view === view));
  };
  show(chosen);
  const tabs = element(
    'div',
    { class: 'view-switch', role: 'group', 'aria-label': t('View of the rules') },
    ...buttons,
  );
  return element('div', { class: 'rule-views' }, tabs, views.list, views.pipeline);
}
