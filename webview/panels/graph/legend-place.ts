import type { GraphView } from '../../../src/protocol/graph-view.ts';
import { element } from '../../components/element.ts';
import type { Filter } from '../../graph/filter.ts';
import { legend } from './legend.ts';

/** In a lower picture the legend would cover it. */
const roomForLegend = 480;

/** The legend over a corner of the picture: open where it covers nothing, unless a person opened or folded it. */
export class LegendPlace {
  readonly root = element('div', { class: 'legend-place' });
  /** How a person left it. */
  private chosen: boolean | null = null;

  constructor(
    private readonly area: HTMLElement,
    private readonly change: (filter: Filter) => void,
  ) {}

  show(graph: GraphView, filter: Filter): void {
    const hadFocus = this.root.contains(document.activeElement) && document.activeElement?.id;
    const isOpen = this.details?.open ?? this.hasRoom;
    const shown = legend(graph, filter, isOpen, this.change);
    shown.querySelector('summary')?.addEventListener('click', () => {
      this.chosen = !shown.open;
    });
    this.root.replaceChildren(shown);
    if (hadFocus) document.getElementById(hadFocus)?.focus();
  }

  /** Takes its place beside what is drawn now: folded when it would cover some of it. */
  giveWay(isCovered: (part: DOMRect) => boolean): void {
    const { details } = this;
    if (!details) return;
    details.open = this.hasRoom && this.chosen !== false;
    if (details.open && this.chosen === null) details.open = !isCovered(details.getBoundingClientRect());
  }

  private get hasRoom(): boolean {
    return this.area.clientHeight >= roomForLegend;
  }

  private get details(): HTMLDetailsElement | null {
    return this.root.querySelector('details');
  }
}
