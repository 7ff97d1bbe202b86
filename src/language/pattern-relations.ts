import { type CaptureFamilyName, captureFamilies } from '../model/captures.ts';
import { matchTables } from '../model/tables/matches.ts';
import { union } from '../relation/combine.ts';
import type { Rel, Relation, Schema } from '../relation/relation.ts';
import { tableSchema } from '../relation/tables.ts';
import type { GrammarNames } from './node-numbers.ts';
import { groupPatterns, type PatternUse } from './pattern-group.ts';
import { patternRelation } from './pattern-relation.ts';
import type { PatternPlace } from './pattern-tree.ts';
import { patternUses } from './pattern-uses.ts';

export interface PatternFile {
  /** Name for messages; files of one name and text are compiled once for all languages that list them. */
  readonly file: string;
  readonly text: string;
}

export interface PatternLanguage {
  readonly number: number;
  readonly id: string;
  readonly patterns: readonly PatternFile[];
}

export interface FamilyRelation {
  readonly family: CaptureFamilyName;
  /** Produces the table `match_<family>`. */
  readonly relation: Relation;
  /** The patterns it comes from. */
  readonly origin: readonly PatternPlace[];
}

/** One relation per family of captures: the union over all patterns of all languages. */
export function patternRelations(
  languages: readonly PatternLanguage[],
  kinds: (name: string, named: boolean) => number | null,
  fields: (name: string) => number | null,
): readonly FamilyRelation[] {
  const names: GrammarNames = { kind: kinds, field: fields };
  const all = languages.map(({ number }) => number);
  const uses = patternUses(languages);
  return (Object.keys(captureFamilies) as CaptureFamilyName[]).map((family) => {
    const own = uses.filter(({ match }) => match.family === family);
    const relations = groupPatterns(own, names).flatMap((group) => patternRelation(group, all, names));
    return { family, relation: unionOf(family, relations), origin: distinctPlaces(own) };
  });
}

function unionOf(family: CaptureFamilyName, relations: readonly Relation[]): Relation {
  const [first, ...rest] = relations as readonly Rel<Schema>[];
  if (first) return union(first, ...rest);
  return { kind: 'values', rows: [], schema: tableSchema(matchTables[family]) };
}

function distinctPlaces(uses: readonly PatternUse[]): readonly PatternPlace[] {
  const places = new Map(uses.map(({ pattern: { place } }) => [`${place.file}:${place.line}`, place]));
  return [...places.values()];
}
