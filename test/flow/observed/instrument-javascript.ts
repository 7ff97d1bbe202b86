import ts from 'typescript';

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
    if (ts.isForOfStatement(node)) return this.loop(node);
    if (ts.isCatchClause(node)) return this.handler(node);
    if (ts.isFunctionDeclaration(node) || ts.isArrowFunction(node)) return this.callable(node);
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
    const use = [f.createStringLiteral(name.text), number(line + 1), number(character), shadow(name.text), name];
    return f.createCallExpression(f.createIdentifier('__use'), undefined, use);
  }

  /** The value of an expression; what it has written is noted after it. */
  private valueThen(value: ts.Expression, names: readonly ts.Identifier[]): ts.Expression {
    const notes = names.map((name) => this.note(name));
    return f.createElementAccessExpression(f.createArrayLiteralExpression([value, ...notes]), 0);
  }

  private declarations(node: ts.VariableDeclarationList): ts.Node {
    if (ts.isForOfStatement(node.parent)) return node;
    const after = this.inside(node);
    const isVar = (node.flags & ts.NodeFlags.BlockScoped) === 0;
    const shadows = node.declarations.flatMap(({ name, initializer }) =>
      targets(name).map((each) => {
        const line = isVar && !initializer ? undefined : this.line(each);
        return f.createVariableDeclaration(shadow(each.text), undefined, undefined, line);
      }),
    );
    return f.updateVariableDeclarationList(after, [...after.declarations, ...shadows]);
  }

  private assignment(node: ts.BinaryExpression): ts.Node {
    const names = targets(node.left);
    const right = this.expression(node.right);
    const operator = node.operatorToken.kind;
    if (operator === ts.SyntaxKind.EqualsToken) return this.valueThen(f.createAssignment(node.left, right), names);
    const name = node.left as ts.Identifier;
    if (operator === ts.SyntaxKind.BarBarEqualsToken) {
      const give = this.valueThen(f.createAssignment(name, right), names);
      return f.createLogicalOr(this.read(name), f.createParenthesizedExpression(give));
    }
    const sum = f.createBinaryExpression(this.read(name), ts.SyntaxKind.PlusToken, right);
    return this.valueThen(f.createAssignment(name, sum), names);
  }

  private update(node: ts.PostfixUnaryExpression): ts.Node {
    const name = node.operand as ts.Identifier;
    return f.createElementAccessExpression(f.createArrayLiteralExpression([this.read(name), node, this.note(name)]), 1);
  }

  private loop(node: ts.ForOfStatement): ts.Node {
    const names = targets(node.initializer);
    const notes = names.map((name) => f.createExpressionStatement(this.note(name)));
    const body = into(ts.visitNode(node.statement, this.visit) as ts.Statement, notes);
    return f.updateForOfStatement(node, node.awaitModifier, node.initializer, this.expression(node.expression), body);
  }

  private handler(node: ts.CatchClause): ts.Node {
    const names = node.variableDeclaration ? targets(node.variableDeclaration.name) : [];
    const block = ts.visitNode(node.block, this.visit) as ts.Block;
    const notes = names.map((name) => this.declare(name));
    return f.updateCatchClause(node, node.variableDeclaration, into(block, notes));
  }

  /** Parameters are noted in the body; what stands in their default values is not observed. */
  private callable(node: ts.FunctionDeclaration | ts.ArrowFunction): ts.Node {
    const body = ts.visitNode(node.body as ts.Node, this.visit);
    const names = node.parameters.flatMap(({ name }) => targets(name));
    const notes = names.map((name) => this.declare(name, ts.NodeFlags.None));
    const statements = ts.isBlock(body) ? body : f.createBlock([f.createReturnStatement(body as ts.Expression)], true);
    const block = into(statements, notes);
    return ts.isArrowFunction(node)
      ? f.updateArrowFunction(
          node,
          undefined,
          undefined,
          node.parameters,
          undefined,
          node.equalsGreaterThanToken,
          block,
        )
      : f.updateFunctionDeclaration(
          node,
          undefined,
          undefined,
          node.name,
          undefined,
          node.parameters,
          undefined,
          block,
        );
  }

  /** Functions have their values from the start of what holds them. */
  private statements(node: ts.Block | ts.SourceFile): readonly ts.Statement[] {
    const early = node.statements
      .filter(ts.isFunctionDeclaration)
      .flatMap(({ name }) => (name ? [this.declare(name)] : []));
    return [...early, ...node.statements.map((each) => ts.visitNode(each, this.visit) as ts.Statement)];
  }
}

const into = (body: ts.Statement, first: readonly ts.Statement[]): ts.Block =>
  f.createBlock([...first, ...(ts.isBlock(body) ? body.statements : [body])], true);

function targets(node: ts.Node): ts.Identifier[] {
  if (ts.isIdentifier(node)) return [node];
  if (ts.isBindingElement(node)) return targets(node.name);
  if (ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node)) return node.elements.flatMap(targets);
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(targets);
  if (ts.isSpreadElement(node)) return targets(node.expression);
  return [];
}

const isUpdate = (node: ts.Node): node is ts.PostfixUnaryExpression =>
  ts.isPostfixUnaryExpression(node) && ts.isIdentifier(node.operand);

const isAssignment = (kind: ts.SyntaxKind) =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;

/** Whether a name stands for the value of a variable. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isVariableDeclaration(parent) || ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return !(
    ts.isFunctionLike(parent) ||
    ts.isParameter(parent) ||
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
    if (ts.isFunctionDeclaration(node) && node.name) found.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
