import ts from 'typescript';
import { type Callable, isCallable } from '../callable.ts';

const suffix = '__line';
const f = ts.factory;
const shadow = (name: string) => f.createIdentifier(name + suffix);
const number = (value: number) => f.createNumericLiteral(value);

/** Gives every variable a shadow in its scope that holds the line that wrote it last, and tells `__use` of every read. */
export const instrumentJavascript: ts.TransformerFactory<ts.SourceFile> = (context) => (source) =>
  new Instrument(source, context).visit(source) as ts.SourceFile;

class Instrument {
  private readonly known: ReadonlySet<string>;

  constructor(
    private readonly source: ts.SourceFile,
    private readonly context: ts.TransformationContext,
  ) {
    this.known = boundNames(source);
  }

  readonly visit = (node: ts.Node): ts.Node => {
    if (ts.isIdentifier(node)) return this.known.has(node.text) && isRead(node) ? this.read(node) : node;
    if (ts.isVariableDeclarationList(node)) return this.declarations(node);
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) return this.assignment(node);
    if (isUpdate(node)) return this.update(node);
    if (ts.isForOfStatement(node) || ts.isForInStatement(node)) return this.loop(node);
    if (ts.isTypeOfExpression(node)) return node;
    if (ts.isShorthandPropertyAssignment(node)) return node;
    if (ts.isCatchClause(node)) return this.handler(node);
    if (isCallable(node)) return this.callable(node);
    if (ts.isBlock(node)) return f.updateBlock(node, this.statements(node));
    if (ts.isSourceFile(node)) return f.updateSourceFile(node, this.statements(node));
    return this.inside(node);
  };

  private inside<T extends ts.Node>(node: T): T {
    return ts.visitEachChild(node, this.visit, this.context);
  }

  private expression(node: ts.Expression): ts.Expression {
    return ts.visitNode(node, this.visit) as ts.Expression;
  }

  private place(node: ts.Node) {
    return this.source.getLineAndCharacterOfPosition(node.getStart(this.source));
  }

  private line(node: ts.Node): ts.Expression {
    return number(this.place(node).line + 1);
  }

  private note(name: ts.Identifier): ts.Expression {
    return f.createAssignment(shadow(name.text), this.line(name));
  }

  private declare(name: ts.Identifier, flags = ts.NodeFlags.Let): ts.Statement {
    const declaration = f.createVariableDeclaration(shadow(name.text), undefined, undefined, this.line(name));
    return f.createVariableStatement(undefined, f.createVariableDeclarationList([declaration], flags));
  }

  private read(name: ts.Identifier): ts.Expression {
    const { line, character } = this.place(name);
    const isNoted = f.createBinaryExpression(
      f.createTypeOfExpression(shadow(name.text)),
      ts.SyntaxKind.ExclamationEqualsEqualsToken,
      f.createStringLiteral('undefined'),
    );
    // Names that are given no value in the program, such as those of the host, have no shadow.
    const definition = f.createConditionalExpression(
      isNoted,
      undefined,
      shadow(name.text),
      undefined,
      f.createVoidZero(),
    );
    const use = [f.createStringLiteral(name.text), number(line + 1), number(character), definition, name];
    return f.createCallExpression(f.createIdentifier('__use'), undefined, use);
  }

  /** The value of an expression; what it has written is noted after it. */
  private valueThen(value: ts.Expression, names: readonly ts.Identifier[]): ts.Expression {
    const notes = names.map((name) => this.note(name));
    return f.createElementAccessExpression(f.createArrayLiteralExpression([value, ...notes]), 0);
  }

  private declarations(node: ts.VariableDeclarationList): ts.Node {
    if (ts.isForOfStatement(node.parent) || ts.isForInStatement(node.parent)) return node;
    const after = this.inside(node);
    const isVar = (node.flags & ts.NodeFlags.BlockScoped) === 0;
    const declarations = node.declarations.flatMap(({ name, initializer }, at) => [
      after.declarations[at] as ts.VariableDeclaration,
      ...targets(name).map((each) => {
        const line = isVar && !initializer ? undefined : this.line(each);
        return f.createVariableDeclaration(shadow(each.text), undefined, undefined, line);
      }),
    ]);
    return f.updateVariableDeclarationList(after, declarations);
  }

  private assignment(node: ts.BinaryExpression): ts.Node {
    const names = targets(node.left);
    const right = this.expression(node.right);
    const operator = node.operatorToken.kind;
    if (operator === ts.SyntaxKind.EqualsToken) return this.valueThen(f.createAssignment(node.left, right), names);
    if (!ts.isIdentifier(node.left)) return this.inside(node);
    const name = node.left;
    const give = this.valueThen(f.createAssignment(name, right), names);
    const logical = logicalOf.get(operator);
    if (logical !== undefined)
      return f.createParenthesizedExpression(
        f.createBinaryExpression(this.read(name), logical, f.createParenthesizedExpression(give)),
      );
    const same = f.createBinaryExpression(name, operator, right);
    return f.createElementAccessExpression(f.createArrayLiteralExpression([this.read(name), same, this.note(name)]), 1);
  }

  private update(node: ts.PostfixUnaryExpression | ts.PrefixUnaryExpression): ts.Node {
    const name = node.operand as ts.Identifier;
    return f.createElementAccessExpression(f.createArrayLiteralExpression([this.read(name), node, this.note(name)]), 1);
  }

  private loop(node: ts.ForOfStatement | ts.ForInStatement): ts.Node {
    const { initializer } = node;
    const isList = ts.isVariableDeclarationList(initializer);
    const names = isList ? initializer.declarations.flatMap(({ name }) => targets(name)) : targets(initializer);
    const flags = isList && (initializer.flags & ts.NodeFlags.BlockScoped) === 0 ? ts.NodeFlags.None : ts.NodeFlags.Let;
    const notes = names.map((name) =>
      isList ? this.declare(name, flags) : f.createExpressionStatement(this.note(name)),
    );
    const inner = ts.visitNode(node.statement, this.visit) as ts.Statement;
    const body = f.createBlock([...notes, inner], true);
    const over = this.expression(node.expression);
    return ts.isForOfStatement(node)
      ? f.updateForOfStatement(node, node.awaitModifier, initializer, over, body)
      : f.updateForInStatement(node, initializer, over, body);
  }

  private handler(node: ts.CatchClause): ts.Node {
    const names = node.variableDeclaration ? targets(node.variableDeclaration.name) : [];
    const block = ts.visitNode(node.block, this.visit) as ts.Block;
    const notes = names.map((name) => this.declare(name));
    return f.updateCatchClause(node, node.variableDeclaration, into(block, notes));
  }

  /** Parameters are noted in the body; what stands in their default values is not observed. */
  private callable(node: Callable): ts.Node {
    if (!node.body) return node;
    const body = ts.visitNode(node.body as ts.Node, this.visit) as ts.ConciseBody;
    const own = ts.isFunctionExpression(node) && node.name ? [node.name] : [];
    const names = [...own, ...node.parameters.flatMap(({ name }) => targets(name))];
    const notes = names.map((name) => this.declare(name, ts.NodeFlags.None));
    const statements = ts.isBlock(body) ? body : f.createBlock([f.createReturnStatement(body)], true);
    return withBody(node, into(statements, notes));
  }

  /** Functions have their values from the start of what holds them, classes from where they stand. */
  private statements(node: ts.Block | ts.SourceFile): readonly ts.Statement[] {
    const isWhole = ts.isSourceFile(node) || isCallable(node.parent);
    const early = node.statements
      .filter(ts.isFunctionDeclaration)
      .flatMap(({ name }) => (name ? [this.declare(name, isWhole ? ts.NodeFlags.None : ts.NodeFlags.Let)] : []));
    const directives = node.statements.filter(isDirective);
    return [
      ...directives,
      ...early,
      ...node.statements
        .slice(directives.length)
        .flatMap((each) => [
          ts.visitNode(each, this.visit) as ts.Statement,
          ...(ts.isClassDeclaration(each) && each.name ? [this.declare(each.name)] : []),
        ]),
    ];
  }
}

