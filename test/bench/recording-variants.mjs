/**
 * Builds that differ only in what they record or how statements get to the database. The first two run the same rules in
 * the same lanes as a usual build; the last two have the database run every rule, so that they compare with each other.
 */
export const recordingVariants = [
  { title: 'build that keeps every plan', flags: ['--explain', 'plan'] },
  { title: 'build that measures every plan', flags: ['--explain', 'analyze'] },
  { title: 'build in the database alone, direct route', flags: ['--lane', 'native'] },
  { title: 'build in the database alone, canonical route', flags: ['--lane', 'native', '--route', 'canonical'] },
];
