import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  drawEdit,
  drawInnerEdit,
  drawProject,
  type Edit,
  edited,
  type Project,
  type SourceForms,
} from './draw-edits.ts';
import { KeptGraph } from './kept-graph.ts';
import { python, typescript } from './source-forms.ts';

// Part 19: whatever is edited, the graph that was brought up to date is that of a build from scratch, digest for digest.
// Sequences of edits go on side by side in folders of one project, so that one or two builds a step serve many of them.

const sequences = Number(process.env.CODE_ANATOMY_EDIT_SEQUENCES ?? 50);
const sideBySide = 25;
const steps = 4;
/** In this one rules run over all files, as they do in small graphs; the next goes on from what that left, and both are seen together. */
const wholeStep = 1;

interface Sequence {
  readonly start: Project;
  /** An edit or nothing, by step. */
  readonly edits: readonly (Edit | null)[];
}

/** In the first step anything happens to many projects; in the others few files change, and none comes or goes. */
const drawSequences = (forms: SourceForms): fc.Arbitrary<readonly Sequence[]> =>
  fc.array(
    fc.record({
      start: drawProject(forms),
      edits: fc.tuple(often(drawEdit(forms)), ...Array.from({ length: steps - 1 }, () => seldom(drawInnerEdit(forms)))),
    }),
    { minLength: sideBySide, maxLength: sideBySide },
  );

const often = (edit: fc.Arbitrary<Edit>): fc.Arbitrary<Edit | null> => fc.option(edit, { freq: 2 });

const seldom = (edit: fc.Arbitrary<Edit>): fc.Arbitrary<Edit | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: edit });

describe.each([
  ['Python', python],
  ['TypeScript and JavaScript', typescript],
])('After random edits of %s', { timeout: 3_600_000 }, (_, forms) => {
  const graph = new KeptGraph();
  afterAll(() => graph.close());

  it('the graph that was brought up to date is that of a build from scratch', async () => {
    const runs = Math.ceil(sequences / sideBySide / 2);
    await fc.assert(
      fc.asyncProperty(drawSequences(forms), async (drawn) => {
        await graph.start(filesOf(drawn.map(({ start }) => start)));
        let projects = drawn.map(({ start }) => start);
        for (let step = 0; step < steps; step++) {
          projects = projects.map((project, at) => {
            const edit = drawn[at]?.edits[step];
            return edit ? edited(project, edit) : project;
          });
          const files = filesOf(projects);
          if (step === wholeStep) {
            await graph.update(files, false);
            continue;
          }
          const { updated, scratch } = await graph.step(files, step === steps - 1);
          expect(updated).toEqual(scratch);
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });
});

const filesOf = (projects: readonly Project[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    projects.flatMap((project, at) =>
      [...project].map(([path, snippets]) => [`p${at}/${path}`, `${snippets.join('\n')}\n`] as const),
    ),
  );
