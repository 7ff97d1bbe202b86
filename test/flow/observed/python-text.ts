import type { Body, Program, Statement, Value } from './program.ts';

/** The program in Python; `bit`, `risk`, `show` and `items` are given by whoever runs it. */
export function pythonText({ outer, inner }: Program): string {
  return [
    'def outer(a, b):',
    '    c = 0',
    '    def inner(d):',
    '        nonlocal a, c',
    ...block(inner, 2, false),
    ...block(outer, 1, false),
    '    show(a, b)',
    'outer(1, 2)',
    '',
  ].join('\n');
}

const block = (body: Body, depth: number, isLoop: boolean): string[] =>
  body.flatMap((statement) => lines(statement, depth, isLoop));

function lines(statement: Statement, depth: number, isLoop: boolean): string[] {
  const pad = '    '.repeat(depth);
  const inside = (body: Body, loop = isLoop) => block(body, depth + 1, loop);
  switch (statement.kind) {
    case 'give':
      return [`${pad}${statement.name} = ${value(statement.value)}`];
    case 'augment':
      return [`${pad}${statement.name} += ${value(statement.value)}`];
    case 'swap':
      return [`${pad}${statement.names[0]}, ${statement.names[1]} = ${statement.names[1]}, ${statement.names[0]}`];
    case 'show':
      return [`${pad}show(${value(statement.value)})`];
    case 'if':
      return [
        `${pad}if bit(${value(statement.test)}):`,
        ...inside(statement.body),
        `${pad}else:`,
        ...inside(statement.otherwise),
      ];
    case 'while':
      return [
        `${pad}while bit(${value(statement.test)}):`,
        ...inside(statement.body, true),
        `${pad}else:`,
        `${pad}    show(0)`,
      ];
    case 'for':
      return [`${pad}for ${statement.name} in items():`, ...inside(statement.body, true)];
    case 'choose':
      return [
        `${pad}match pick(${value(statement.value)}):`,
        ...statement.cases.flatMap((body, at) => [`${pad}    case ${at}:`, ...block(body, depth + 2, isLoop)]),
        `${pad}    case d:`,
        `${pad}        show(d)`,
      ];
    case 'try':
      return [
        `${pad}try:`,
        ...inside(statement.body),
        `${pad}except Risk as d:`,
        ...inside(statement.handler),
        `${pad}finally:`,
        ...inside(statement.final.filter(({ kind }) => kind !== 'break' && kind !== 'continue' && kind !== 'leave')),
        `${pad}    show(0)`,
      ];
    case 'break':
    case 'continue':
      return [`${pad}${isLoop ? `if bit(0): ${statement.kind}` : 'pass'}`];
    case 'call':
      return [`${pad}${depth > 1 ? 'inner(3)' : 'if bit(0): inner(3)'}`];
    case 'leave':
      return [`${pad}if bit(0): return`];
  }
}

function value(of: Value): string {
  switch (of.kind) {
    case 'read':
      return of.name;
    case 'number':
      return '1';
    case 'risk':
      return 'risk()';
    case 'sum':
      return `(${value(of.left)} + ${value(of.right)})`;
    case 'and':
    case 'or':
      return `(${value(of.left)} ${of.kind} ${value(of.right)})`;
    case 'choice':
      return `(${value(of.yes)} if bit(${value(of.test)}) else ${value(of.no)})`;
    case 'set':
      return `(${of.name} := ${value(of.value)})`;
    case 'collect':
      return of.name === 'd' || writes(of.value)
        ? `sum([q for q in items() if bit(${value(of.value)})])`
        : `sum(${of.name} for ${of.name} in items() if bit(${value(of.value)}))`;
    case 'later':
      return `run(lambda: ${value(withoutSets(of.value))})`;
  }
}

/** A comprehension may not give a value to its own variable. */
function writes(of: Value): boolean {
  return JSON.stringify(of).includes('"set"');
}

function withoutSets(of: Value): Value {
  return JSON.parse(JSON.stringify(of).replaceAll('"kind":"set"', '"kind":"read"'));
}
