import type { GraphView } from '../../../src/protocol/graph-view.ts';
import { t } from '../../../src/protocol/translate.ts';
import { findNodes } from './find-nodes.ts';

interface Shown {
  /** Fades all but these; null fades nothing. */
  highlight(ids: ReadonlySet<string> | null): void;
  say(text: string): void;
}

/** The search in the picture: what is found stands out. */
export class NodeSearch {
  private found: readonly string[] = [];

  constructor(private readonly shown: Shown) {}

  find(text: string, graph: GraphView | undefined): void {
    const found = graph ? findNodes(text, graph) : null;
    this.found = found ?? [];
    this.shown.highlight(found && new Set(found));
    if (found) this.shown.say(t('{0} found', found.length));
  }

  get first(): string | undefined {
    return this.found[0];
  }
}