function withBody(node: Callable, body: ts.Block): ts.Node {
  const { parameters } = node;
  const modifiers = node.modifiers as ts.NodeArray<ts.Modifier> | undefined;
  if (ts.isArrowFunction(node))
    return f.updateArrowFunction(node, modifiers, undefined, parameters, undefined, node.equalsGreaterThanToken, body);
  if (ts.isFunctionDeclaration(node)) {
    const { asteriskToken, name } = node;
    return f.updateFunctionDeclaration(node, modifiers, asteriskToken, name, undefined, parameters, undefined, body);
  }
  if (ts.isFunctionExpression(node)) {
    const { asteriskToken, name } = node;
    return f.updateFunctionExpression(node, modifiers, asteriskToken, name, undefined, parameters, undefined, body);
  }
  if (ts.isConstructorDeclaration(node)) return f.updateConstructorDeclaration(node, modifiers, parameters, body);
  if (ts.isGetAccessor(node))
    return f.updateGetAccessorDeclaration(node, modifiers, node.name, parameters, undefined, body);
  if (ts.isSetAccessor(node)) return f.updateSetAccessorDeclaration(node, modifiers, node.name, parameters, body);
  const { asteriskToken, name } = node as ts.MethodDeclaration;
  return f.updateMethodDeclaration(
    node as ts.MethodDeclaration,
    modifiers,
    asteriskToken,
    name,
    undefined,
    undefined,
    parameters,
    undefined,
    body,
  );
}

