import fc from 'fast-check';

/** Sources of a project as lists of snippets, by path, so that an edit can add, drop or alter one of them. */
export type Project = ReadonlyMap<string, readonly string[]>;

export type Edit =
  | { readonly kind: 'insert' | 'replace'; readonly file: number; readonly place: number; readonly snippet: string }
  | { readonly kind: 'delete'; readonly file: number; readonly place: number }
  | { readonly kind: 'add'; readonly path: string; readonly snippets: readonly string[] }
  | { readonly kind: 'remove'; readonly file: number }
  | { readonly kind: 'rename'; readonly file: number; readonly path: string };

/** How sources of some language look. */
export interface SourceForms {
  readonly paths: readonly string[];
  readonly snippets: readonly ((name: string, other: string, module: string) => string)[];
}

const names = ['f', 'g', 'make', 'A', 'B'];

const pick = <T>(items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...items);

function drawSnippet({ paths, snippets }: SourceForms): fc.Arbitrary<string> {
  const modules = paths.map((path) => path.replace(/\.\w+$/, ''));
  return fc
    .tuple(pick(snippets), pick(names), pick(names), pick(modules))
    .map(([form, name, other, module]) => form(name, other, module));
}

export function drawProject(forms: SourceForms): fc.Arbitrary<Project> {
  const file = fc.tuple(pick(forms.paths), fc.array(drawSnippet(forms), { minLength: 1, maxLength: 5 }));
  return fc.array(file, { minLength: 2, maxLength: 4 }).map((files) => new Map(files));
}

/** Edits inside files, which keep their numbers then. */
export function drawInnerEdit(forms: SourceForms): fc.Arbitrary<Edit> {
  const [file, place] = [fc.nat(9), fc.nat(9)];
  const snippet = drawSnippet(forms);
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ kind: pick(['insert', 'replace'] as const), file, place, snippet }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), file, place }) },
  );
}

export function drawEdit(forms: SourceForms): fc.Arbitrary<Edit> {
  const file = fc.nat(9);
  const snippet = drawSnippet(forms);
  return fc.oneof(
    { weight: 8, arbitrary: drawInnerEdit(forms) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('add' as const),
        path: pick(forms.paths),
        snippets: fc.array(snippet, { minLength: 0, maxLength: 4 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), file }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), file, path: pick(forms.paths) }) },
  );
}

/** The project after an edit; places are counted round. */
export function edited(project: Project, edit: Edit): Project {
  const next = new Map(project);
  if (edit.kind === 'add') return next.set(edit.path, edit.snippets);
  const path = [...project.keys()][edit.file % Math.max(1, project.size)];
  if (path === undefined) return next;
  const snippets = project.get(path) ?? [];
  switch (edit.kind) {
    case 'remove':
      next.delete(path);
      return next;
    case 'rename':
      next.delete(path);
      return next.set(edit.path, snippets);
    case 'delete':
      return next.set(path, snippets.toSpliced(edit.place % Math.max(1, snippets.length), 1));
    case 'insert':
      return next.set(path, snippets.toSpliced(edit.place % (snippets.length + 1), 0, edit.snippet));
    case 'replace':
      return next.set(path, snippets.toSpliced(edit.place % Math.max(1, snippets.length), 1, edit.snippet));
  }
}
