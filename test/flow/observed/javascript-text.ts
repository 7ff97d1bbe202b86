import type { Body, Program, Statement, Value } from './program.ts';

/** The program in JavaScript; `bit`, `risk`, `show` and `items` are given by whoever runs it. */
export function javascriptText({ outer, inner }: Program): string {
  return [
    'function outer(a, b) {',
    '  let c = 0;',
    '  var d;',
    '  function inner(d) {',
    ...block(inner, 2, false),
    '  }',
    ...block(outer, 1, false),
    '  show(a, b);',
    '}',
    'outer(1, 2);',
    '',
  ].join('\n');
}

const block = (body: Body, depth: number, isLoop: boolean): string[] =>
  body.flatMap((statement) => lines(statement, depth, isLoop));

function lines(statement: Statement, depth: number, isLoop: boolean): string[] {
  const pad = '  '.repeat(depth);
  const inside = (body: Body, loop = isLoop) => block(body, depth + 1, loop);
  switch (statement.kind) {
    case 'give':
      return [`${pad}${statement.name} = ${value(statement.value)};`];
    case 'augment':
      return [`${pad}${statement.name} ${statement.value.kind === 'number' ? '+=' : '||='} ${value(statement.value)};`];
    case 'swap':
      return [`${pad}[${statement.names.join(', ')}] = [${statement.names.toReversed().join(', ')}];`];
    case 'show':
      return [
        `${pad}show(${value(statement.value)}, ${statement.value.kind === 'read' ? `${statement.value.name}++` : '0'});`,
      ];
    case 'if':
      return [
        `${pad}if (bit(${value(statement.test)})) {`,
        `${pad}  let c = 7;`,
        ...inside(statement.body),
        `${pad}} else {`,
        ...inside(statement.otherwise),
        `${pad}}`,
      ];
    case 'while':
      return [`${pad}do {`, ...inside(statement.body, true), `${pad}} while (bit(${value(statement.test)}));`];
    case 'for':
      return statement.name < 'c'
        ? [`${pad}for (${statement.name} of items()) {`, ...inside(statement.body, true), `${pad}}`]
        : [
            `${pad}for (let ${statement.name} = 0; bit(${statement.name}); ${statement.name}++) {`,
            ...inside(statement.body, true),
            `${pad}}`,
          ];
    case 'choose':
      return [
        `${pad}switch (pick(${value(statement.value)})) {`,
        ...statement.cases.flatMap((body, at) => [`${pad}  case ${at}:`, ...block(body, depth + 2, isLoop)]),
        `${pad}}`,
      ];
    case 'try':
      return [
        `${pad}try {`,
        ...inside(statement.body),
        `${pad}} catch (d) {`,
        ...inside(statement.handler),
        `${pad}} finally {`,
        ...inside(statement.final),
        `${pad}}`,
      ];
    case 'break':
    case 'continue':
      return [`${pad}${isLoop ? `if (bit()) ${statement.kind};` : ';'}`];
    case 'call':
      return [`${pad}if (bit()) inner(3);`];
    case 'leave':
      return [`${pad}if (bit()) return;`];
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
      return `(${value(of.left)} && ${value(of.right)})`;
    case 'or':
      return `(${value(of.left)} ?? ${value(of.right)})`;
    case 'choice':
      return `(bit(${value(of.test)}) ? ${value(of.yes)} : ${value(of.no)})`;
    case 'set':
      return `(${of.name} = ${value(of.value)})`;
    case 'collect':
      return `maybe()?.run(() => ${value(of.value)})`;
    case 'later':
      return `run((a = ${value(of.value)}) => a)`;
  }
}