const isDirective = (node: ts.Statement): boolean =>
  ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression);

/** What assignments that may leave their target as it is decide by. */
const logicalOf: ReadonlyMap<ts.SyntaxKind, ts.BinaryOperator> = new Map([
  [ts.SyntaxKind.BarBarEqualsToken, ts.SyntaxKind.BarBarToken],
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken, ts.SyntaxKind.AmpersandAmpersandToken],
  [ts.SyntaxKind.QuestionQuestionEqualsToken, ts.SyntaxKind.QuestionQuestionToken],
]);

const into = (body: ts.Statement, first: readonly ts.Statement[]): ts.Block =>
  f.createBlock([...first, ...(ts.isBlock(body) ? body.statements : [body])], true);

function targets(node: ts.Node): ts.Identifier[] {
  if (ts.isObjectLiteralExpression(node)) return node.properties.flatMap(targets);
  if (ts.isShorthandPropertyAssignment(node)) return [node.name];
  if (ts.isPropertyAssignment(node)) return targets(node.initializer);
  if (ts.isSpreadAssignment(node)) return targets(node.expression);
  if (ts.isBinaryExpression(node)) return targets(node.left);
  if (ts.isIdentifier(node)) return [node];
  if (ts.isBindingElement(node)) return targets(node.name);
  if (ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node)) return node.elements.flatMap(targets);
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(targets);
  if (ts.isSpreadElement(node)) return targets(node.expression);
  return [];
}

const isUpdate = (node: ts.Node): node is ts.PostfixUnaryExpression | ts.PrefixUnaryExpression =>
  (ts.isPostfixUnaryExpression(node) ||
    (ts.isPrefixUnaryExpression(node) &&
      (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken))) &&
  ts.isIdentifier(node.operand);

const isAssignment = (kind: ts.SyntaxKind) =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;

/** Whether a name stands for the value of a variable. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isVariableDeclaration(parent) || ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) return parent.initializer === node;
  return !(
    ts.isFunctionLike(parent) ||
    ts.isParameter(parent) ||
    ts.isClassLike(parent) ||
    ts.isDeleteExpression(parent) ||
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isLabeledStatement(parent) ||
    ts.isBreakOrContinueStatement(parent)
  );
}

/** Names that the program gives a value somewhere. */
function boundNames(source: ts.SourceFile): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) || ts.isParameter(node))
      for (const { text } of targets(node.name)) found.add(text);
    if ((ts.isFunctionLike(node) || ts.isClassLike(node)) && node.name && ts.isIdentifier(node.name))
      found.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
