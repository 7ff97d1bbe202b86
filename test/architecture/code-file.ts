import { posix } from 'node:path';
import ts from 'typescript';
import type { ProjectFile } from './project-files.ts';

export interface CodeFile extends ProjectFile {
  readonly lines: number;
  /** Modules it imports or re-exports: project paths without a dot in front, package names for the rest. */
  readonly imports: readonly string[];
  /** Names it exports. */
  readonly exports: readonly string[];
  readonly functions: readonly { readonly line: number; readonly lines: number }[];
  /** What stands between quotes, import paths left out. */
  readonly strings: readonly { readonly line: number; readonly text: string }[];
  /** Names in the code. */
  readonly identifiers: readonly { readonly line: number; readonly text: string }[];
}

/** What the architecture test asks of a source file. */
export function codeFile(file: ProjectFile): CodeFile {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const imports: string[] = [];
  const functions: { line: number; lines: number }[] = [];
  const strings: { line: number; text: string }[] = [];
  const identifiers: { line: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== null) imports.push(resolved(file.path, specifier));
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const line = lineOf(node.getStart());
      functions.push({ line, lines: lineOf(node.end) - line + 1 });
    }
    if (isText(node) && !isSpecifier(node)) strings.push({ line: lineOf(node.getStart()), text: node.text });
    if (ts.isIdentifier(node)) identifiers.push({ line: lineOf(node.getStart()), text: node.text });
    ts.forEachChild(node, visit);
  };
  visit(source);
  const lines = source.getLineStarts().length - (file.text.endsWith('\n') ? 1 : 0);
  return {
    ...file,
    lines,
    imports,
    functions,
    strings,
    identifiers,
    exports: source.statements.flatMap(exportedNames),
  };
}

type Text = ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;

const isText = (node: ts.Node): node is Text =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

const isSpecifier = ({ parent }: ts.Node): boolean =>
  ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isExternalModuleReference(parent);

function specifierOf(node: ts.Node): string | null {
  const literal =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : undefined;
  return literal && ts.isStringLiteralLike(literal) ? literal.text : null;
}

function resolved(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
}

function exportedNames(statement: ts.Statement): readonly string[] {
  if (ts.isExportAssignment(statement)) return ['default'];
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    return clause && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [];
  }
  if (!ts.canHaveModifiers(statement) || !isExported(statement)) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  }
  const { name } = statement as ts.Statement & { name?: ts.Identifier };
  return name ? [name.text] : ['default'];
}

const isExported = (node: ts.HasModifiers): boolean =>
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
