import type { NodeDetails } from '../../../src/protocol/graph-view.ts';
import type { GraphPanelMessage, GraphPanelState, GraphPanelUpdate } from '../../../src/protocol/panels.ts';
import { counted, t } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';
import { watchTheme } from '../../components/watch-theme.ts';
import { describeEdge } from '../../graph/describe-edge.ts';
import { describeNode } from '../../graph/describe-node.ts';
import { type Filter, hiddenBy, showEverything } from '../../graph/filter.ts';
import { GraphCanvas } from '../../graph/graph-canvas.ts';
import { ViewportMemory } from '../../graph/viewport-memory.ts';
import { type Step, walk } from '../../graph/walk.ts';
import type { Host } from '../../host.ts';
import { describePicture } from './describe-picture.ts';
import { graphKeys } from './graph-keys.ts';
import type { SavedGraphPanel } from './graph-page.ts';
import { GraphTooltip } from './graph-tooltip.ts';
import { keyList, keySentence } from './key-list.ts';
import { LegendPlace } from './legend-place.ts';
import { ListSide } from './list-side.ts';
import { NodeMenu } from './node-menu.ts';
import { NodeSearch } from './node-search.ts';
import { NotesBar } from './notes-bar.ts';
import { questionOf } from './question-of.ts';
import { Toolbar } from './toolbar.ts';
import { type Explanation, WhySide } from './why-side.ts';
import { zoomButtons } from './zoom-buttons.ts';

type Ready = Extract<GraphPanelState, { kind: 'ready' }>;

/** The picture and everything around it. */
export class GraphView {
  private readonly area = element('div', {
    class: 'picture',
    tabindex: 0,
    role: 'application',
    'aria-describedby': 'graph-help',
  });
  private readonly live = element('div', { class: 'sr-only', 'aria-live': 'polite' });
  private readonly notes = new NotesBar();
  private readonly tooltip = new GraphTooltip((node) => this.host.post({ type: 'details', node }));
  private readonly legend = new LegendPlace(this.area, (filter) => this.applyFilter(filter));
  private readonly why = new WhySide({
    post: (message) => this.host.post(message),
    ask: (edge) => this.askWhy(edge),
    close: () => this.closeWhy(),
  });
  private readonly keys = keyList();
  private readonly list = new ListSide({
    open: (id) => this.open(id, true),
    expand: (node) => this.host.post({ type: 'expand', node }),
    why: (edge) => this.askWhy(edge),
  });
  private readonly search = new NodeSearch({
    highlight: (ids) => this.canvas.marks.highlight(ids),
    say: (text) => {
      this.live.textContent = text;
    },
  });
  private readonly menu = new NodeMenu({
    chosen: (at) => this.chosen(at),
    post: (message) => this.host.post(message),
    open: (id) => this.open(id, false),
    select: (id) => this.select(id),
    leave: () => this.area.focus(),
  });
  private readonly viewport = new ViewportMemory((viewport) => {
    if (this.state) this.host.save({ viewport, root: questionOf(this.state) });
  });
  private readonly toolbar: Toolbar;
  private readonly canvas: GraphCanvas;
  private state: Ready | undefined;
  private focused: string | null = null;
  private readonly selected = new Set<string>();
  private atCursor: string | null = null;
  private filter: Filter;
  readonly root: HTMLElement;

