/**
 * Names of what lies outside the workspace, as models write them: a dotted name, and what is done with it.
 * `db.connect().execute` is a member of what a call answers with; `express().get(=>0)` is the first parameter of functions
 * given to a call; `django.views.View:get(=>1)` is the second parameter of the methods of that name in classes derived from
 * it; `(=>)` is what such functions answer with. `addEventListener(message=>0)` is the first parameter of functions given to a
 * call whose first argument is the text `message`, or in an object under that name; `Request(:)` is a parameter whose type is declared to be `Request`,
 * `Query()(@)` one that is decorated; `files[*]` is any part. `{a,b}` stands for each of them.
 */

/** The parts of a name, one list for each way to fill its braces. Throws a sentence when it cannot be read. */
export function namesOf(pattern: string): readonly (readonly string[])[] {
  return withoutBraces(pattern).map(partsOf);
}

/** The name that parts make. */
export const nameOf = (parts: readonly string[]): string =>
  parts.reduce((name, each) => (/^[(:[]/.test(each) ? name + each : `${name}.${each}`));

const part = /\([\w$-]*=>(?:\d+|\*)?\)|\([:@]?\)|\[\*\]|:[\w$]+|\.?[^.:()[\]{},\s]+/y;

/** The parts of a name without braces; what tells the modules of the platform apart from others does not count. */
export function partsOf(name: string): readonly string[] {
  const text = name.replace(/^node:/, '');
  const parts: string[] = [];
  part.lastIndex = 0;
  for (let at = 0; at < text.length; at = part.lastIndex) {
    const found = part.exec(text)?.[0];
    if (found === undefined) throw new Error(`The name ${name} cannot be read from its character ${at + 1} on.`);
    parts.push(found.replace(/^\./, ''));
  }
  if (parts.length === 0) throw new Error('A name is empty.');
  return parts.filter((each, at) => at === 0 || each !== 'default');
}

/** The texts that a text with braces stands for. */
export function withoutBraces(pattern: string): readonly string[] {
  const open = pattern.indexOf('{');
  if (open < 0) {
    if (pattern.includes('}')) throw new Error(`The braces of ${pattern} do not match.`);
    return [pattern];
  }
  const { choices, end } = choicesAt(pattern, open);
  return choices.flatMap((choice) => withoutBraces(pattern.slice(0, open) + choice + pattern.slice(end + 1)));
}

function choicesAt(pattern: string, open: number): { readonly choices: readonly string[]; readonly end: number } {
  const choices: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < pattern.length; at++) {
    const letter = pattern[at];
    if (letter === '{') depth++;
    if (letter === '}') depth--;
    if (depth > 1 || (letter !== ',' && letter !== '}') || (letter === '}' && depth > 0)) continue;
    choices.push(pattern.slice(start, at));
    start = at + 1;
    if (letter === '}') return { choices, end: at };
  }
  throw new Error(`The braces of ${pattern} do not match.`);
}
