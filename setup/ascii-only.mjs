/**
 * The same code in ASCII: V8 keeps a source with any other character as two bytes per character, which doubles its memory,
 * and reads it more slowly. Texts are escaped already; what is left stands in comments and patterns, where an escape
 * means the same.
 */
export const asciiOnly = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
