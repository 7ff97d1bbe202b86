import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';

const byteOrderMark = /^\uFEFF/;

/** JSON that a person wrote, also by an editor that marks the order of bytes; throws a sentence that says where it is none. */
export function readJson(written: string): unknown {
  const text = written.replace(byteOrderMark, '');
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`It is not JSON${firstError(text)}.`);
  }
}

function firstError(text: string): string {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true });
  const [first] = errors;
  if (!first) return '';
  const before = text.slice(0, first.offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return `: ${words(printParseErrorCode(first.error))} at line ${before.length}, column ${column}`;
}

/** `PropertyNameExpected` → `property name expected`. */
const words = (code: string): string => code.replaceAll(/(?<=[a-z])[A-Z]/g, ' $&').toLowerCase();
