/**
 * Lower case code point by code point: no context (final sigma) and no code point that becomes two, as the database
 * does it.
 */
export function lowerText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return Array.from(text, (point) => {
    const lowered = point.toLowerCase();
    return lowered === point ? point : String.fromCodePoint(lowered.codePointAt(0) ?? 0);
  }).join('');
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
