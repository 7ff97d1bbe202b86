/** Families of rules whose time is told, by what they work out. */
const shares = {
  'control flow and definitions': ['flow'],
  'values (points-to)': ['points', 'value'],
  types: ['type'],
  'names, imports, calls, inheritance': ['name', 'import', 'module', 'call', 'inherit'],
};

/**
 * The time of the rules of each family in one build, in ms: of those that run where files are read, summed over the threads.
 * `rules` is what `rules --json` prints.
 */
export function ruleShares(rules) {
  const relevant = rules.filter(({ stage }) => stage === 'normalize' || stage === 'relate');
  return Object.entries(shares).map(([title, families]) => ({
    title,
    wallMs: relevant
      .filter(({ stage, family }) => families.includes(family) && (stage === 'relate' || family === 'flow'))
      .reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  }));
}
