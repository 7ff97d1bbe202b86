import type { FilePlaces } from '../file-places.ts';
import type { FileTree } from '../file-tree.ts';
import { type FlowLanguage, flowLanguages } from '../flow-language.ts';
import { fileTreeAt, type SyntaxColumns, syntaxColumns } from '../syntax-columns.ts';
import type { DefinitionSources } from './definition-sources.ts';

/** The trees of a batch; nodes are places among the rows of all its files. */
export class BatchTrees {
  /** By place: the place of the last node inside it. */
  readonly lasts: Int32Array;
  private readonly columns: SyntaxColumns;
  private readonly languages: ReadonlyMap<number, FlowLanguage>;
  private tree: FileTree | null = null;
  private treeStart = -1;

  constructor(
    { syntax, flowRole }: DefinitionSources,
    private readonly places: FilePlaces,
  ) {
    this.columns = syntaxColumns(syntax);
    this.languages = flowLanguages(flowRole);
    this.lasts = places.rowsOf(syntax, 'last');
  }

  start(file: number): number {
    return this.places.start(file);
  }

  startAt(place: number): number {
    return this.places.start(this.columns.file[place] as number);
  }

  last(place: number): number {
    return this.lasts[place] as number;
  }

  parent(place: number): number {
    const parent = this.columns.parent[place] as number;
    return parent < 0 ? -1 : this.startAt(place) + parent;
  }

  role(place: number): number {
    const language = this.languages.get(this.columns.language[place] as number);
    return language?.roles[this.columns.kind[place] as number] ?? 0;
  }

  /** Marks the nodes that have a role. */
  markRole(role: number, marks: Uint8Array, bits: number): void {
    const { language, kind } = this.columns;
    let roles: Uint8Array = nothing.roles;
    for (let place = 0, known = -1; place < marks.length; place++) {
      if (language[place] !== known) {
        known = language[place] as number;
        roles = this.languages.get(known)?.roles ?? nothing.roles;
      }
      if (roles[kind[place] as number] === role) marks[place] = (marks[place] as number) | bits;
    }
  }

  /** The tree of the file of a place; its nodes count from `startAt`. */
  treeAt(place: number): FileTree {
    const start = this.startAt(place);
    if (this.tree && this.treeStart === start) return this.tree;
    const language = this.languages.get(this.columns.language[place] as number) ?? nothing;
    this.treeStart = start;
    this.tree = fileTreeAt(this.columns, start, language);
    return this.tree;
  }
}

const nothing: FlowLanguage = { roles: new Uint8Array(0), parts: new Int32Array(0) };
