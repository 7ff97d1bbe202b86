import { BaseSequencer } from 'vitest/node';

type Files = Parameters<BaseSequencer['sort']>[0];

/** What takes longest, longest first; the order in which larger files come first says little about that. */
export const slowFiles = [
  'test/parity/parity.test.ts',
  'test/execute/lanes.test.ts',
  'test/incremental/edit-sequences.test.ts',
  'test/relation/lineage-agreement.test.ts',
  'test/cli/end-to-end.test.ts',
  'test/engine/bad-input.test.ts',
  'test/incremental/update.test.ts',
  'test/cases.test.ts',
  'test/incremental/cut-off.test.ts',
  'test/incremental/narrowed-rules.test.ts',
  'test/incremental/renamed-files.test.ts',
  'test/incremental/killed-build.test.ts',
];

/**
 * Begins with slow files, so that no process waits at the end for one that another has just begun; before them come those
 * that run apart, for which processes with modules loaded would have to end.
 */
export class SlowFirst extends BaseSequencer {
  override async sort(files: Files): Promise<Files> {
    const place = ({ moduleId, project }: Files[number]) => {
      if (project.config.isolate) return -1;
      const at = slowFiles.findIndex((path) => moduleId.endsWith(path));
      return at < 0 ? slowFiles.length : at;
    };
    return (await super.sort(files)).toSorted((left, right) => place(left) - place(right));
  }
}
