import { type CaptureFamilyName, captureFamilies } from '../../model/captures.ts';
import type { GrammarNames } from '../node-numbers.ts';
import { groupPatterns, type PatternGroup } from '../pattern-group.ts';
import type { PatternLanguage } from '../pattern-relations.ts';
import { patternUses } from '../pattern-uses.ts';
import type { MatchStart } from './match-start.ts';
import { Matcher } from './matcher.ts';
import { PatternSteps } from './pattern-steps.ts';
import type { TextTest } from './text-test.ts';

/**
 * A matcher for the files of one language. It gives each family the rows that the relation of the family gives for these
 * files; a family with a pattern it cannot match is refused.
 */
export function compileMatcher(language: PatternLanguage, names: GrammarNames): Matcher {
  const families = Object.keys(captureFamilies) as CaptureFamilyName[];
  const refused = new Map<CaptureFamilyName, string>();
  const starts: MatchStart[] = [];
  const texts = new Map<string, TextTest>();
  let slots = 1;
  for (const [group, patterns] of groupPatterns(patternUses([language]), names).entries()) {
    const { family } = patterns.match;
    try {
      for (const { steps, hasRivals } of groupSteps(patterns, names, texts)) {
        slots = Math.max(slots, steps.slots);
        const [test, step] = [steps.rootTest(), steps.steps(hasRivals)];
        starts.push({ test, step, family: families.indexOf(family), group });
      }
    } catch (error) {
      refused.set(family, error instanceof Error ? error.message : String(error));
    }
  }
  const matched = starts.filter(({ family }) => !refused.has(families[family] as CaptureFamilyName));
  return new Matcher(matched, slots, refused);
}

/** The different patterns of a group; several with the same constants give their rows once. */
function groupSteps({ pattern, match, variants }: PatternGroup, names: GrammarNames, texts: Map<string, TextTest>) {
  const distinct = [
    ...new Map(variants.map((variant) => [JSON.stringify([variant.kind, variant.nodes]), variant])).values(),
  ];
  return distinct.map(({ kind, nodes }) => ({
    steps: new PatternSteps(pattern, { ...match, kind }, nodes, names, texts),
    hasRivals: distinct.length > 1,
  }));
}
