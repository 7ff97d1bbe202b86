import './pipeline.css';
import { ruleStageTitle } from '../../../../src/protocol/rule-stage-title.ts';
import type { RuleRow } from '../../../../src/protocol/rule-view.ts';
import { t } from '../../../../src/protocol/translate.ts';
import { element } from '../../../components/element.ts';
import { pipelineBox } from './pipeline-box.ts';
import { pipelineEdges } from './pipeline-edges.ts';
import { boxGap, boxWidth, type PipelineLayout, pipelineLayout } from './pipeline-layout.ts';
import { reach } from './reach.ts';

interface Actions {
  selectRule(rule: string): void;
  selectTable(table: string): void;
}

const stageTitle = (stage: PipelineLayout['stages'][number]['stage']): string =>
  stage === 'extract' ? t('Extraction') : ruleStageTitle(stage);
const zooms = [0.25, 0.4, 0.6, 0.8, 1, 1.25];

/** The rule graph as a picture: tables with the rules that write them, from what is read to what comes out. */
export class PipelineView {
  private readonly picture = element('div', {
    class: 'pipeline-picture',
    role: 'group',
    'aria-label': t('Rule graph'),
  });
  private readonly place = element('div', { class: 'pipeline-place' }, this.picture);
  private readonly note = element('span', { class: 'summary', 'aria-live': 'polite' });
  readonly root = element(
    'section',
    { class: 'pipeline', 'aria-label': t('Pipeline') },
    element(
      'div',
      { class: 'rule-tools' },
      element('button', { class: 'small', title: t('Smaller'), click: () => this.step(-1) }, '−'),
      element('button', { class: 'small', title: t('Larger'), click: () => this.step(1) }, '+'),
      element('button', { class: 'small', title: t('Show all of it'), click: () => this.fit() }, t('Fit')),
      this.note,
    ),
    this.place,
  );
  private layout: PipelineLayout | null = null;
  private drawn: readonly RuleRow[] | null = null;
  private zoom = 1;
  private perLine = 1;
  private selected: { readonly table: string | null; readonly rule: string | null } = { table: null, rule: null };

  constructor(private readonly actions: Actions) {
    new ResizeObserver(() => this.reflow()).observe(this.place);
  }

  /** Draws the rules; `selected` is the table, or the table of the rule, that is shown in full. */
  show(rules: readonly RuleRow[], selected: { readonly table: string | null; readonly rule: string | null }): void {
    this.selected = selected;
    if (rules !== this.drawn) this.draw(rules);
    this.highlight();
  }

  /** Another width has room for another number of tables in a line. */
  private reflow(): void {
    const room = Math.floor((this.place.clientWidth - 24 + boxGap) / (boxWidth + boxGap));
    if (room < 1 || room === this.perLine) return;
    this.perLine = room;
    if (!this.drawn) return;
    this.draw(this.drawn);
    this.highlight();
  }

  private draw(rules: readonly RuleRow[]): void {
    const layout = pipelineLayout(rules, this.perLine);
    const longest = Math.max(1, ...rules.map(({ milliseconds }) => milliseconds ?? 0));
    this.layout = layout;
    this.drawn = rules;
    this.picture.replaceChildren(
      pipelineEdges(layout),
      ...layout.stages.map(({ stage, y }) => {
        const title = element('h2', { class: `stage-title ${stage}` }, stageTitle(stage));
        title.style.top = `${y}px`;
        return title;
      }),
      ...layout.boxes.map((box) => pipelineBox(box, longest, this.actions)),
    );
    this.resize();
  }

  private highlight(): void {
    const { rule } = this.selected;
    const table = this.selected.table ?? this.drawn?.find(({ id }) => id === rule)?.output ?? null;
    const { up, down } = reach(this.layout?.edges ?? [], table);
    const isNear = (name: string) => name === table || up.has(name) || down.has(name);
    this.picture.classList.toggle('focused', table !== null);
    for (const box of this.picture.querySelectorAll<HTMLElement>('.pipeline-box')) {
      const name = box.dataset.table ?? '';
      box.classList.toggle('near', isNear(name));
      box.classList.toggle('selected', name === table);
    }
    for (const line of this.picture.querySelectorAll<HTMLElement>('.pipeline-rule'))
      line.setAttribute('aria-pressed', String(line.dataset.rule === rule));
    for (const path of this.picture.querySelectorAll<SVGElement>('path')) {
      const { from = '', to = '' } = path.dataset;
      const isUp = (up.has(from) || from === table) && (up.has(to) || to === table);
      const isDown = (down.has(from) || from === table) && (down.has(to) || to === table);
      path.classList.toggle('near', from === table || to === table);
      path.classList.toggle('far', isUp || isDown);
    }
    this.note.textContent = table ? t('{0}: computed from {1} tables, used by {2}', table, up.size, down.size) : '';
  }

  private step(by: number): void {
    const at = zooms.findIndex((zoom) => zoom >= this.zoom);
    this.zoom = zooms[Math.max(0, Math.min(zooms.length - 1, at + by))] ?? 1;
    this.resize();
  }

  private fit(): void {
    const { width = 1, height = 1 } = this.layout ?? {};
    const { clientWidth, clientHeight } = this.place;
    this.zoom = Math.min(1, (clientWidth - 24) / width, (clientHeight - 24) / height);
    this.resize();
  }

  private resize(): void {
    const { width = 0, height = 0 } = this.layout ?? {};
    this.picture.style.width = `${width}px`;
    this.picture.style.height = `${height}px`;
    this.picture.style.zoom = String(this.zoom);
  }
}
