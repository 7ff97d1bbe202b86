/** A call that a run of the program made. Lines from 1; columns from 1, in the units of the other side. */
export interface ObservedCall {
  readonly path: string;
  /** What called: the instruction of the language's machine. */
  readonly operation: string;
  /** Tells instructions at one place apart: a call and what is done with it, as by a decorator. */
  readonly instruction: number;
  readonly line: number;
  readonly lastLine: number;
  readonly column: number;
  readonly target: Declaration;
}

export interface Declaration {
  readonly path: string;
  readonly line: number;
}

/** A row of the view of calls. */
export interface SaidCall {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Null outside the workspace, and where the target is not known. */
  readonly target: Declaration | null;
  readonly certainty: string;
}

export interface Comparison {
  /** By operation: calls that were made, and how many of them the graph has. */
  readonly byOperation: ReadonlyMap<string, { readonly made: number; readonly found: number }>;
  readonly found: number;
  readonly missing: readonly ObservedCall[];
  /** Calls said to be exact, at places where something was called: what was called, or something else. */
  readonly exactRight: number;
  readonly exactOther: readonly SaidCall[];
}

/** Compares what a run called with what a graph says is called. A call without a run says nothing. */
export function compareCalls(observed: readonly ObservedCall[], said: readonly SaidCall[]): Comparison {
  const saidByLine = grouped(said, ({ path, line }) => `${path}:${line}`);
  const byOperation = new Map<string, { made: number; found: number }>();
  const missing: ObservedCall[] = [];
  for (const call of observed) {
    const count = byOperation.get(call.operation) ?? { made: 0, found: 0 };
    byOperation.set(call.operation, count);
    count.made++;
    if (isSaid(call, saidByLine)) count.found++;
    else missing.push(call);
  }
  return { byOperation, found: observed.length - missing.length, missing, ...exactCalls(observed, said) };
}

/** Whether some call within the lines of the instruction has the target. */
function isSaid({ path, line, lastLine, target }: ObservedCall, saidByLine: ReadonlyMap<string, SaidCall[]>): boolean {
  for (let at = line; at <= lastLine; at++)
    if (saidByLine.get(`${path}:${at}`)?.some((each) => each.target !== null && isSame(each.target, target)))
      return true;
  return false;
}

/** Only places where one call is said and one instruction called are compared: others cannot be told apart by position. */
function exactCalls(observed: readonly ObservedCall[], said: readonly SaidCall[]) {
  const made = grouped(
    observed.filter(({ operation }) => operation.startsWith('CALL')),
    placeOf,
  );
  const exactOther: SaidCall[] = [];
  let exactRight = 0;
  for (const [place, [only, ...others]] of grouped(said, placeOf)) {
    const calls = made.get(place);
    if (!only?.target || others.length > 0 || only.certainty !== 'exact' || !calls) continue;
    if (calls.some(({ instruction }) => instruction !== calls[0]?.instruction)) continue;
    const { target } = only;
    if (calls.every((call) => isSame(call.target, target))) exactRight++;
    else exactOther.push(only);
  }
  return { exactRight, exactOther };
}

const placeOf = ({ path, line, column }: ObservedCall | SaidCall): string => `${path}:${line}:${column}`;

const isSame = (left: Declaration, right: Declaration): boolean => left.path === right.path && left.line === right.line;

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
