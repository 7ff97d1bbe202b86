import { matchRuleId } from '../language/match-rule-id.ts';
import { compileMatcher } from '../language/matcher/compile-matcher.ts';
import type { Matcher } from '../language/matcher/matcher.ts';
import type { SyntaxColumns } from '../language/matcher/syntax-columns.ts';
import { type CaptureFamilyName, captureFamilies } from '../model/captures.ts';
import type { Batch } from './batch.ts';
import type { GrammarCatalog, GrammarLanguage } from './grammar-catalog.ts';
import { grammarNames } from './grammar-names.ts';
import { readPatternLanguage } from './pattern-language.ts';
import type { Refusal } from './worker-messages.ts';

/** Matches the patterns of a language in the files of a batch. A matcher that fails is given up: its families are refused. */
export class FileMatcher {
  private matcher: Matcher | null = null;
  private failure: string | null = null;

  constructor(
    catalog: GrammarCatalog,
    private readonly language: GrammarLanguage,
  ) {
    this.guarded(() => {
      this.matcher = compileMatcher(readPatternLanguage(catalog, language), grammarNames(catalog));
    });
  }

  get refused(): readonly Refusal[] {
    const { title } = this.language.data;
    const refusals: readonly (readonly [CaptureFamilyName, string])[] =
      this.failure === null
        ? [...(this.matcher?.refused ?? [])]
        : families.map((family) => [family, String(this.failure)]);
    return refusals.map(([family, reason]) => ({ rule: matchRuleId(family), reason: `${title}: ${reason}` }));
  }

  /** The last `rows` rows of the batch are those of the file. */
  match(file: number, rows: number, batch: Batch): void {
    const { matcher } = this;
    if (!matcher) return;
    const started = performance.now();
    for (const found of batch.matches) found.startFile(this.language.number, file);
    this.guarded(() => matcher.match(columnsOf(batch, rows), batch.texts, batch.matches));
    batch.matchMilliseconds += performance.now() - started;
  }

  private guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      this.matcher = null;
    }
  }
}

const families = Object.keys(captureFamilies) as CaptureFamilyName[];

function columnsOf({ nodes }: Batch, rows: number): SyntaxColumns {
  const column = (name: Parameters<typeof nodes.get>[0]) => nodes.get(name).subarray(nodes.rows - rows, nodes.rows);
  return {
    rows,
    kind: column('kind') as Uint16Array,
    field: column('field') as Uint16Array,
    parent: column('parent') as Int32Array,
    last: column('last') as Int32Array,
    flags: column('flags') as Uint8Array,
    token: column('token') as Int32Array,
  };
}
