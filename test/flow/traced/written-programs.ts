/** Bodies of functions, each with a way for control to go that is easily overlooked. */
const bodies: Readonly<Record<string, string>> = {
  'a condition that is no more than an operand of ??':
    'void ((at() && at()) ?? at());\nif ((at() || !at()) ?? at()) at();',
  'assignments as conditions':
    'let v = at();\nif (v &&= at()) at();\nwhile ((v ||= at()) && at()) at();\nif (v ??= at()) at();',
  'what is left over of an operand':
    'void [[at() && at(), at()], at() || at()];\nvoid at(at() ? 1 : at(), at()).q?.[at()];',
  'the object before what is in the brackets': 'void at(thing())?.run?.(at() && at(), at()).q?.r[at()];',
  'the value before a target that branches':
    'let a, b;\n[a = at()] = items(at());\n({ q: b = at() } = at(thing()) ?? {});',
  'caught values that are taken apart':
    'try {\nat();\n} catch ({ code = at(), other: { more = at() } = {} }) {\nat();\n}',
  'jumps in every part of nested try statements': [
    'A: for (const each of pairs(at())) {',
    'try {',
    'try { if (at()) continue A; at(); } catch { if (at()) break A; at(); } finally { if (at()) continue; at(); }',
    '} finally {',
    'B: { try { if (at()) break B; return at(); } finally { if (at()) break A; at(); } }',
    '}',
    '}',
    'at();',
  ].join('\n'),
  'continue with a label in a switch in a loop': [
    'A: do {',
    'for (;;) {',
    'if (at()) break;',
    'switch (at()) {',
    'case at(): continue A;',
    'default: if (at()) break;',
    'case !at(): if (at()) continue;',
    'at();',
    '}',
    'at();',
    '}',
    '} while (at());',
  ].join('\n'),
  'a finally part that replaces an exception':
    'L: {\ntry { throw at(); } finally { if (at()) break L; at(); }\nat();\n}\nat();',
  'a class in an expression': [
    'try {',
    'void new (class extends base(at()) {',
    'get [at()]() { return at(); }',
    'static [at()] = at() || at();',
    'static { if (at()) at(); }',
    'constructor() { super(); at(); }',
    '})();',
    '} catch { at(); }',
  ].join('\n'),
};

const generators: Readonly<Record<string, string>> = {
  'a generator that is ended where it waits':
    'try {\ntry { yield at(); at(); } catch { yield at(); at(); } finally { yield at(); at(); }\n} finally { at(); }\nat();',
  'a generator inside another one':
    'const v = yield* items(at());\nat();\nfor (const e of items(at())) yield e || at();\nreturn at();',
};

const given = 'const { at, thing, items, pairs, tag, base, Thing, drive } = host;';
const kinds = { '': bodies, '*': generators, 'async ': bodies, 'async *': generators };

/** By title: programs of one function each. */
export const writtenPrograms: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(kinds).flatMap(([kind, all]) =>
    Object.entries(all).map(([title, body]) => {
      const [start, star] = kind.startsWith('async') ? ['async ', kind.slice('async '.length)] : ['', kind];
      return [`${title} (${start}function${star})`, `${given}\n${start}function${star} f() {\n${body}\n}\ndrive(f);\n`];
    }),
  ),
);
