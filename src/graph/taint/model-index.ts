import type {
  ArgumentNames,
  EntryPart,
  FlowModel,
  Guard,
  LibraryStep,
  Named,
  Sanitizer,
  Sink,
  Source,
} from './flow-model.ts';
import { namesOf, withoutBraces } from './names-of.ts';

/** An entry of a model, with the languages it is about. */
export type ModelEntry = { readonly languages: ReadonlySet<number> | null; readonly label: string } & (
  | { readonly part: 'sources'; readonly of: Source }
  | { readonly part: 'sinks'; readonly of: Sink }
  | { readonly part: 'sanitizers'; readonly of: Sanitizer }
  | { readonly part: 'guards'; readonly of: Guard }
  | { readonly part: 'steps'; readonly of: LibraryStep }
);

/** A name outside the workspace that some entry is about, or the beginning of one. */
export interface NameNode {
  readonly text: string;
  readonly next: Map<string, NameNode>;
  readonly entries: ModelEntry[];
}

const parts: readonly EntryPart[] = ['sources', 'sinks', 'sanitizers', 'guards', 'steps'];

/** The entries of models, found by what they are about. */
export class ModelIndex {
  readonly root: NameNode = { text: '', next: new Map(), entries: [] };
  readonly methods = new Map<string, ModelEntry[]>();
  readonly members = new Map<string, ModelEntry[]>();
  readonly functions = new Map<string, ModelEntry[]>();
  readonly values = new Map<string, ModelEntry[]>();
  /** What functions and methods that test values are called. */
  readonly guards = new Set<string>();
  /** Functions that never return, by their dotted names. */
  readonly exits = new Set<string>();
  /** Texts that make parameters harmless, those of an entry as one with blanks between. */
  readonly forms = new Set<string>();
  /** Texts that may stand in the sources where an entry matters: names of members, keywords, keys. */
  readonly texts = new Set<string>();

  constructor(models: readonly FlowModel[]) {
    for (const name of models.flatMap(({ exits }) => exits)) this.exits.add(name);
    for (const model of models)
      for (const part of parts)
        for (const of of model[part]) this.add({ languages: model.languages, label: '', part, of } as ModelEntry);
  }

  /** The node of a name, by its parts; null when no entry begins with them. */
  find(name: readonly string[]): NameNode | null {
    let node: NameNode | undefined = this.root;
    for (const each of name) node = node?.next.get(each);
    return node ?? null;
  }

  private add(entry: ModelEntry): void {
    const { name, method, member, function: own, value }: Named = entry.of;
    if (name !== undefined)
      for (const each of namesOf(name)) {
        const node = this.node(each);
        node.entries.push({ ...entry, label: node.text });
      }
    for (const { is } of argumentNamesOf(entry)) for (const each of is.flatMap(namesOf)) this.node(each);
    if (entry.part === 'guards') for (const text of lastNamesOf(entry.of)) this.guards.add(text);
    if (entry.part === 'sources') {
      for (const each of entry.of.unlessTyped.flatMap(namesOf)) this.node(each);
      if (entry.of.unlessText.length > 0) this.forms.add(entry.of.unlessText.join(' '));
    }
    put(this.methods, method, entry);
    put(this.members, member, entry);
    put(this.functions, own, entry);
    put(this.values, value, entry);
    for (const text of withoutBraces(member ?? value ?? '')) this.texts.add(text);
    for (const text of keywordsOf(entry)) this.texts.add(text);
  }

  private node(name: readonly string[]): NameNode {
    let node = this.root;
    for (const each of name) {
      const text = node.text === '' || /^[(:[]/.test(each) ? node.text + each : `${node.text}.${each}`;
      const next = node.next.get(each) ?? { text, next: new Map(), entries: [] };
      node.next.set(each, next);
      this.texts.add(each.replace(/^:|^\(|=>.*$/g, ''));
      node = next;
    }
    return node;
  }
}

function put(entries: Map<string, ModelEntry[]>, pattern: string | undefined, entry: ModelEntry): void {
  if (pattern === undefined) return;
  for (const label of withoutBraces(pattern)) entries.set(label, [...(entries.get(label) ?? []), { ...entry, label }]);
}

function argumentNamesOf(entry: ModelEntry): readonly ArgumentNames[] {
  if (entry.part === 'sinks' || entry.part === 'sources') return entry.of.unless;
  return entry.part === 'guards' ? entry.of.given : [];
}

/** The names behind which parentheses stand where it is called. */
function lastNamesOf({ name, method, function: own }: Named): readonly string[] {
  const ofNames = name === undefined ? [] : namesOf(name).map((parts) => parts.at(-1) as string);
  const ofOwn = own === undefined ? [] : withoutBraces(own).map((each) => each.replace(/^.*\./, ''));
  return [...ofNames, ...(method === undefined ? [] : withoutBraces(method)), ...ofOwn];
}

function keywordsOf(entry: ModelEntry): readonly string[] {
  const isText = (each: unknown): each is string => typeof each === 'string';
  if (entry.part === 'sinks')
    return [
      ...entry.of.arguments,
      ...entry.of.unless.map(({ argument }) => argument),
      ...entry.of.when.flatMap(({ argument, member }) => [argument, member]),
    ].filter(isText);
  if (entry.part === 'sources') return entry.of.unless.map(({ argument }) => argument).filter(isText);
  if (entry.part === 'guards')
    return [...entry.of.arguments, ...entry.of.given.map(({ argument }) => argument), entry.of.pattern].filter(isText);
  if (entry.part !== 'steps') return [];
  const { from, to } = entry.of;
  return [from.argument, to.argument, ...from.parts, ...to.parts].filter(isText);
}
