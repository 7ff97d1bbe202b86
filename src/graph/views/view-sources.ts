import type { ReadLine } from '../read-line.ts';
import type { ModelSet } from '../taint/modelled-flow.ts';

/** What views read beside the graph. */
export interface ViewSources {
  readonly readLine: ReadLine;
  /** What is known about values that go through libraries. */
  models(): Promise<ModelSet>;
}
