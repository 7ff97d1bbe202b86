import type { ViewRequest } from '../../src/protocol/engine-api.ts';
import type { FindingAddress, TaintFinding } from '../../src/protocol/taint-view.ts';
import { setting } from '../settings/setting.ts';

/** How a finding is asked for again; null when its way has no place in the sources. */
export function findingAddress({ category, path }: TaintFinding): FindingAddress | null {
  const [source, sink] = [path[0], path.at(-1)];
  if (!source || !sink) return null;
  return {
    category,
    source: { place: source.place, text: source.text },
    sink: { place: sink.place, text: sink.text },
  };
}

/** The question for the picture of a finding. */
export function taintPathRequest(finding: FindingAddress): ViewRequest {
  const { path, line, column } = finding.source.place;
  return {
    view: 'taint-path',
    from: { position: { path, line: line - 1, character: column - 1 } },
    finding,
    direction: 'both',
    kinds: [],
    depth: 1,
    budget: setting<number>('graph.elementBudget') ?? 300,
  };
}