  constructor(private readonly host: Host<GraphPanelMessage, GraphPanelUpdate, SavedGraphPanel>) {
    this.filter = host.saved.filter ?? showEverything;
    this.toolbar = new Toolbar({
      post: (message) => host.post(message),
      search: (text) => this.search.find(text, this.state?.graph),
      found: () => this.focusFirstFound(),
      showList: (isList) => this.showList(isList),
      showKeys: () => this.showKeys(),
    });
    const help = element('div', { class: 'sr-only', id: 'graph-help' }, keySentence());
    const stage = element('div', { class: 'stage' }, this.area, this.legend.root, this.tooltip.root, this.menu.root);
    const drawing = element('div', { class: 'drawing' }, this.notes.root, stage);
    this.root = element(
      'main',
      { class: 'graph' },
      this.toolbar.root,
      element('div', { class: 'columns' }, drawing, this.list.root, this.keys, this.why.root),
      help,
      this.live,
    );
    this.canvas = new GraphCanvas(this.area, {
      open: (id) => this.open(id, false),
      expand: (id) => host.post({ type: 'expand', node: id }),
      menu: (node, at) => this.showMenu(node, at),
      why: (id) => this.askWhy(id),
      select: (id) => this.select(id),
      hover: (target) => this.tooltip.point(target, this.state?.graph),
      moved: (viewport) => this.viewport.later(viewport),
    });
    const { canvas } = this;
    stage.append(
      canvas.overview,
      zoomButtons({ fit: () => canvas.viewport.fit(), zoom: (factor) => canvas.viewport.zoomBy(factor) }),
    );
    this.area.addEventListener('keydown', this.keyboard());
    this.area.addEventListener('contextmenu', (event) => event.preventDefault()); // The right button opens our own menu.
    watchTheme(() => this.canvas.applyTheme());
    new ResizeObserver(() => {
      this.canvas.viewport.resize();
      const { clientWidth: width, clientHeight: height } = this.area;
      if (width > 0 && height > 0) host.post({ type: 'room', width, height });
    }).observe(this.area);
  }

  show(state: Ready): void {
    const before = this.state;
    this.state = state;
    const isSamePicture = before !== undefined && questionOf(before) === questionOf(state);
    const counts = this.canvas.draw(state.graph, state.positions);
    this.toolbar.show(state);
    this.area.setAttribute('aria-label', describePicture(state, counts));
    this.notes.show(state.graph.notes);
    this.applyFilter(this.filter);
    if (isSamePicture) this.canvas.viewport.placeAgain();
    else this.placeViewport(state, before === undefined);
    if (!isSamePicture) this.explain(null);
    this.focus(isSamePicture ? this.focused : null, false);
    for (const id of this.selected) if (!this.canvas.marks.isVisible(id)) this.selected.delete(id);
    this.canvas.marks.mark(this.selected, this.atCursor);
    this.host.save({
      picture: { seed: state.seed, graph: state.graph, positions: state.positions },
      isKept: state.isKept,
    });
    this.showList(this.host.saved.isList ?? document.body.classList.contains('vscode-using-screen-reader'));
    this.host.post({ type: 'drawn', ...counts });
  }

  /** Fills the side panel; null closes it. */
  explain(explanation: Explanation | null): void {
    this.why.show(explanation);
    if (explanation === null) return;
    if ('edge' in explanation) {
      this.canvas.marks.focus(explanation.edge.id);
      this.live.textContent = `${describeEdge(explanation)}. ${t('Why: {0}', explanation.rule.title)}`;
    }
    this.tooltip.hide();
    requestAnimationFrame(() => {
      this.fitIn();
      if ('edge' in explanation) this.canvas.viewport.reveal(explanation.edge.id);
    });
  }

  private closeWhy(): void {
    this.host.post({ type: 'closeWhy' });
    this.explain(null);
    this.focus(this.focused, false);
    this.area.focus();
  }

  /** A page that was made anew shows what the one before it showed; any other picture is begun. */
  private placeViewport(state: Ready, isFirst: boolean): void {
    const { viewport, root } = this.host.saved;
    const isKept = isFirst && viewport && root === questionOf(state);
    if (isKept) this.canvas.viewport.restore(viewport, state.graph.root);
    else this.canvas.viewport.begin(state.graph.root);
    this.makeRoom();
  }

  /** Marks the node the cursor of the editor is in. */
  showCursor(node: string | null): void {
    this.atCursor = node;
    this.canvas.marks.mark(this.selected, node);
  }

  /** Shows that another picture is on its way; this one can be used meanwhile. */
  showBusy(isBusy: boolean): void {
    this.area.setAttribute('aria-busy', String(isBusy));
    this.root.classList.toggle('busy', isBusy);
  }

