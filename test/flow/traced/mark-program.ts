import ts from 'typescript';
import { type Callable, isCallable } from '../callable.ts';
import { type Insertion, insertTexts } from './insert-texts.ts';

/** A call of `at` in a program: where it stands. Lines from 1, columns from 0. */
export interface Mark {
  readonly line: number;
  readonly column: number;
}

/** A program whose marks say in which run of which function they are. */
export interface MarkedProgram {
  readonly text: string;
  /** By number, as the text hands it over. */
  readonly marks: readonly Mark[];
}

/**
 * Puts behind each `at` its number and the run of the function around it. What runs before the body of a function does,
 * and what runs in a class, has the number of the function or class instead, as a negative one.
 */
export function markProgram(text: string): MarkedProgram {
  const source = ts.createSourceFile('program.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const marks: Mark[] = [];
  const insertions: Insertion[] = [];
  let units = 0;
  const insert = (at: number, what: string) => insertions.push({ at, text: what });
  const visit = (node: ts.Node, frame: string): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'at') {
      const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
      const number = marks.push({ line: line + 1, column: character }) - 1;
      // The name is evaluated before what is in the brackets.
      insert(node.expression.end, `(${frame}, ${number})`);
    }
    if (isCallable(node)) enterFunction(node, frame);
    else if (ts.isClassLike(node)) enterClass(node, frame);
    else ts.forEachChild(node, (child) => visit(child, frame));
  };
  const enterFunction = (node: Callable, frame: string) => {
    const unit = ++units;
    const open = `const __run = __enter(${unit}); try {`;
    // One that hands out values may be ended from outside where it waits.
    const left = 'asteriskToken' in node && node.asteriskToken ? '' : ' __left(__run);';
    const close = `} catch (__error) { __thrown(__run); throw __error; } finally {${left} }`;
    ts.forEachChild(node, (child) => {
      // The name of a method is computed where it stands.
      if (child !== node.body) visit(child, child === node.name ? frame : `-${unit}`);
    });
    if (!node.body) return;
    if (ts.isBlock(node.body)) {
      insert(node.body.getStart(source) + 1, open);
      visit(node.body, '__run');
      insert(node.body.end - 1, close);
    } else {
      insert(node.body.getStart(source), `{ ${open} return (`);
      visit(node.body, '__run');
      insert(node.body.end, `); ${close} }`);
    }
  };
  const enterClass = (node: ts.ClassLikeDeclaration, frame: string) => {
    const unit = ++units;
    for (const clause of node.heritageClauses ?? []) visit(clause, frame);
    const [first] = node.members;
    if (first) insert(first.getStart(source), `static [__class(${unit})] = 0; `);
    for (const member of node.members) visit(member, `-${unit}`);
  };
  visit(source, '__run');
  return { text: insertTexts(text, [{ at: 0, text: 'const __run = __enter(0); ' }, ...insertions]), marks };
}
