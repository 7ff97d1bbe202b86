import type { Value } from '../../../relation/expression.ts';
import {
  add,
  choose,
  concat,
  literal,
  oneOf,
  regexReplace,
  replace,
  substring,
  textLength,
} from '../../../relation/expressions.ts';
import { folderAbove } from './folder-above.ts';

/** The path that a relative module name, as it is written, means in a folder with a trailing slash. */
export function relativeModuleName(directory: Value<'text'>, written: Value<'text'>): Value<'text'> {
  const text = choose(
    [[oneOf(regexReplace(written, '^.*/', ''), literal('.'), literal('..')), concat(written, literal('/'))]],
    written,
  );
  const prefix = regexReplace(text, '^((?:\\./)*(?:\\.\\./)*).*$', '\\1');
  const steps = textLength(replace(replace(prefix, literal('../'), literal('^')), literal('./'), literal('')));
  const rest = substring(text, add(textLength(prefix), literal(1)));
  return regexReplace(concat(folderAbove(directory, steps), rest), '/$', '');
}