  showDetails(node: string, details: NodeDetails): void {
    this.tooltip.learn(node, details);
  }

  private select(id: string): void {
    if (!this.selected.delete(id)) this.selected.add(id);
    this.canvas.marks.mark(this.selected, this.atCursor);
    this.live.textContent = counted(this.selected.size, '{0} node selected', '{0} nodes selected');
  }

  private chosen(at: string): readonly string[] {
    return this.selected.size > 0 ? [...this.selected] : [at];
  }

  private showKeys(): void {
    this.keys.hidden = !this.keys.hidden;
    requestAnimationFrame(() => this.fitIn());
  }

  /** Takes the room that is left. */
  private fitIn(): void {
    this.canvas.viewport.resize();
    this.makeRoom();
  }

  private makeRoom(): void {
    this.legend.giveWay((part) => this.canvas.viewport.hasNodeIn(part));
  }

  private focus(id: string | null, isSaid = true): void {
    const node = this.state?.graph.nodes.find((each) => each.id === id);
    this.focused = node ? node.id : null;
    this.canvas.marks.focus(this.focused);
    if (!node || !this.state || !isSaid) return;
    this.canvas.viewport.reveal(node.id);
    this.live.textContent = describeNode(node, this.state.graph);
  }

  private open(id: string, focus: boolean): void {
    this.focus(id);
    this.host.post({ type: 'open', node: id, focus });
  }

  private askWhy(edge: string): void {
    this.canvas.marks.focus(edge);
    this.host.post({ type: 'why', edge });
  }

  private keyboard(): (event: KeyboardEvent) => void {
    const node = (id: string | null | undefined) => this.state?.graph.nodes.find((each) => each.id === id);
    return graphKeys({
      at: () => node(this.focused) ?? node(this.state?.graph.root),
      chosen: (at) => this.chosen(at),
      post: (message) => this.host.post(message),
      walk: (step) => this.step(step),
      goHome: () => this.focus(this.state?.graph.root ?? null),
      open: (id) => this.open(id, true),
      select: (id) => this.select(id),
      whyNext: (id) => this.whyNext(id),
      showKeys: () => this.showKeys(),
      showMenu: (id) => this.showMenu(id, this.canvas.viewport.placeOf(id)),
      fit: () => this.canvas.viewport.fit(),
      search: () => this.toolbar.focusSearch(),
      leave: () => (this.why.isOpen ? this.closeWhy() : this.focus(null)),
    });
  }

  private showMenu(id: string, at: { readonly x: number; readonly y: number }): void {
    const { graph } = this.state ?? {};
    const node = graph?.nodes.find((each) => each.id === id);
    if (!node) return;
    this.focus(id);
    this.tooltip.hide();
    this.menu.show(node, id === graph?.root, at);
  }

  private step(key: Step): void {
    if (!this.state) return;
    const { graph, positions } = this.state;
    const isVisible = (id: string) => this.canvas.marks.isVisible(id);
    this.focus(
      this.focused === null ? graph.root : (walk(key, this.focused, graph, positions, isVisible) ?? this.focused),
    );
  }

  private whyNext(node: string): void {
    const isVisible = (id: string) => this.canvas.marks.isVisible(id);
    const hasEdges = this.state && this.why.askNext(this.state.graph, node, isVisible);
    if (!hasEdges) this.live.textContent = t('This node has no edges in the picture.');
  }

  private applyFilter(filter: Filter): void {
    this.filter = filter;
    this.host.save({ filter });
    if (!this.state) return;
    this.canvas.marks.hide(hiddenBy(filter, this.state.graph));
    this.legend.show(this.state.graph, filter);
  }

  private focusFirstFound(): void {
    const { first } = this.search;
    if (!first) return;
    this.area.focus();
    this.focus(first);
  }

  private showList(isList: boolean): void {
    this.host.save({ isList });
    this.toolbar.isList = isList;
    this.list.show(isList && this.state ? this.state.graph : null);
  }
}
