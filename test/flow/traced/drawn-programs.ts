import fc from 'fast-check';

/** What is around a piece of a program. */
interface Place {
  readonly kind: 'plain' | 'generator' | 'waiting' | 'stream';
  /** Labels of loops around, and of other statements. */
  readonly loops: readonly string[];
  readonly labels: readonly string[];
  readonly inLoop: boolean;
  readonly inSwitch: boolean;
}

/** A piece of a program, written for a place. */
type Drawn = (place: Place) => string;

const isYielding = ({ kind }: Place) => kind === 'generator' || kind === 'stream';
const isWaiting = ({ kind }: Place) => kind === 'waiting' || kind === 'stream';
/** Nothing around a function reaches into it. */
const inside = (kind: Place['kind']): Place => ({ kind, loops: [], labels: [], inLoop: false, inSwitch: false });
const loop = (place: Place, label?: string): Place => ({
  ...place,
  inLoop: true,
  loops: label ? [...place.loops, label] : place.loops,
});

const variable = fc.constantFrom('v', 'w');
const logical = fc.constantFrom('&&', '||', '??');

const { value } = fc.letrec<{ value: Drawn }>((tie) => {
  const two = (write: (left: string, right: string, place: Place) => string): fc.Arbitrary<Drawn> =>
    fc.tuple(tie('value'), tie('value')).map(
      ([left, right]) =>
        (place) =>
          write(left(place), right(place), place),
    );
  return {
    value: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      { weight: 4, arbitrary: fc.constant<Drawn>(() => 'at()') },
      fc.tuple(tie('value'), logical, tie('value')).map(
        ([left, operator, right]): Drawn =>
          (place) =>
            `(${left(place)} ${operator} ${right(place)})`,
      ),
      fc.tuple(variable, logical, tie('value')).map(
        ([name, operator, right]): Drawn =>
          (place) =>
            `(${name} ${operator}= ${right(place)})`,
      ),
      fc.tuple(tie('value'), tie('value'), tie('value')).map(
        ([test, yes, no]): Drawn =>
          (place) =>
            `(${test(place)} ? ${yes(place)} : ${no(place)})`,
      ),
      two((left, right) => `(${left}, !${right})`),
      two((left, right) => `[${left}, ...items(${right})]`),
      two((left, right) => `({ [${left}]: at(), ...thing(), q: ${right} })`),
      two((left, right) => `thing()?.q?.[${left}, ${right}]`),
      two((left, right) => `at(thing())?.run?.(${left}, at()).q?.r[${right}]`),
      two((left, right) => `tag\`a\${${left}}b\${${right}}\``),
      fc.tuple(variable, tie('value'), tie('value')).map(
        ([name, missing, given]): Drawn =>
          (place) =>
            `([${name} = ${missing(place)}, Thing.last] = items(${given(place)}))`,
      ),
      fc.tuple(variable, tie('value'), tie('value')).map(
        ([name, missing, given]): Drawn =>
          (place) =>
            `({ q: ${name} = ${missing(place)} } = thing() ?? { r: ${given(place)} })`,
      ),
      fc.tuple(tie('value'), tie('value')).map(
        ([given, answer]): Drawn =>
          () =>
            `((p = ${given(inside('plain'))}) => ${answer(inside('plain'))})()`,
      ),
      fc.tuple(tie('value'), tie('value'), tie('value')).map(
        ([base, key, held]): Drawn =>
          (place) =>
            `class extends base(${base(place)}) { static [${key(inside('plain'))}] = ${held(inside('plain'))}; static { at(); } }`,
      ),
      two((left, right, place) =>
        isYielding(place) ? `(yield ${left}, at(), yield ${right})` : `(${left} + ${right})`,
      ),
      two((left, right, place) =>
        isYielding(place) ? `[yield* items(${left}), ${right}]` : `new Thing(${left}, ...items(${right}))`,
      ),
      two((left, right, place) => (isWaiting(place) ? `(await ${left}, ${right})` : `at(${left}, ${right})`)),
    ),
  };
});

const guarded = (jump: string, isAlways: boolean) => (isAlways ? jump : `if (at()) ${jump}`);

/** A jump that the place allows, by number. */
function jump(place: Place, choice: number, answer: string): string {
  const jumps = [
    `return ${answer};`,
    `throw ${answer};`,
    ...(place.inLoop || place.inSwitch ? ['break;'] : []),
    ...(place.inLoop ? ['continue;'] : []),
    ...place.loops.flatMap((label) => [`break ${label};`, `continue ${label};`]),
    ...place.labels.map((label) => `break ${label};`),
  ];
  return jumps[choice % jumps.length] as string;
}

let labels = 0;

