import type { PatternPlace } from './pattern-tree.ts';

const supported =
  'Supported are nested nodes, (_), `field: _`, fields, !field, "tokens", captures, [alternations], `?` `*` `+` on a child, ' +
  'groups of siblings, the anchor `.`, and the predicates #eq? #not-eq? #match? #not-match? #any-of? #not-any-of?.';

/** A pattern file says something wrong; the message names the place and what to do. */
export class PatternError extends Error {
  constructor(place: PatternPlace, sentence: string) {
    super(`${place.file}:${place.line}: ${sentence}`);
    this.name = 'PatternError';
  }

  /** The file is right in itself but uses more of the query language than compiles. */
  static unsupported(place: PatternPlace, what: string): PatternError {
    return new PatternError(place, `${what} ${what.endsWith('s') ? 'are' : 'is'} not supported. ${supported}`);
  }
}
