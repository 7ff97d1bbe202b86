import ts from 'typescript';

/** Names of a file as the TypeScript compiler sees them: `from-to` in bytes → the text there. */
export interface CompilerNames {
  readonly declared: ReadonlyMap<string, string>;
  readonly referenced: ReadonlyMap<string, string>;
}

/** Which identifiers declare a name and which are looked up in a scope. */
export function compilerNames(path: string, text: string): CompilerNames {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, scriptKind(path));
  const declared = new Map<string, string>();
  const referenced = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text !== '' && node.text !== 'undefined') {
      const key = [node.getStart(file), node.getEnd()].map((at) => Buffer.byteLength(text.slice(0, at))).join('-');
      if (declares(node)) declared.set(key, node.text);
      else if (refers(node)) referenced.set(key, node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { declared, referenced };
}

function scriptKind(path: string): ts.ScriptKind {
  if (path.endsWith('.tsx')) return ts.ScriptKind.TSX;
  return path.endsWith('ts') ? ts.ScriptKind.TS : ts.ScriptKind.JSX;
}

const isNameOf = (name: ts.Identifier): boolean => (name.parent as { readonly name?: ts.Node }).name === name;

function declares(name: ts.Identifier): boolean {
  const { parent } = name;
  if (!isNameOf(name)) return false;
  if (ts.isParameter(parent)) return name.text !== 'this' && !ts.isIndexSignatureDeclaration(parent.parent);
  if (ts.isModuleDeclaration(parent)) return name.text !== 'global' && !ts.isModuleDeclaration(parent.parent);
  return [
    ts.isVariableDeclaration,
    ts.isBindingElement,
    ts.isFunctionDeclaration,
    ts.isFunctionExpression,
    ts.isClassLike,
    ts.isInterfaceDeclaration,
    ts.isTypeAliasDeclaration,
    ts.isEnumDeclaration,
    ts.isImportClause,
    ts.isImportSpecifier,
    ts.isNamespaceImport,
    ts.isImportEqualsDeclaration,
    ts.isTypeParameterDeclaration,
  ].some((is) => is(parent));
}

function refers(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isExportSpecifier(parent))
    return !parent.parent.parent.moduleSpecifier && (parent.propertyName ?? parent.name) === name;
  if (isNameOf(name)) return false;
  if (ts.isQualifiedName(parent)) return parent.left === name;
  if (ts.isBindingElement(parent)) return parent.propertyName !== name;
  if (ts.isTypeReferenceNode(parent)) return name.text !== 'const';
  if (ts.isJsxOpeningLikeElement(parent) || ts.isJsxClosingElement(parent)) return !/^[a-z]/.test(name.text);
  return ![
    ts.isImportSpecifier,
    ts.isImportTypeNode,
    ts.isNamespaceExport,
    ts.isNamespaceExportDeclaration,
    ts.isLabeledStatement,
    ts.isBreakOrContinueStatement,
    ts.isJsxAttribute,
    ts.isJsxNamespacedName,
    ts.isMetaProperty,
    ts.isModuleDeclaration,
  ].some((is) => is(parent));
}
