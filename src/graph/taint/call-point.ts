/** Where a value is at a call, as models write it: `argument 0`, `receiver[*]`, `callback 0 parameter 1`, `result.data`, `keywords`, `spread`; `origin` is the call whose result what is called is a part of. */
export interface CallPoint {
  readonly at:
    | 'receiver'
    | 'result'
    | 'argument'
    | 'keywords'
    | 'spread'
    | 'origin'
    | 'parameter'
    | 'returned'
    | 'thrown'
    | 'given';
  /** Position or keyword of the argument, `*` for each; the argument that is a function for its parameter or result. */
  readonly argument: number | string;
  /** Position of the parameter of a function that is given to the call. */
  readonly parameter: number;
  /** Position of the argument with which that function calls its parameter. */
  readonly given: number;
  /**
   * Parts inside the value, from the outside: a name, a position, each (`*`), what an argument is the key of, with `?` each
   * where it is left out, what has the name of the argument given by `keywords`, what one gets who goes through it (`each`: no
   * values under names, but their keys), its keys, what a generator returns at its end, or why a promise is rejected; of a list
   * that the call changes its first elements (`first`), its last one, or those behind it (`end`), as many as there are arguments; of a record that a call
   * makes the field (`field`) that the argument is for, as named by the call that has made what is called.
   */
  readonly parts: readonly PointPart[];
}

export type PointPart =
  | string
  | number
  | { readonly keyArgument: number; readonly mayLack: boolean }
  | { readonly ofKeyword: true }
  | { readonly own: OwnPart };

const ownParts = ['each', 'key', 'returned', 'rejected', 'first', 'last', 'end', 'field'] as const;
export type OwnPart = (typeof ownParts)[number];

const form =
  /^(receiver|result|keywords|spread|origin|argument (\d+|\*|[A-Za-z_$][\w$]*)|callback (\d+|\*|[A-Za-z_$][\w$]*) (?:parameter (\d+)(?: argument (\d+))?|result|thrown))((?:\[[^\]]+\]|\.[\w$]+)*)$/;
const partForm = /\[([^\]]+)\]|\.([\w$]+)/g;

/** Reads where a value is; throws a sentence when it cannot be read. */
export function callPoint(text: string): CallPoint {
  const found = form.exec(text);
  if (!found)
    throw new Error(
      `\`${text}\` is no place of a call; write receiver, result, argument 0, keywords, spread, origin, callback 0 parameter 0, callback 0 parameter 0 argument 0 callback 0 result or callback 0 thrown, with parts such as [*], [0], .name, [argument 0] or, for keywords, [keyword], [each] of what is gone through, [key] of a mapping, [returned] of a generator, [rejected] of a promise, or [first], [last] and [end] of a list or [field] of a record.`,
    );
  const [, base = '', argument, callback, parameter, given, parts = ''] = found;
  return {
    at: given === undefined ? baseOf(base, parameter) : 'given',
    argument: numberOrText(argument ?? callback ?? '0'),
    parameter: Number(parameter ?? 0),
    given: Number(given ?? 0),
    parts: [...parts.matchAll(partForm)].map(([, inside, name]) => name ?? insideOf(inside ?? '')),
  };
}

const ownBases = ['receiver', 'result', 'keywords', 'spread', 'origin'] as const;

function baseOf(base: string, parameter: string | undefined): CallPoint['at'] {
  const own = ownBases.find((each) => each === base);
  if (own) return own;
  if (base.startsWith('argument')) return 'argument';
  if (parameter !== undefined) return 'parameter';
  return base.endsWith('thrown') ? 'thrown' : 'returned';
}

const numberOrText = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : text);

function insideOf(text: string): PointPart {
  if (text === 'keyword') return { ofKeyword: true };
  const own = ownParts.find((each) => each === text);
  if (own) return { own };
  const [, key, mark] = /^argument (\d+)(\??)$/.exec(text) ?? [];
  return key === undefined ? numberOrText(text) : { keyArgument: Number(key), mayLack: mark === '?' };
}
