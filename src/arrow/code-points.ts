/** The code points of a text, each as a text of its own. */
export function codePoints(text: string): readonly string[] {
  return Array.from(text);
}