const { body } = fc.letrec<{ body: Drawn; statement: Drawn }>((tie) => ({
  body: fc
    .array(tie('statement'), { minLength: 1, maxLength: 3 })
    .map((statements) => (place) => statements.map((each) => each(place)).join('\n')),
  statement: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    {
      weight: 2,
      arbitrary: value.map(
        (of): Drawn =>
          (place) =>
            `void ${of(place)};`,
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.nat(20), fc.nat(3), value).map(
        ([choice, always, answer]): Drawn =>
          (place) =>
            guarded(jump(place, choice, answer(place)), always === 0),
      ),
    },
    fc.tuple(variable, value, value, fc.nat(2)).map(
      ([name, missing, given, how]): Drawn =>
        (place) => {
          const [left, right] = [missing(place), given(place)];
          const forms = [
            `[${name} = ${left}] = items(${right});`,
            `${name} = ${right};`,
            `{ const [c = ${left}] = items(${right}), d = c; }`,
          ];
          return forms[how] as string;
        },
    ),
    fc.tuple(value, value).map(
      ([missing, given]): Drawn =>
        (place) =>
          `{ const { q = ${missing(place)}, ...others } = thing() ?? { q: ${given(place)} }; at(others); }`,
    ),
    fc.tuple(value, tie('body'), tie('body')).map(
      ([test, yes, no]): Drawn =>
        (place) =>
          `if (${test(place)}) {\n${yes(place)}\n} else {\n${no(place)}\n}`,
    ),
    fc.tuple(value, tie('body')).map(
      ([test, of]): Drawn =>
        (place) =>
          `while (${test(place)}) {\n${of(loop(place))}\n}`,
    ),
    fc.tuple(value, tie('body')).map(
      ([test, of]): Drawn =>
        (place) =>
          `do {\n${of(loop(place))}\n} while (${test(place)});`,
    ),
    fc.tuple(value, value, fc.boolean(), tie('body')).map(
      ([test, step, isEndless, of]): Drawn =>
        (place) =>
          isEndless
            ? `for (;; ${step(place)}) {\nif (at()) break;\n${of(loop(place))}\n}`
            : `for (let i = at(); ${test(place)}; ${step(place)}) {\n${of(loop(place))}\n}`,
    ),
    fc.tuple(value, value, fc.nat(3), tie('body')).map(
      ([missing, over, how, of]): Drawn =>
        (place) => {
          const label = `L${labels++}`;
          const wait = how === 0 && isWaiting(place) ? ' await' : '';
          const kind = how === 1 ? 'in' : 'of';
          return `${label}: for${wait} (const [e = ${missing(place)}] ${kind} pairs(${over(place)})) {\n${of(loop(place, label))}\n}`;
        },
    ),
    tie('body').map(
      (of): Drawn =>
        (place) => {
          const label = `L${labels++}`;
          return `${label}: {\n${of({ ...place, labels: [...place.labels, label] })}\n}`;
        },
    ),
    fc.tuple(value, fc.array(fc.tuple(value, tie('body')), { minLength: 1, maxLength: 3 }), fc.nat(3), tie('body')).map(
      ([of, cases, at, otherwise]): Drawn =>
        (place) => {
          const label = `L${labels++}`;
          const within = { ...place, inSwitch: true, labels: [...place.labels, label] };
          const parts = cases.map(([test, then]) => `case !${test(place)}:\n${then(within)}`);
          parts.splice(at, 0, `default:\n${otherwise(within)}`);
          return `${label}: switch (${of(place)}) {\n${parts.join('\n')}\n}`;
        },
    ),
    {
      weight: 3,
      arbitrary: fc.tuple(tie('body'), tie('body'), tie('body'), fc.nat(2), value).map(
        ([of, handler, last, which, missing]): Drawn =>
          (place) => {
            const caught = which === 0 ? '' : ` catch ({ code = ${missing(place)} }) {\n${handler(place)}\n}`;
            const final = which === 1 ? '' : ` finally {\n${last(place)}\n}`;
            return `try {\n${of(place)}\n}${caught}${final}`;
          },
      ),
    },
  ),
}));

const units = [
  ['plain', 'function plain'],
  ['generator', 'function* generator'],
  ['waiting', 'async function waiting'],
  ['stream', 'async function* stream'],
] as const;

/**
 * Programs of four functions, one of each kind, with whatever the language has for control to go another way. Each call of
 * `at` is a place that can be seen to run; it may throw, and answers with anything.
 */
export const drawnProgram: fc.Arbitrary<string> = fc.tuple(body, body, body, body).map((bodies) => {
  labels = 0;
  const functions = units.map(
    ([kind, head], at) => `${head}() {\nlet v, w;\n${(bodies[at] as Drawn)(inside(kind))}\n}`,
  );
  return `const { at, ${given} } = host;\n${functions.join('\n')}\ndrive(${units.map(([kind]) => kind).join(', ')});\n`;
});

const given = 'thing, items, pairs, tag, base, Thing, drive';
