const blank = String.raw`(?:\s|--[^\n]*(?:\n|$)|/\*(?:[^*]|\*(?!/))*\*/)`;

/** EXPLAIN with its options, which come as a word or in parentheses. */
const explain = new RegExp(
  `^${blank}*explain(?:${blank}+analy[sz]e|${blank}*\\(${blank}*(?:analy[sz]e|format)\\b[^()]*\\))?(?=\\W)`,
  'i',
);

/** The statement that an EXPLAIN is about; null where that cannot be told. */
export function explainedStatement(sql: string): string | null {
  const start = explain.exec(sql);
  return start === null ? null : sql.slice(start[0].length);
}
