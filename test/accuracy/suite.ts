import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A place in a case: path relative to its folder, line from 1, column in UTF-16 units from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly col?: number;
}

export interface SourceFile {
  readonly case: string;
  readonly file: string;
  readonly text: string;
}

export interface CaseFact {
  readonly kind: 'case';
  readonly case: string;
  readonly lang: string;
  /** The facts list every edge; anything else is wrong. */
  readonly closed_world: boolean;
}

/** The identifier at a place means one of some definitions; those with the role `step` are right, but not asked for. */
export interface DefFact extends Place {
  readonly kind: 'def';
  readonly case: string;
  readonly col: number;
  readonly name: string;
  readonly expected_defs: readonly (Place & { readonly role?: string })[];
  readonly known_failure?: boolean;
  readonly implicit?: boolean;
  readonly external?: boolean;
  readonly unresolved?: boolean;
  readonly self?: boolean;
}

export interface CallEnd {
  readonly file: string | null;
  readonly line: number | null;
  readonly module?: boolean;
  readonly kind?: string;
  readonly alt_lines?: readonly number[];
}

export interface CallFact {
  readonly kind: 'call';
  readonly case: string;
  readonly caller_qualified_name: string;
  readonly callee_qualified_name: string;
  readonly caller_loc: CallEnd | null;
  readonly callee_loc: CallEnd | null;
}

export interface InheritsFact extends Place {
  readonly kind: 'inherits';
  readonly case: string;
  readonly name: string;
  readonly super_defs: readonly Place[];
}

/** A value at a source does or must not reach a sink; without a source nothing that counts as one may. */
export interface FlowFact {
  readonly kind: 'flow';
  readonly case: string;
  readonly file: string;
  readonly source: { readonly file?: string; readonly line: number; readonly text?: string } | null;
  readonly sink: { readonly line: number; readonly text?: string };
  readonly expected: boolean;
}

/** What is called at a name declares one of some functions or classes; nothing is expected where it lies outside. */
export interface CalleeFact extends Place {
  readonly kind: 'callee';
  readonly case: string;
  readonly col: number;
  readonly name: string;
  readonly expected_defs: readonly Place[];
}

/** All arcs of the lines from which control may go to more than one line; the end of a unit is no positive number. */
export interface BranchesFact {
  readonly kind: 'cfg_branches';
  readonly case: string;
  readonly file: string;
  readonly branches: readonly (readonly [number, number])[];
}

export type Fact = CaseFact | DefFact | CallFact | InheritsFact | FlowFact | BranchesFact | CalleeFact;

export interface Suite {
  readonly name: string;
  readonly files: readonly SourceFile[];
  readonly facts: readonly Fact[];
}

const scored = new Set(['case', 'def', 'call', 'inherits', 'flow', 'cfg_branches']);
const lines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

/** Names of the suites of a folder. */
export const suiteNames = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.facts.jsonl'))
    .map((name) => name.replace('.facts.jsonl', ''))
    .sort();

/** A suite with the kinds of facts that are scored here, without the labels its errata call wrong. */
export function readSuite(folder: string, name: string): Suite {
  const facts = lines<Fact>(join(folder, `${name}.facts.jsonl`)).filter(({ kind }) => scored.has(kind));
  const isWrong = wrongLabels(folder, name);
  return {
    name,
    files: lines<SourceFile>(join(folder, `${name}.cases.jsonl`)),
    facts: facts.filter((fact) => !isWrong(fact)),
  };
}

interface Erratum {
  readonly case: string;
  readonly drop?: boolean;
  readonly caller?: string;
  readonly callee?: string;
}

function wrongLabels(folder: string, name: string): (fact: Fact) => boolean {
  const path = join(folder, 'errata.json');
  const errata: readonly Erratum[] = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8'))[name] ?? []) : [];
  return (fact) =>
    errata.some(
      (label) =>
        label.case === fact.case &&
        (label.drop ||
          (fact.kind === 'call' &&
            label.caller === fact.caller_qualified_name &&
            label.callee === fact.callee_qualified_name)),
    );
}
