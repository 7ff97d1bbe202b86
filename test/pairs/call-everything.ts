const given = (): readonly unknown[] => [
  'some Words, a@b.org 1.2.3-rc.1 >=1.0.0',
  '2.0.1',
  '',
  3,
  -1.5,
  Number.NaN,
  true,
  null,
  undefined,
  [3, 1, 2],
  [{ a: 1, b: { c: [1] } }, { a: 2 }],
  { a: 1, b: { c: 'x' }, length: 2 },
  new Date(0),
  /a+/g,
  new Map([['a', 1]]),
  new Set([1, 2]),
  (first: unknown) => first,
  (first: number, second: number) => first - second,
  (first: unknown) => Boolean(first),
];
/** Calls of one function, and of what it answers with. */
const [perFunction, perAnswer] = [60, 4];

/** Calls the functions of a module, and functions they give back, with values of many kinds, and `prepare` before each; what goes wrong does not matter. */
export function callEverything(module: object, prepare: () => void): void {
  let state = 20_260;
  const pick = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  const call = (called: (...values: unknown[]) => unknown, times: number): void => {
    for (let turn = 0; turn < times; turn++) {
      const values = given();
      const chosen = Array.from({ length: pick(4) }, () => values[pick(values.length)]);
      prepare();
      try {
        const answer = pick(8) === 0 ? Reflect.construct(called, chosen) : called(...chosen);
        if (typeof answer === 'function' && times > perAnswer) call(answer as typeof called, perAnswer);
        else if (typeof answer === 'string') String(answer);
      } catch {
        // Values of the wrong kind are refused.
      }
    }
  };
  for (const name of Object.keys(module)) {
    const member: unknown = Reflect.get(module, name);
    if (typeof member === 'function') call(member as (...values: unknown[]) => unknown, perFunction);
  }
}
