import './zoom.css';
import { t } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';

interface Actions {
  fit(): void;
  zoom(factor: number): void;
}

/** Buttons over the picture that make it larger, smaller, or as large as fits. */
export const zoomButtons = ({ fit, zoom }: Actions): HTMLElement =>
  element(
    'div',
    { class: 'zoom', role: 'group', 'aria-label': t('Zoom') },
    element('button', { title: t('Zoom in'), 'aria-label': t('Zoom in'), click: () => zoom(1.25) }, '+'),
    element('button', { title: t('Zoom out'), 'aria-label': t('Zoom out'), click: () => zoom(0.8) }, '−'),
    element('button', { title: t('Fit the picture (F)'), 'aria-label': t('Fit the picture (F)'), click: fit }, '□'),
  );
